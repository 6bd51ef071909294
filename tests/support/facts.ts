import type { OtherAgreement } from '#app/domain/agreement/other-agreement.ts'
import type { AccountChangeFacts } from '#app/domain/lifecycle/account-change.ts'
import type { AmendmentFacts } from '#app/domain/lifecycle/amendment.ts'
import type { FileFacts } from '#app/domain/lifecycle/asked.ts'
import type { ClaimFacts } from '#app/domain/lifecycle/claim-facts.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year-facts.ts'
import type { TrancheFacts } from '#app/domain/lifecycle/tranche.ts'
import { balance, rappen } from '#app/domain/money.ts'
import type { ChainStep } from '#app/domain/programme/chain-content.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { completeApplication } from './complete-application.ts'
import { agreed, completeReport } from './complete-report.ts'

export const TODAY = '2026-02-10'

const DECLARATION = {
  name: 'Regula Bucher',
  function: 'Gemeindepräsidentin',
  onBehalfOf: 'Gemeinde Root',
}

/** Of a claim of 2'000 francs a quarter is paid. */
export const PAYMENT = {
  id: 'booking-1',
  kind: 'payment',
  amountRappen: rappen(400_00),
  trancheId: null,
  reversesId: null,
  borneBy: null,
} as const

const OFFSET = {
  ...PAYMENT,
  id: 'booking-2',
  kind: 'offset',
  amountRappen: rappen(100_00),
  trancheId: 'tranche-1',
  borneBy: { state: 'planned', year: 2026, number: 1 },
} as const

/** Of a party's resolution, of the signatures, and of the books. */
export const LOCKED_FILES: FileFacts['lockedFiles'] = [
  { id: 'paper', fileName: 'Beschluss.pdf', slot: 'resolution' },
  { id: 'copy', fileName: 'Unterzeichnet.pdf', slot: 'agreement_signed' },
  { id: 'extract', fileName: 'Konto.xlsx', slot: 'ledger' },
]

/** Everything that any guard may ask of a person. */
export const FULL_INPUT = {
  reason: 'Bitte ergänzen Sie das Budget.',
  ground: 'incomplete',
  items: [{ section: 'budget', text: 'Das Jahr 2027 fehlt.' }],
  dueOn: '2026-03-10',
  legalRemedies: 'Innert 20 Tagen beim Departement.',
  effectiveOn: '2026-12-31',
  declaration: DECLARATION,
  signatureKind: 'electronic_pdf',
  documentId: 'document-1',
  amendmentId: 'amendment-1',
  copyMatches: true,
  pointsLeftOpen: true,
  amountRappen: rappen(1_000_00),
  paidOn: TODAY,
  trancheId: 'tranche-2',
  bookingId: PAYMENT.id,
  notReceived: { trancheId: 'tranche-1', amountRappen: rappen(100_00) },
  instalments: [
    { dueOn: '2026-03-31', amountRappen: rappen(800_00) },
    { dueOn: '2026-05-31', amountRappen: rappen(700_00) },
  ],
  accountCompared: true,
  beyondBudget: true,
  phoned: true,
  decidedOn: '2025-10-20',
  businessNumber: 'RRB 1',
} as const satisfies TransitionInput

const BODY: ChainStep = {
  ...{ code: 'decision', body: 'government', kind: 'decision', place: 'before', name: 'Beschluss' },
  ...{ asksNumber: true, asksPaper: true, recordedBy: 'either', sendsBack: true },
}
const AFTERWARDS: ChainStep = { ...BODY, code: 'approval', place: 'after', name: 'Genehmigung' }
const DECIDED = { id: 'r1', decidedOn: '2025-10-20', businessNumber: 'RRB 1' }

/** A chain of which everything is decided, or everything is to be. */
export const CHAINED = {
  decided: [BODY, AFTERWARDS].map((step) => ({ step, record: DECIDED })),
  awaited: [BODY, AFTERWARDS].map((step) => ({ step, record: null })),
} as const satisfies Record<string, DossierFacts['chain']>

/** Another agreement over two years, which can be terminated to the end of its first one. */
export function runningAgreement(overrides: Partial<OtherAgreement> = {}): OtherAgreement {
  return {
    ...{ name: 'Root', counted: 'Honau', reference: 'MK-2026-7F4K-2Q', year: 2027 },
    ...{ state: 'active', startsOn: '2026-01-01', endsOn: '2027-12-31', canRelease: false },
    ...overrides,
  }
}

