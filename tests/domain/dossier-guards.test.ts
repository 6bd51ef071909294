import { expect, test } from 'vitest'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { RETURN_GROUNDS } from '#app/domain/lifecycle/inputs.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { completeApplication } from '../support/complete-application.ts'
import { dossierFacts, FULL_INPUT, TODAY } from '../support/facts.ts'
import { describeGuards, FILES, type GuardCases, LOCKED, UNSCANNED } from '../support/guards.ts'

const window = { opensOn: null, closesOn: '2027-12-31', thisYear: true }
const application = completeApplication()

/** Taken until March after the period. */
const OPENING = {
  ...{ fromYear: 2026, untilOn: '2028-03-31', countsFrom: null },
  ...{ openedAt: '2028-01-03T08:00:00.000Z', closedAt: null },
}

const CASES: GuardCases<DossierFacts> = {
  noFileIsLocked: [['some are', { facts: FILES }, ...LOCKED]],
  everyFileIsScanned: [UNSCANNED],
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
      {
        facts: {
          runningAgreements: [{ name: 'Root', counted: 'Honau', reference: 'MK-2025-1', year: 2026 }],
        },
      },
      reason(
        'other_agreement_runs',
        { municipality: 'Root', counted: 'Honau', reference: 'MK-2025-1', year: 2026 },
        'party',
      ),
    ],
  ],
  authorityIsDeclared: [
    ['nobody declares to be authorised', { input: { declaration: undefined } }, 'authority_not_declared'],
    [
      'the function is blank',
      { input: { declaration: { ...FULL_INPUT.declaration, function: ' ' } } },
      'authority_not_declared',
    ],
  ],
  reasonIsGiven: [
    ['no reason is given', { input: { reason: undefined } }, 'reason_missing'],
    ['the reason is blank', { input: { reason: ' \n' } }, 'reason_missing'],
  ],
  itemsAreNamed: [
    ['no item is named', { input: { items: [] } }, 'items_missing'],
    ['an item says nothing', { input: { items: [{ section: 'budget', text: ' ' }] } }, 'items_missing'],
    ['the ground is missing', { input: { ground: undefined } }, 'items_missing'],
  ],
  onePaperIsNamed: [
    [
      'two points are named while the review goes on',
      {
        facts: { state: 'in_review' },
        input: { items: ['Budget', 'Beschluss'].map((text) => ({ section: 'budget', text })) },
      },
      'one_paper_only',
    ],
  ],
  requestIsChanged: [
    ['it says what stands already', { facts: { asked: FULL_INPUT } }, 'request_not_changed'],
  ],
  requestIsOpen: [
    ['nothing is asked', { facts: { openRequests: 0 }, unless: { openRequests: 1 } }, 'request_not_open'],
  ],
  answerIsGiven: [
    [
      'there is neither a paper nor a word',
      { input: { documentId: undefined, reason: ' ' } },
      'answer_missing',
    ],
  ],
  dueDateLiesAhead: [
    ['there is no due date', { input: { dueOn: undefined } }, 'due_date_missing'],
    ['it is due today', { input: { dueOn: TODAY } }, 'due_date_lies_in_the_past'],
    [
      'it is due in a lifetime',
      { input: { dueOn: '2099-02-10' } },
      reason('day_outside', { from: '2026-02-11', until: '2027-02-11' }),
    ],
  ],
  legalRemediesAreGiven: [
    ['the legal remedies are left out', { input: { legalRemedies: ' ' } }, 'legal_remedies_missing'],
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
  calculationIsMade: [['there is no calculation', { facts: { contribution: null } }, 'calculation_missing']],
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
  openPointsAreMeant: [
    [
      'two points are open and nobody said that they stay so',
      { facts: { openPoints: 2 }, input: { pointsLeftOpen: false } },
      reason('points_open', { count: 2 }),
    ],
  ],
  noOpenCompletionRequest: [
    [
      'a completion request is open',
      { facts: { openRequests: 1 } },
      reason('completion_request_open', { count: 1 }),
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
  nothingIsRevised: [
    [
      'sections are changed and not filed',
      { facts: { revised: ['budget', 'measures'] } },
      reason('revised_meanwhile', { sections: 'budget measures' }),
    ],
  ],
  reviewerIsSomeoneElse: [
    ['the approving person confirms', { actorId: 'officer-1' }, 'same_person'],
    ['nobody is on record as approving', { facts: { decidedBy: null } }, 'same_person'],
    ['nobody in person confirms', { actorId: null }, 'same_person'],
  ],
  agreementDocumentIsStored: [
    ['the document is not stored', { input: { documentId: undefined } }, 'agreement_document_missing'],
  ],
  keyIsConfirmedByTheCanton: [
    [
      'the key holds sample values in production',
      { facts: { keyMayBindTheCanton: false } },
      'key_not_confirmed',
    ],
  ],
  agreementIsIssued: [
    ['no agreement was issued', { facts: { issuedDocument: false } }, 'agreement_document_missing'],
  ],
  signatureIsGiven: [
    ['the kind of signature is not said', { input: { signatureKind: undefined } }, 'signature_missing'],
    [
      'the scan is missing',
      { input: { signatureKind: 'handwritten_scan', documentId: undefined } },
      'signed_copy_missing',
    ],
    [
      'the signed PDF is missing',
      { input: { signatureKind: 'electronic_pdf', documentId: undefined } },
      'signed_copy_missing',
    ],
    [
      'acceptance comes without authority',
      { input: { signatureKind: 'acceptance', declaration: undefined } },
      'authority_not_declared',
    ],
  ],
  copiesAreCompared: [
    [
      'the canton accepts, and the copy of the municipality is not compared',
      { facts: { copyToCompare: true }, input: { signatureKind: 'acceptance', copyMatches: false } },
      'copy_not_compared',
    ],
    [
      'the canton hands in a copy that is not compared',
      { input: { signatureKind: 'handwritten_scan', copyMatches: undefined } },
      'copy_not_compared',
    ],
  ],
  signatoryIsSomeoneElse: [
    [
      'the same person signs twice',
      { facts: { signedForMunicipality: ['signatory-1'] }, actorId: 'signatory-1' },
      'signed_already',
    ],
  ],
  amendmentIsAccepted: [
    ['there is no amended document', { input: { documentId: undefined } }, 'amendment_missing'],
    ['no signatory accepted it', { input: { declaration: undefined } }, 'amendment_missing'],
  ],
  termIsNotOver: [
    ['its last day is past', { today: '2028-01-01' }, reason('term_over', { endsOn: '2027-12-31' })],
  ],
  terminationIsStillAhead: [
    ['its day is past', { today: '2027-01-01' }, reason('termination_in_effect', { day: '2026-12-31' })],
  ],
  effectiveDateEndsAYear: [
    ['there is no effective date', { input: { effectiveOn: undefined } }, 'effective_date_missing'],
    [
      'it lies inside a year',
      { input: { effectiveOn: '2026-06-30' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
    [
      'it lies in the past',
      { input: { effectiveOn: '2025-12-31' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
    [
      'it lies after the term',
      { input: { effectiveOn: '2028-12-31' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
  ],
  noAccountChangeIsOpen: [
    ['another account is asked for', { facts: { accountChangeOpen: true } }, 'account_change_open'],
  ],
  everyReportingYearIsSettled: [
    [
      'two years are not settled',
      {
        facts: {
          unsettledYears: [
            { year: 2026, state: 'open', openRappen: rappen(0) },
            { year: 2027, state: 'scheduled', openRappen: rappen(0) },
          ],
        },
      },
      reason('reporting_years_open', { years: '2026, 2027' }),
    ],
    [
      'money of a settled year is open again',
      { facts: { unsettledYears: [{ year: 2026, state: 'settled', openRappen: rappen(819_00) }] } },
      reason('settled_year_uneven', { year: 2026, open: rappen(819_00) }),
    ],
  ],
}

const answered = describeGuards('dossier', { machine: dossierMachine, factsOf: dossierFacts, cases: CASES })

test('an acceptance in the portal needs no paper, and every ground of a return is accepted', () => {
  const accepted = { signatureKind: 'acceptance', documentId: undefined } as const
  expect(answered('signatureIsGiven', { input: accepted })).toEqual([])
  for (const ground of RETURN_GROUNDS) expect(answered('itemsAreNamed', { input: { ground } })).toEqual([])
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

test('the last day of the running year and of the term are fit to terminate on', () => {
  for (const effectiveOn of ['2026-12-31', '2027-12-31'])
    expect(answered('effectiveDateEndsAYear', { input: { effectiveOn } })).toEqual([])
})
