import { expect, test } from 'vitest'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { APPLICATION } from '#app/domain/lifecycle/dossier-application.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { completeApplication } from '../support/complete-application.ts'
import { dossierFacts, runningAgreement } from '../support/facts.ts'
import { describeGuards, type GuardCases, guardsIn } from '../support/guards.ts'

const window = { opensOn: null, closesOn: '2027-12-31', thisYear: true }
const application = completeApplication()

/** Taken until March after the period. */
const OPENING = {
  ...{ fromYear: 2026, untilOn: '2028-03-31', countsFrom: null },
  ...{ openedAt: '2028-01-03T08:00:00.000Z', closedAt: null },
}

const COUNTED = { municipality: 'Root', counted: 'Honau', reference: 'MK-2026-7F4K-2Q', year: 2027 }

const CASES: GuardCases<DossierFacts> = {
  applicationIsComplete: [
    [
      'a section lacks something',
      { facts: { application: { ...application, structure: null, gaps: ['ownBudget'] } } },
      reason('structure_missing', { fields: 'ownBudget' }, 'structure', 'ownBudget'),
    ],
  ],
  everyMemberHasResolved: [
    [
      'the council of one member has not resolved',
      { facts: { application: { ...application, resolutions: application.resolutions.slice(0, 1) } } },
      reason('resolution_missing', { municipality: 'Gisikon' }, 'documents'),
    ],
  ],
  resolutionsCoverTheApplication: [
    [
      'the councils resolved too little',
      { facts: { contribution: { byYear: {}, requiredByYear: { 2027: rappen(30_000_01) } } } },
      reason('resolution_amount_too_low', { resolved: 30_000_00, required: 30_000_01 }, 'documents'),
    ],
  ],
  budgetMeetsTheMatch: [
    [
      'own spending falls short in a year',
      { facts: { missingForMatch: { 2027: rappen(5_00) } } },
      reason('match_not_met', { year: 2027, missing: 5_00 }, 'budget'),
    ],
    [
      'nobody knows how many people live there',
      { facts: { contribution: null } },
      reason('population_unknown', undefined, 'party'),
    ],
  ],
  termLiesWithinThePeriod: [
    [
      'the term outlasts the period',
      { facts: { application: { ...application, endsOn: '2028-12-31' } } },
      reason('term_outside_period', { endsOn: '2027-12-31' }, 'party'),
    ],
    [
      'the term begins before the period',
      { facts: { application: { ...application, startsOn: '2023-12-31' } } },
      reason('term_outside_period', { endsOn: '2027-12-31' }, 'party'),
    ],
    [
      'the term ends before it begins, in one year',
      { facts: { application: { ...application, startsOn: '2026-06-01', endsOn: '2026-05-31' } } },
      reason('term_outside_period', { endsOn: '2027-12-31' }, 'party'),
    ],
  ],
  applicationIsInTime: [
    [
      'the term begins before the year of filing',
      { facts: { application: { ...application, startsOn: '2025-01-01' } } },
      reason('term_begins_too_early', { from: '2026-01-01' }, 'party'),
    ],
    [
      'applications are not taken yet',
      {
        facts: { admitting: { window: { ...window, opensOn: '2026-03-01' }, openings: [] } },
      },
      reason('window_not_open', { opensOn: '2026-03-01' }),
    ],
    [
      'applications are not taken any more',
      {
        facts: { admitting: { window: { ...window, closesOn: '2025-12-31' }, openings: [] } },
      },
      reason('window_closed', { closesOn: '2025-12-31' }),
    ],
  ],
  membersStillExist: [
    [
      'one has gone into another since the term began',
      {
        facts: { endingMembers: [{ name: 'Horw', successor: 'Luzern', day: '2026-02-01' }] },
        today: '2026-02-01',
      },
      reason('member_gone', { municipality: 'Horw', successor: 'Luzern', day: '2026-02-01' }, 'party'),
    ],
  ],
  termIsStillAhead: [
    ['its last day is past', { today: '2028-01-01' }, reason('term_ended', { endsOn: '2027-12-31' })],
    [
      'the late opening was taken back before anything was filed',
      {
        facts: { admitting: { window, openings: [{ ...OPENING, closedAt: '2028-01-05T08:00:00.000Z' }] } },
        today: '2028-01-06',
      },
      reason('term_ended', { endsOn: '2027-12-31' }),
    ],
  ],
  noMemberHasProjectFunding: [
    [
      'a member has project funding',
      { facts: { projectFunding: [{ name: 'Gisikon', title: 'Sprachtreff', year: 2026 }] } },
      reason(
        'project_funding_conflict',
        { municipality: 'Gisikon', title: 'Sprachtreff', year: 2026 },
        'party',
      ),
    ],
  ],
  noOtherAgreementRuns: [
    [
      'an agreement covers a member already',
      { facts: { runningAgreements: [runningAgreement()] } },
      reason('other_agreement_runs', { ...COUNTED, endsOn: '2026-12-31', from: 2027 }, 'party'),
    ],
    [
      'it runs on to the end of the year by which it could be terminated',
      { facts: { runningAgreements: [runningAgreement({ year: 2026, endsOn: '2028-12-31' })] } },
      reason('other_agreement_runs', { ...COUNTED, year: 2026, endsOn: '2026-12-31', from: 2027 }, 'party'),
    ],
    [
      'an association that others stay in covers it',
      { facts: { runningAgreements: [runningAgreement({ canRelease: true })] } },
      reason('other_agreement_releases', COUNTED, 'party'),
    ],
    [
      'an agreement in its last year covers it',
      { facts: { runningAgreements: [runningAgreement()] }, today: '2027-02-15' },
      reason('other_agreement_ends', { ...COUNTED, endsOn: '2027-12-31', from: 2028 }, 'party'),
    ],
    [
      'a terminated agreement covers it up to its day',
      { facts: { runningAgreements: [runningAgreement({ state: 'terminated', canRelease: true })] } },
      reason('other_agreement_ends', { ...COUNTED, endsOn: '2027-12-31', from: 2028 }, 'party'),
    ],
    [
      'an agreement not in force yet is about to cover it',
      { facts: { runningAgreements: [runningAgreement({ state: 'agreement_issued', canRelease: true })] } },
      reason('other_application_counts', COUNTED, 'party'),
    ],
  ],
  noLaterApplication: [
    [
      'the municipality has filed again',
      { facts: { laterApplication: 'MK-2026-9K3P-5T' } },
      reason('later_application', { reference: 'MK-2026-9K3P-5T' }),
    ],
  ],
  checklistIsAnswered: [
    [
      'a rule is not answered',
      { facts: { checklist: { open: 2, negative: ['B3'] } } },
      reason('checklist_incomplete', { count: 2 }),
    ],
    [
      'a rule is not fulfilled',
      { facts: { checklist: { open: 0, negative: ['B2', 'B3'] } } },
      reason('checklist_negative', { rule: 'B2' }),
      reason('checklist_negative', { rule: 'B3' }),
    ],
  ],
  calculationIsMade: [
    ['there is no calculation', { facts: { contribution: null } }, 'calculation_missing'],
    [
      'its pool cannot be shared',
      {
        facts: {
          contribution: null,
          poolFault: { key: 'pool_used_up', figures: { pool: 100, year: 2027, taken: 100 } },
        },
      },
      reason('pool_used_up', { pool: 100, year: 2027, taken: 100 }),
    ],
  ],
  keyIsConfirmedByTheCanton: [
    ['the amounts are sample values', { facts: { keyMayBindTheCanton: false } }, 'key_not_confirmed'],
  ],
  creditCoversIt: [
    [
      'nobody says why it goes beyond the credit',
      { facts: { beyondCredit: { 2027: rappen(5_000_00) } }, input: { reason: ' ' } },
      reason('credit_exceeded', { year: 2027, beyond: rappen(5_000_00) }),
    ],
  ],
  calculationIsPinned: [
    ['the calculation was superseded', { facts: { calculationPinned: false } }, 'calculation_missing'],
  ],
  populationIsAsPinned: [
    [
      'a merger has brought residents since',
      { facts: { populationChange: { pinned: 5_727, today: 6_293 } } },
      reason('population_changed', { pinned: 5_727, residents: 6_293 }, 'party'),
    ],
    [
      'a member has ended since',
      {
        facts: {
          populationChange: { pinned: 5_727, today: null },
          endedMembers: [{ name: 'Horw', successor: 'Luzern', day: '2027-01-01' }],
        },
      },
      reason('member_ended', { municipality: 'Horw', successor: 'Luzern', day: '2027-01-01' }, 'party'),
    ],
    [
      'the register does not know how many people live there today',
      { facts: { populationChange: { pinned: 5_727, today: null } } },
      reason('population_unknown', undefined, 'party'),
    ],
  ],
  requestIsUnanswered: [
    ['nothing is asked', { facts: { openRequest: null } }, 'request_not_reminded'],
    [
      'no reminder has reached anybody',
      { facts: { openRequest: { lastDay: '2026-02-09', reminded: false } } },
      'request_not_reminded',
    ],
    [
      'its day is today',
      { facts: { openRequest: { lastDay: '2026-02-10', reminded: true } } },
      reason('request_day_runs', { day: '2026-02-10' }),
    ],
  ],
}

const answered = describeGuards('application', {
  machine: dossierMachine,
  factsOf: dossierFacts,
  cases: CASES,
  guards: guardsIn(APPLICATION),
})

test('what was filed once stays in time, whatever window or grace is set later', () => {
  const admitting = {
    window: { opensOn: '2026-02-01', closesOn: '2026-01-31', thisYear: false },
    openings: [],
  }
  const firstFiledAt = '2026-01-20T09:00:00.000Z'
  expect(
    answered('applicationIsInTime', { facts: { admitting, firstFiledAt }, today: '2026-02-10' }),
  ).toEqual([])
})
