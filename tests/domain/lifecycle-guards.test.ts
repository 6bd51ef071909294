import { describe, expect, test } from 'vitest'
import { type AmendmentFacts, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import type { FileFacts } from '#app/domain/lifecycle/asked.ts'
import { type ClaimFacts, claimMachine } from '#app/domain/lifecycle/claim.ts'
import { decide } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { RETURN_GROUNDS, type TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { transitionRows } from '#app/domain/lifecycle/machines.ts'
import { REASON_KEYS, type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { type ReportingYearFacts, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import type { Situation } from '#app/domain/lifecycle/table.ts'
import { type TrancheFacts, trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { balance, rappen } from '#app/domain/money.ts'
import {
  amendmentFacts,
  claimFacts,
  completeApplication,
  completeReport,
  dossierFacts,
  FULL_INPUT,
  reportingYearFacts,
  TODAY,
  trancheFacts,
} from '../support/facts.ts'

type Change<Facts> = {
  facts?: Partial<Facts>
  input?: TransitionInput
  actorId?: string | null
  today?: string
}
type Case<Facts> = [guard: string, when: string, change: Change<Facts>, reasons: Reason[]]

/** The situation in which everything holds, but for one change. */
const situation = <Facts>(
  factsOf: (overrides: Partial<Facts>) => Facts,
  change: Change<Facts>,
): Situation<Facts> => ({
  facts: factsOf(change.facts ?? {}),
  actor: { id: change.actorId === undefined ? 'second-1' : change.actorId, roles: [] },
  input: { ...FULL_INPUT, ...change.input },
  today: change.today ?? TODAY,
})

const application = completeApplication()
const [measure] = application.measures

const FILES = {
  lockedFiles: [
    { id: 'paper', fileName: 'Beschluss.pdf', slot: 'resolution' },
    { id: 'copy', fileName: 'Unterzeichnet.pdf', slot: 'agreement_signed' },
    { id: 'extract', fileName: 'Konto.xlsx', slot: 'ledger' },
  ],
} as const
const LOCKED = [
  reason('file_locked', { fileName: 'Beschluss.pdf', documentId: 'paper' }, 'documents'),
  reason('file_locked', { fileName: 'Unterzeichnet.pdf', documentId: 'copy' }),
  reason('file_locked', { fileName: 'Konto.xlsx', documentId: 'extract' }, 'ledger'),
]
const UNSCANNED: Case<FileFacts> = [
  'everyFileIsScanned',
  'one waits that does not come with the step itself',
  {
    facts: {
      unscannedFiles: [
        { id: 'own', fileName: 'Beide.pdf', slot: 'agreement_countersigned' },
        { id: 'copy', fileName: 'Scan.pdf', slot: 'agreement_signed' },
      ],
    },
    input: { documentId: 'own' },
  },
  [reason('file_not_scanned', { fileName: 'Scan.pdf' })],
]

const DOSSIER: Case<DossierFacts>[] = [
  ['noFileIsLocked', 'some are', { facts: FILES }, LOCKED],
  UNSCANNED,
  [
    'applicationIsComplete',
    'a section lacks something',
    { facts: { application: { ...application, structure: null, gaps: ['ownBudget'] } } },
    [reason('structure_missing', { fields: 'ownBudget' }, 'structure', 'ownBudget')],
  ],
  [
    'everyMemberHasResolved',
    'the council of one member has not resolved',
    { facts: { application: { ...application, resolutions: application.resolutions.slice(0, 1) } } },
    [reason('resolution_missing', { municipality: 'Gisikon' }, 'documents')],
  ],
  [
    'resolutionsCoverTheApplication',
    'the councils resolved too little',
    { facts: { contribution: { byYear: {}, requiredByYear: { 2027: rappen(30_000_01) } } } },
    [reason('resolution_amount_too_low', { resolved: 30_000_00, required: 30_000_01 }, 'documents')],
  ],
  [
    'budgetMeetsTheMatch',
    'own spending falls short in a year',
    { facts: { missingForMatch: { 2027: rappen(5_00) } } },
    [reason('match_not_met', { year: 2027, missing: 5_00 }, 'budget')],
  ],
  [
    'budgetMeetsTheMatch',
    'nobody knows how many people live there',
    { facts: { contribution: null } },
    [reason('population_unknown', undefined, 'party')],
  ],
  [
    'termLiesWithinThePeriod',
    'the term outlasts the period',
    { facts: { application: { ...application, endsOn: '2028-12-31' } } },
    [reason('term_outside_period', { endsOn: '2027-12-31' }, 'party')],
  ],
  [
    'termLiesWithinThePeriod',
    'the term begins before the period',
    { facts: { application: { ...application, startsOn: '2023-12-31' } } },
    [reason('term_outside_period', { endsOn: '2027-12-31' }, 'party')],
  ],
  [
    'termLiesWithinThePeriod',
    'the term ends before it begins, in one year',
    { facts: { application: { ...application, startsOn: '2026-06-01', endsOn: '2026-05-31' } } },
    [reason('term_outside_period', { endsOn: '2027-12-31' }, 'party')],
  ],
  [
    'noMemberHasProjectFunding',
    'a member has project funding',
    { facts: { projectFunding: [{ name: 'Gisikon', title: 'Sprachtreff', year: 2026 }] } },
    [
      reason(
        'project_funding_conflict',
        { municipality: 'Gisikon', title: 'Sprachtreff', year: 2026 },
        'party',
      ),
    ],
  ],
  [
    'noOtherAgreementRuns',
    'an agreement covers a member already',
    { facts: { runningAgreements: [{ name: 'Root', reference: 'MK-2025-1' }] } },
    [reason('other_agreement_runs', { municipality: 'Root', reference: 'MK-2025-1' }, 'party')],
  ],
  [
    'authorityIsDeclared',
    'nobody declares to be authorised',
    { input: { declaration: undefined } },
    [reason('authority_not_declared')],
  ],
  [
    'authorityIsDeclared',
    'the function is blank',
    { input: { declaration: { ...FULL_INPUT.declaration, function: ' ' } } },
    [reason('authority_not_declared')],
  ],
  ['reasonIsGiven', 'no reason is given', { input: { reason: undefined } }, [reason('reason_missing')]],
  ['reasonIsGiven', 'the reason is blank', { input: { reason: ' \n' } }, [reason('reason_missing')]],
  ['itemsAreNamed', 'no item is named', { input: { items: [] } }, [reason('items_missing')]],
  [
    'itemsAreNamed',
    'an item says nothing',
    { input: { items: [{ section: 'budget', text: ' ' }] } },
    [reason('items_missing')],
  ],
  ['itemsAreNamed', 'the ground is missing', { input: { ground: undefined } }, [reason('items_missing')]],
  ['dueDateLiesAhead', 'there is no due date', { input: { dueOn: undefined } }, [reason('due_date_missing')]],
  ['dueDateLiesAhead', 'it is due today', { input: { dueOn: TODAY } }, [reason('due_date_lies_in_the_past')]],
  [
    'legalRemediesAreGiven',
    'the legal remedies are left out',
    { input: { legalRemedies: ' ' } },
    [reason('legal_remedies_missing')],
  ],
  [
    'checklistIsAnswered',
    'a rule is not answered',
    { facts: { checklist: { open: 2, negative: ['B3'] } } },
    [reason('checklist_incomplete', { count: 2 })],
  ],
  [
    'checklistIsAnswered',
    'a rule is not fulfilled',
    { facts: { checklist: { open: 0, negative: ['B2', 'B3'] } } },
    [reason('checklist_negative', { rule: 'B2' }), reason('checklist_negative', { rule: 'B3' })],
  ],
  [
    'calculationIsMade',
    'there is no calculation',
    { facts: { contribution: null } },
    [reason('calculation_missing')],
  ],
  [
    'calculationIsPinned',
    'the calculation was superseded',
    { facts: { calculationPinned: false } },
    [reason('calculation_missing')],
  ],
  [
    'openPointsAreMeant',
    'two points are open and nobody said that they stay so',
    { facts: { openPoints: 2 }, input: { pointsLeftOpen: false } },
    [reason('points_open', { count: 2 })],
  ],
  [
    'noOpenCompletionRequest',
    'a completion request is open',
    { facts: { openRequests: 1 } },
    [reason('completion_request_open', { count: 1 })],
  ],
  [
    'reviewerIsSomeoneElse',
    'the approving person confirms',
    { actorId: 'officer-1' },
    [reason('same_person')],
  ],
  [
    'reviewerIsSomeoneElse',
    'nobody is on record as approving',
    { facts: { decidedBy: null } },
    [reason('same_person')],
  ],
  ['reviewerIsSomeoneElse', 'nobody in person confirms', { actorId: null }, [reason('same_person')]],
  [
    'agreementDocumentIsStored',
    'the document is not stored',
    { input: { documentId: undefined } },
    [reason('agreement_document_missing')],
  ],
  [
    'keyIsConfirmedByTheCanton',
    'the key holds sample values in production',
    { facts: { keyMayBindTheCanton: false } },
    [reason('key_not_confirmed')],
  ],
  [
    'agreementIsIssued',
    'no agreement was issued',
    { facts: { issuedDocument: false } },
    [reason('agreement_document_missing')],
  ],
  [
    'signatureIsGiven',
    'the kind of signature is not said',
    { input: { signatureKind: undefined } },
    [reason('signature_missing')],
  ],
  [
    'signatureIsGiven',
    'the scan is missing',
    { input: { signatureKind: 'handwritten_scan', documentId: undefined } },
    [reason('signed_copy_missing')],
  ],
  [
    'signatureIsGiven',
    'the signed PDF is missing',
    { input: { signatureKind: 'electronic_pdf', documentId: undefined } },
    [reason('signed_copy_missing')],
  ],
  [
    'signatureIsGiven',
    'acceptance comes without authority',
    { input: { signatureKind: 'acceptance', declaration: undefined } },
    [reason('authority_not_declared')],
  ],
  [
    'copiesAreCompared',
    'the canton accepts, and the copy of the municipality is not compared',
    { facts: { copyToCompare: true }, input: { signatureKind: 'acceptance', copyMatches: false } },
    [reason('copy_not_compared')],
  ],
  [
    'copiesAreCompared',
    'the canton hands in a copy that is not compared',
    { input: { signatureKind: 'handwritten_scan', copyMatches: undefined } },
    [reason('copy_not_compared')],
  ],
  [
    'signatoryIsSomeoneElse',
    'the same person signs twice',
    { facts: { signedForMunicipality: ['signatory-1'] }, actorId: 'signatory-1' },
    [reason('signed_already')],
  ],
  [
    'amendmentIsAccepted',
    'there is no amended document',
    { input: { documentId: undefined } },
    [reason('amendment_missing')],
  ],
  [
    'amendmentIsAccepted',
    'no signatory accepted it',
    { input: { declaration: undefined } },
    [reason('amendment_missing')],
  ],
  [
    'effectiveDateEndsAYear',
    'there is no effective date',
    { input: { effectiveOn: undefined } },
    [reason('effective_date_missing')],
  ],
  [
    'effectiveDateEndsAYear',
    'it lies inside a year',
    { input: { effectiveOn: '2026-06-30' } },
    [reason('effective_date_outside_term', { endsOn: '2027-12-31' })],
  ],
  [
    'effectiveDateEndsAYear',
    'it lies in the past',
    { input: { effectiveOn: '2025-12-31' } },
    [reason('effective_date_outside_term', { endsOn: '2027-12-31' })],
  ],
  [
    'effectiveDateEndsAYear',
    'it lies after the term',
    { input: { effectiveOn: '2028-12-31' } },
    [reason('effective_date_outside_term', { endsOn: '2027-12-31' })],
  ],
  [
    'everyReportingYearIsSettled',
    'two years are not settled',
    {
      facts: {
        unsettledYears: [
          { year: 2026, state: 'open' },
          { year: 2027, state: 'scheduled' },
        ],
      },
    },
    [reason('reporting_years_open', { years: '2026, 2027' })],
  ],
]

const report = completeReport()
const YEAR: Case<ReportingYearFacts>[] = [
  ['noFileIsLocked', 'some are', { facts: FILES }, LOCKED],
  UNSCANNED,
  [
    'yearIsOver',
    'it is the last day of the year',
    { today: '2025-12-31' },
    [reason('year_not_over', { year: 2025 })],
  ],
  [
    'reportIsComplete',
    'the ledger is missing',
    { facts: { report: { ...report, ledgerFiled: false } } },
    [reason('ledger_missing', undefined, 'ledger')],
  ],
  [
    'correctionsAreExplained',
    'a correction has no reason',
    { facts: { report: { ...report, thirdPartyCorrectedRappen: rappen(1) } } },
    [reason('correction_unexplained', { count: 1 }, 'accounts')],
  ],
  [
    'moneyIsEven',
    'money is still owed',
    { facts: { imbalanceRappen: balance(-1) } },
    [reason('money_not_even')],
  ],
  ['moneyIsEven', 'nothing is settled yet', { facts: { imbalanceRappen: null } }, [reason('money_not_even')]],
  [
    'authorityIsDeclared',
    'nobody declares to be authorised',
    { input: { declaration: undefined } },
    [reason('authority_not_declared')],
  ],
  ['reasonIsGiven', 'no reason is given', { input: { reason: '' } }, [reason('reason_missing')]],
  ['itemsAreNamed', 'no item is named', { input: { items: undefined } }, [reason('items_missing')]],
  [
    'dueDateLiesAhead',
    'it was due yesterday',
    { input: { dueOn: '2026-02-09' } },
    [reason('due_date_lies_in_the_past')],
  ],
  [
    'dueDateTakesNoDaysAway',
    'the report had a day more to begin with',
    { facts: { due: { dueOn: '2026-03-11', termOn: null } } },
    [reason('due_date_takes_days_away', { day: '2026-03-11' })],
  ],
  [
    'dueDateTakesNoDaysAway',
    'a notice had given a day more',
    { facts: { due: { dueOn: '2026-03-01', termOn: '2026-03-11' } } },
    [reason('due_date_takes_days_away', { day: '2026-03-11' })],
  ],
  [
    'openPointsAreMeant',
    'a point is open and nobody said that it stays so',
    { facts: { openPoints: 1 }, input: { pointsLeftOpen: false } },
    [reason('points_open', { count: 1 })],
  ],
  [
    'noOpenCompletionRequest',
    'two completion requests are open',
    { facts: { openRequests: 2 } },
    [reason('completion_request_open', { count: 2 })],
  ],
  [
    'reviewerIsSomeoneElse',
    'the approving person confirms',
    { actorId: 'officer-1' },
    [reason('same_person')],
  ],
]

const TRANCHE: Case<TrancheFacts>[] = [
  [
    'agreementIsActive',
    'the agreement is not in force',
    { facts: { agreementActive: false } },
    [reason('agreement_not_active')],
  ],
  [
    'reportGateIsMet',
    'the report of the year before is not filed',
    { facts: { gate: { year: 2025, filed: false } } },
    [reason('report_gate_closed', { year: 2025 })],
  ],
  [
    'entitlementIsKept',
    'it would pass the entitlement by a Rappen',
    { facts: { committedRappen: rappen(18_000_01) } },
    [reason('entitlement_exceeded')],
  ],
  [
    'nothingOwedIsCancelled',
    'it tops a settled year up',
    { facts: { isTopUp: true } },
    [reason('money_not_even')],
  ],
  ['reasonIsGiven', 'no reason is given', { input: { reason: '' } }, [reason('reason_missing')]],
]

const CLAIM: Case<ClaimFacts>[] = [
  [
    'nextTrancheBearsIt',
    'the next tranche is smaller',
    { facts: { offsettableRappen: rappen(1_999_99) } },
    [reason('next_tranche_too_small')],
  ],
  [
    'reviewerIsSomeoneElse',
    'whoever claimed it waives it',
    { actorId: 'officer-1' },
    [reason('same_person')],
  ],
  ['reasonIsGiven', 'no reason is given', { input: { reason: '' } }, [reason('reason_missing')]],
]

const AMENDMENT: Case<AmendmentFacts>[] = [
  ['noFileIsLocked', 'some are', { facts: FILES }, LOCKED],
  ['reasonIsGiven', 'no reason is given', { input: { reason: ' ' } }, [reason('reason_missing')]],
  [
    'authorityIsDeclared',
    'nobody declares to be entitled',
    { input: { declaration: undefined } },
    [reason('authority_not_declared')],
  ],
  [
    'signatoryIsSomeoneElse',
    'the same person accepts twice',
    { facts: { signedForMunicipality: ['signatory-1'] }, actorId: 'signatory-1' },
    [reason('signed_already')],
  ],
  [
    'agreementIsActive',
    'the agreement is not in force any more',
    { facts: { agreementActive: false } },
    [reason('nothing_to_amend')],
  ],
  [
    'noOtherAmendmentIsOpen',
    'another one is open',
    { facts: { anotherIsOpen: true } },
    [reason('amendment_open')],
  ],
  [
    'amendmentRestsOnTheRecords',
    'a payment came in between',
    { facts: { restsOnTheRecords: false } },
    [reason('amendment_overtaken')],
  ],
]

const ask = <Facts>(
  guards: Record<string, (s: Situation<Facts>) => readonly Reason[]>,
  name: string,
  s: Situation<Facts>,
) => guards[name]?.(s)

describe('the guards of a dossier', () => {
  test.each(DOSSIER)('%s refuses when %s', (guard, _when, change, reasons) => {
    expect(ask(dossierMachine.guards, guard, situation(dossierFacts, change))).toEqual(reasons)
    expect(ask(dossierMachine.guards, guard, situation(dossierFacts, {}))).toEqual([])
  })
})

describe('the guards of an amendment', () => {
  test.each(AMENDMENT)('%s refuses when %s', (guard, _when, change, reasons) => {
    expect(ask(amendmentMachine.guards, guard, situation(amendmentFacts, change))).toEqual(reasons)
    expect(ask(amendmentMachine.guards, guard, situation(amendmentFacts, {}))).toEqual([])
  })
})

describe('the guards of a reporting year', () => {
  test.each(YEAR)('%s refuses when %s', (guard, _when, change, reasons) => {
    expect(ask(reportingYearMachine.guards, guard, situation(reportingYearFacts, change))).toEqual(reasons)
    expect(ask(reportingYearMachine.guards, guard, situation(reportingYearFacts, {}))).toEqual([])
  })
})

describe('the guards of a tranche', () => {
  test.each(TRANCHE)('%s refuses when %s', (guard, _when, change, reasons) => {
    expect(ask(trancheMachine.guards, guard, situation(trancheFacts, change))).toEqual(reasons)
    expect(ask(trancheMachine.guards, guard, situation(trancheFacts, {}))).toEqual([])
  })

  test('the first tranche has no gate', () => {
    expect(
      ask(trancheMachine.guards, 'reportGateIsMet', situation(trancheFacts, { facts: { gate: null } })),
    ).toEqual([])
  })
})

describe('the guards of a claim', () => {
  test.each(CLAIM)('%s refuses when %s', (guard, _when, change, reasons) => {
    expect(ask(claimMachine.guards, guard, situation(claimFacts, change))).toEqual(reasons)
    expect(ask(claimMachine.guards, guard, situation(claimFacts, {}))).toEqual([])
  })
})

test('every guard that a table asks for is refused and passed above', () => {
  const cases = {
    dossier: DOSSIER,
    amendment: AMENDMENT,
    reportingYear: YEAR,
    tranche: TRANCHE,
    claim: CLAIM,
  }
  for (const { machine, guards } of transitionRows())
    for (const guard of guards)
      expect(
        cases[machine].map(([name]) => name),
        `${machine} ${guard}`,
      ).toContain(guard)
})

test('a refusal names the reasons of all guards at once, in the order of the table', () => {
  const decision = decide(dossierMachine, 'reject', {
    facts: dossierFacts({ state: 'in_review' }),
    actor: { id: 'officer-1', roles: ['officer'] },
    input: {},
    today: TODAY,
  })
  expect(decision).toEqual({
    allowed: false,
    refusal: 'not_fulfilled',
    reasons: [reason('reason_missing'), reason('legal_remedies_missing')],
  })
})

test('an acceptance in the portal needs no paper, and every ground of a return is accepted', () => {
  const accepted = situation(dossierFacts, { input: { signatureKind: 'acceptance', documentId: undefined } })
  expect(ask(dossierMachine.guards, 'signatureIsGiven', accepted)).toEqual([])
  for (const ground of RETURN_GROUNDS)
    expect(
      ask(dossierMachine.guards, 'itemsAreNamed', situation(dossierFacts, { input: { ground } })),
    ).toEqual([])
})

test('the last day of the running year and of the term are fit to terminate on', () => {
  for (const effectiveOn of ['2026-12-31', '2027-12-31'])
    expect(
      ask(
        dossierMachine.guards,
        'effectiveDateEndsAYear',
        situation(dossierFacts, { input: { effectiveOn } }),
      ),
    ).toEqual([])
})

test('a reason carries data and section only where it has them', () => {
  expect(reason('reason_missing')).toEqual({ key: 'reason_missing' })
  expect(reason('measure_without_budget', { title: measure?.title ?? '' }, 'budget')).toEqual({
    key: 'measure_without_budget',
    data: { title: 'Begrüssungsgespräche' },
    section: 'budget',
  })
  expect(new Set(REASON_KEYS).size).toBe(REASON_KEYS.length)
})