/** Facts under which every guard of every action is met. */
export function dossierFacts(overrides: Partial<DossierFacts> = {}): DossierFacts {
  return {
    state: 'draft',
    application: completeApplication(),
    catalogue: LEAFLET,
    period: { startsOn: '2024-01-01', endsOn: '2027-12-31' },
    admitting: { window: { opensOn: null, closesOn: '2027-12-31', thisYear: true }, openings: [] },
    firstFiledAt: null,
    endedMembers: [],
    endingMembers: [],
    sharedFiles: [],
    contribution: {
      byYear: { 2026: rappen(28_000_00), 2027: rappen(28_000_00) },
      requiredByYear: { 2026: rappen(28_000_00), 2027: rappen(28_000_00) },
    },
    poolFault: null,
    beyondPools: {},
    missingForMatch: {},
    beyondCredit: {},
    creditExceptionStands: false,
    projectFunding: [],
    runningAgreements: [],
    checklist: { open: 0, negative: [] },
    openRequests: 0,
    asked: null,
    openPoints: 0,
    openRequest: { lastDay: '2026-02-09', reminded: true },
    revised: [],
    chain: CHAINED.decided,
    calculationPinned: true,
    populationChange: null,
    secondPersonAsked: false,
    decidedBy: 'officer-1',
    laterApplication: null,
    issuedDocument: true,
    copyToCompare: false,
    copyHandedIn: true,
    awaitsSecondSignature: false,
    signedForMunicipality: [],
    keyMayBindTheCanton: true,
    lockedFiles: [],
    unscannedFiles: [],
    terminatedOn: '2026-12-31',
    paidYears: [2026],
    reopeningsByTwo: false,
    accountChangeOpen: false,
    unsettledYears: [],
    ...overrides,
  }
}

export function amendmentFacts(overrides: Partial<AmendmentFacts> = {}): AmendmentFacts {
  return {
    state: 'proposed',
    agreementActive: true,
    anotherIsOpen: false,
    kind: 'budget',
    side: 'canton',
    lead: 1065,
    restsOnTheRecords: true,
    lockedFiles: [],
    awaits: [1065],
    awaitsFurtherAcceptance: false,
    accepted: [],
    contribution: rappen(28_000_00),
    endsOn: '2027-12-31',
    periodEndsOn: '2027-12-31',
    missingForMatch: {},
    matchException: null,
    raisedYears: [],
    beyondCredit: {},
    resolving: [],
    resolutions: [],
    projectFunding: [],
    runningAgreements: [],
    rules: { matchExceptions: false, raisesOfPastYears: true },
    fourEyes: { matchExceptions: true, raisesOfPastYears: true, amendmentsFromAmount: null },
    ...overrides,
  }
}

export function reportingYearFacts(overrides: Partial<ReportingYearFacts> = {}): ReportingYearFacts {
  return {
    state: 'scheduled',
    year: 2025,
    lockedFiles: [],
    unscannedFiles: [],
    report: completeReport(),
    agreed: agreed(),
    due: { dueOn: '2026-03-09', termOn: null },
    openRequests: 0,
    asked: null,
    openPoints: 0,
    revised: [],
    secondPersonAsked: false,
    decidedBy: 'officer-1',
    imbalanceRappen: balance(0),
    dossierState: 'active',
    fourEyes: { reopenings: false, longExtensions: false, exOfficio: false },
    filed: completeReport(),
    silence: { unanswered: 'report', awaitedUntil: '2026-02-09', told: true },
    settledExOfficio: false,
    extendable: {
      running: { dueOn: '2026-03-09', termOn: null },
      usualUntil: '2026-09-07',
      longestUntil: '2027-03-09',
      before: '2026-02-27',
    },
    extensionRule: { days: 182, weekendRule: 'next_working_day' },
    releasedTopUps: [],
    ...overrides,
  }
}

export function trancheFacts(overrides: Partial<TrancheFacts> = {}): TrancheFacts {
  return {
    state: 'planned',
    agreementActive: true,
    isCompleted: false,
    gate: { year: 2025, filed: true },
    amountRappen: rappen(10_000_00),
    committedRappen: balance(18_000_00),
    entitlementRappen: rappen(28_000_00),
    dueOn: '2026-01-31',
    isOwed: false,
    heldAsReleased: false,
    heldFor: null,
    releasedBy: null,
    isHeld: false,
    endedWithAgreement: true,
    cancelledByHand: true,
    offsetsSettled: [],
    accountChangeOpen: false,
    accountOfOthers: false,
    ...overrides,
  }
}

export function claimFacts(overrides: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    state: 'issued',
    year: 2025,
    yearIsOpen: false,
    settledWith: [],
    amountRappen: rappen(2_000_00),
    issuedOn: '2026-01-10',
    bookings: [PAYMENT, OFFSET],
    plan: { instalments: FULL_INPUT.instalments },
    partDays: { dueOn: null, weekendRule: 'next_working_day' },
    offsettable: [{ trancheId: FULL_INPUT.trancheId, bearsRappen: rappen(500_00) }],
    decidedBy: 'officer-1',
    waiversByTwo: false,
    isCompleted: false,
    ...overrides,
  }
}

export function accountChangeFacts(overrides: Partial<AccountChangeFacts> = {}): AccountChangeFacts {
  return {
    state: 'requested',
    agreementPays: true,
    anotherIsOpen: false,
    isAnotherAccount: true,
    isInherited: false,
    needsTwoPersons: false,
    asker: { name: 'David Duss', signs: true },
    canBeCalled: true,
    inForceOn: TODAY,
    lockedFiles: [],
    unscannedFiles: [],
    ...overrides,
  }
}
