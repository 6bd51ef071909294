import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgreedYears, missingForMatch, touchedYears } from '#app/domain/agreement/amended-years.ts'
import {
  AMENDMENT_KINDS,
  type AmendmentKind,
  KINDS_OF_MUNICIPALITY,
} from '#app/domain/agreement/amendment.ts'
import { type Resolved, type ResolvingYear, unresolvedIn } from '#app/domain/agreement/resolved.ts'
import { type AmendmentFacts, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { decide } from '#app/domain/lifecycle/decide.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { catalogueIn } from '#app/domain/programme/catalogue.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { amendmentFacts, FULL_INPUT, runningAgreement, TODAY } from '../support/facts.ts'
import { describeGuards, type GuardCases } from '../support/guards.ts'

const JOINING: ResolvingYear = {
  year: 2027,
  required: rappen(20_000_00),
  members: [{ bfsNumber: 1051, name: 'Adligenswil', heirOf: [], share: rappen(20_000_00) }],
}
const RESOLVED: Resolved = {
  bfsNumber: 1051,
  resolvedOn: '2026-02-01',
  amountRappen: rappen(20_000_00),
  fromYear: 2026,
  toYear: 2027,
}

const COUNTED = { municipality: 'Root', counted: 'Honau', reference: 'MK-2026-7F4K-2Q', year: 2027 }

const CASES: GuardCases<AmendmentFacts> = {
  acceptanceIsAwaited: [
    [
      'the same person accepts twice',
      { facts: { accepted: [{ bfsNumber: 1065, by: 'signatory-1' }] }, actorId: 'signatory-1' },
      'signed_already',
    ],
    ['nobody is waited for', { facts: { awaits: [] } }, 'acceptance_not_awaited'],
  ],
  termLiesWithinThePeriod: [
    [
      'it ends after it',
      { facts: { endsOn: '2028-12-31' } },
      reason('term_outside_period', { endsOn: '2027-12-31' }),
    ],
  ],
  budgetMeetsTheMatch: [
    [
      'own spending is missing',
      { facts: { missingForMatch: { 2027: rappen(240_000_00) } } },
      reason('amendment_match_not_met', { year: 2027, missing: 240_000_00 }),
    ],
  ],
  exceptionIsAllowed: [
    [
      'the programme knows none',
      { facts: { matchException: 'Neue Aufgabe' } },
      'match_exception_not_allowed',
    ],
  ],
  everyCouncilHasResolved: [
    [
      'one that joins has not',
      { facts: { resolving: [JOINING] } },
      reason('resolution_missing', { municipality: 'Adligenswil' }),
    ],
    [
      'its meeting is still to come',
      { facts: { resolving: [JOINING], resolutions: [{ ...RESOLVED, resolvedOn: '2026-03-01' }] } },
      reason('resolution_lies_in_the_future', { municipality: 'Adligenswil' }),
    ],
    [
      'it resolved five Rappen',
      { facts: { resolving: [JOINING], resolutions: [{ ...RESOLVED, amountRappen: rappen(5) }] } },
      reason('resolution_below_share', {
        municipality: 'Adligenswil',
        year: 2027,
        resolved: 5,
        required: 20_000_00,
      }),
    ],
    [
      'it is for other years',
      { facts: { resolving: [JOINING], resolutions: [{ ...RESOLVED, toYear: 2026 }] } },
      reason('resolution_not_for_year', { municipality: 'Adligenswil', year: 2027 }),
    ],
    [
      'all together are not enough',
      { facts: { resolving: [{ ...JOINING, required: rappen(30_000_00) }], resolutions: [RESOLVED] } },
      reason('resolutions_too_low_for_year', { year: 2027, resolved: 20_000_00, required: 30_000_00 }),
    ],
  ],
  noMemberHasProjectFunding: [
    [
      'one has',
      { facts: { projectFunding: [{ name: 'Root', title: 'Chor', year: 2027 }] } },
      reason('project_funding_conflict', { municipality: 'Root', title: 'Chor', year: 2027 }, 'party'),
    ],
  ],
  noOtherAgreementRuns: [
    [
      'one does',
      { facts: { runningAgreements: [runningAgreement()] } },
      reason('other_agreement_runs', { ...COUNTED, endsOn: '2026-12-31', from: 2027 }, 'party'),
    ],
  ],
  pastYearsMayBeRaised: [
    [
      'the programme lets nobody',
      { facts: { raisedYears: [2025, 2026], rules: { matchExceptions: false, raisesOfPastYears: false } } },
      reason('past_year_not_raised', { year: 2025 }),
    ],
  ],
  municipalityMayAskForIt: [
    ['it is about the amount', { facts: { kind: 'amount' } }, 'kind_is_for_the_canton'],
  ],
  municipalityHasAskedForIt: [
    [
      'the canton has proposed it',
      { facts: { side: 'canton' }, unless: { side: 'municipality' } },
      'own_proposal',
    ],
  ],
  ownAcceptanceStands: [
    [
      'only another municipality has accepted',
      {
        facts: { accepted: [{ bfsNumber: 1033, by: 'signatory-1' }] },
        unless: { accepted: [{ bfsNumber: 1065, by: 'signatory-1' }] },
        signsFor: [1065],
      },
      'no_acceptance_stands',
    ],
    [
      'the lead has asked for it itself',
      {
        facts: { accepted: [{ bfsNumber: 1065, by: 'signatory-1' }], side: 'municipality' },
        unless: { accepted: [{ bfsNumber: 1065, by: 'signatory-1' }] },
      },
      'no_acceptance_stands',
    ],
  ],
  leadTakesBack: [
    ['somebody of a municipality that would join does', { signsFor: [1055] }, 'proposal_of_the_lead'],
  ],
  ownProposalIsWithdrawn: [
    ['the other side began it', { facts: { side: 'municipality' } }, 'proposal_of_the_other_side'],
  ],
  agreementIsActive: [
    ['the agreement is not in force any more', { facts: { agreementActive: false } }, 'nothing_to_amend'],
  ],
  noOtherAmendmentIsOpen: [['another one is open', { facts: { anotherIsOpen: true } }, 'amendment_open']],
  amendmentRestsOnTheRecords: [
    ['a payment came in between', { facts: { restsOnTheRecords: false } }, 'amendment_overtaken'],
  ],
}

describeGuards('amendment', { machine: amendmentMachine, factsOf: amendmentFacts, cases: CASES })

test('of two resolutions of one council and day the one handed in last counts', () => {
  const given = [rappen(5), rappen(20_000_00)].map((amountRappen) => ({ ...RESOLVED, amountRappen }))
  const today = '2026-11-21'
  expect(unresolvedIn([JOINING], { given, today })).toEqual([])
  expect(unresolvedIn([JOINING], { given: given.toReversed(), today })).toMatchObject([
    { key: 'resolution_below_share' },
  ])
})

/** The rules of the leaflet, and what an amendment rests on, wherever it binds the canton or the municipality. */
const RULES = [
  'budgetMeetsTheMatch',
  'exceptionIsAllowed',
  'everyCouncilHasResolved',
  'noMemberHasProjectFunding',
  'noOtherAgreementRuns',
  'termLiesWithinThePeriod',
  'pastYearsMayBeRaised',
  'amendmentRestsOnTheRecords',
  'agreementIsActive',
]
const BINDING = [
  { action: 'propose', begins: true, role: 'officer', kinds: AMENDMENT_KINDS, side: 'canton' },
  { action: 'request', begins: true, role: 'signatory', kinds: KINDS_OF_MUNICIPALITY, side: 'municipality' },
  { action: 'accept', state: 'proposed', role: 'signatory', kinds: AMENDMENT_KINDS, side: 'canton' },
  { action: 'put_in_force', state: 'accepted', role: 'officer', kinds: AMENDMENT_KINDS, side: 'canton' },
] as const

describe.each(BINDING)('$action', ({ action, role, kinds, ...situation }) => {
  const decided = (kind: AmendmentKind, facts: Partial<AmendmentFacts> = {}) =>
    decide(amendmentMachine, action, {
      facts: amendmentFacts({ kind, side: situation.side, ...facts, ...('state' in situation && situation) }),
      actor: { id: `${role}-1`, roles: [role] },
      input: FULL_INPUT,
      today: TODAY,
      begins: 'begins' in situation,
    })
  const broken = RULES.flatMap((rule) => (CASES[rule] ?? []).map((one) => ({ rule, when: one[0], one })))
  const rows = broken.flatMap((row) => kinds.map((kind) => ({ ...row, kind })))

  test.each(rows)('of the $kind is refused by $rule when $when, and says so in words', ({ kind, one }) => {
    const [, { facts }, ...reasons] = one
    const told = reasons.map((key) => (typeof key === 'string' ? reason(key) : key))
    expect(decided(kind, facts)).toEqual({ allowed: false, refusal: 'not_fulfilled', reasons: told })
    for (const { key, words, data = {} } of toldReasons('de', told)) {
      expect(words).not.toBe(key)
      for (const name of ['municipality', 'year'] as const)
        if (name in data) expect(words).toContain(String(data[name]))
    }
  })

  test.each(kinds)('of the %s is taken where all rules hold', (kind) => {
    expect(decided(kind)).toMatchObject({ allowed: true })
  })
})

test('whatever is amended, all years of a version in force meet the match once those it touches do', () => {
  const francs = fc.integer({ min: 0, max: 60_000_00 }).map((amount) => rappen(amount))
  const years = [2025, 2026, 2027]
  const version = fc.record({
    contributions: fc.tuple(francs, francs, francs),
    budget: fc.tuple(francs, francs, francs),
    thirdParty: fc.tuple(francs, francs, francs),
  })
  const agreed = ({ contributions, budget, thirdParty }: VersionFrancs): AgreedYears => ({
    ratio: [1, 1],
    catalogue: catalogueIn(LEAFLET, 'de'),
    contributions: years.map((year, index) => ({
      ...{ year, contributionRappen: contributions[index] ?? rappen(0), requiredOwnRappen: rappen(0) },
    })),
    budget: years.map((year, index) => ({
      ...{ id: String(year), year, category: 'projects' as const, amountRappen: budget[index] ?? rappen(0) },
    })),
    thirdParty: years.map((year, index) => ({ year, amountRappen: thirdParty[index] ?? rappen(0) })),
  })
  const changed = fc.tuple(version, version, fc.uniqueArray(fc.nat(2)))
  let met = 0
  fc.assert(
    fc.property(changed, ([drawn, other, indices]) => {
      const ample = (amount: number, index: number) =>
        rappen(amount + 2 * (drawn.contributions[index] ?? 0) + (drawn.thirdParty[index] ?? 0))
      const first: VersionFrancs = { ...drawn, budget: drawn.budget.map(ample) }
      const mixed = (part: keyof VersionFrancs) =>
        first[part].map((one, index) => (indices.includes(index) ? (other[part][index] ?? one) : one))
      const before = agreed(first)
      const after = agreed({
        contributions: mixed('contributions'),
        budget: mixed('budget'),
        thirdParty: mixed('thirdParty'),
      })
      expect(missingForMatch(before, years)).toEqual({})
      const missing = missingForMatch(after, touchedYears({ before, after }))
      met += Object.keys(missing).length === 0 ? 1 : 0
      expect(missing).toEqual(missingForMatch(after, years))
    }),
    { numRuns: 300 },
  )
  expect(met).toBeGreaterThan(20)
})

type VersionFrancs = Record<'contributions' | 'budget' | 'thirdParty', readonly Rappen[]>

test('what raises a year beyond its credit is put into force by two persons, whatever else the programme asks for', () => {
  const awaited = (beyondCredit: AmendmentFacts['beyondCredit']) => {
    const fourEyes = { matchExceptions: false, raisesOfPastYears: false, amendmentsFromAmount: null }
    const decided = decide(amendmentMachine, 'put_in_force', {
      facts: amendmentFacts({ state: 'accepted', fourEyes, beyondCredit }),
      actor: { id: 'officer-1', roles: ['officer'] },
      input: FULL_INPUT,
      today: TODAY,
    })
    return decided.allowed && decided.awaits
  }
  expect([awaited({}), awaited({ 2027: rappen(1) })]).toEqual([undefined, 'second'])
})

test('without a resolution of its own a municipality has the latest of each that it has taken over', () => {
  const heir = { bfsNumber: 1051, name: 'Adligenswil', heirOf: [1057, 1058], share: null }
  const of = (bfsNumber: number, amount: number, resolvedOn = RESOLVED.resolvedOn) => ({
    ...{ ...RESOLVED, bfsNumber, resolvedOn, amountRappen: rappen(amount) },
  })
  const resolved = (...given: Resolved[]) => {
    const years = [{ year: 2027, required: rappen(20_000_00), members: [heir] }]
    return unresolvedIn(years, { given, today: TODAY }).map(({ data }) => data?.resolved)
  }
  expect(resolved(of(1057, 5, '2026-01-01'), of(1057, 7), of(1058, 30))).toEqual([37])
  expect(resolved(of(1057, 7), of(1058, 30), of(1051, 1))).toEqual([1])
})
