import type { Application } from '#app/domain/application/application.ts'
import type { AmendmentFacts } from '#app/domain/lifecycle/amendment.ts'
import type { ClaimFacts } from '#app/domain/lifecycle/claim.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheFacts } from '#app/domain/lifecycle/tranche.ts'
import { balance, rappen } from '#app/domain/money.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'

export const TODAY = '2026-02-10'

const DECLARATION = {
  name: 'Regula Bucher',
  function: 'Gemeindepräsidentin',
  onBehalfOf: 'Gemeinde Root',
}

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
} as const satisfies TransitionInput

/** Root and Gisikon together, 2026 and 2027: complete in every section. */
export function completeApplication(): Application {
  return {
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    party: {
      kind: 'association',
      name: 'Verbund Rontal',
      leadBfsNumber: 1065,
      members: [
        { bfsNumber: 1065, name: 'Root' },
        { bfsNumber: 1055, name: 'Gisikon' },
      ],
      contact: {
        name: 'Petra Kaufmann',
        email: 'integration@root.example',
        phone: '041 455 00 00',
        street: 'Schulstrasse 14',
        postalCode: '6037',
        town: 'Root',
      },
      account: { iban: 'CH9300762011623852957', holder: 'Gemeinde Root' },
    },
    structure: {
      contactPoint: 'Fachstelle Integration',
      responsiblePerson: 'Petra Kaufmann',
      jobPercentage: 60,
      mandateBasis: 'Gemeinderatsbeschluss 2019-112',
      mandateSince: '2019-08-01',
      ownBudgetRappen: rappen(80_000_00),
    },
    measures: [
      {
        id: 'talks',
        title: 'Begrüssungsgespräche',
        description: 'Für alle Neuzugezogenen.',
        fundingArea: 1,
        targetGroups: ['immigrants'],
        keyFigures: [{ label: 'Gespräche', planned: 40 }],
      },
      {
        id: 'meeting',
        title: 'Treffpunkt',
        description: 'Einmal im Monat.',
        fundingArea: 5,
        targetGroups: ['immigrants', 'local_population'],
        keyFigures: [{ label: 'Anlässe', planned: 12 }],
      },
    ],
    budgetLines: [2026, 2027].flatMap((year) => [
      {
        id: `talks-${year}`,
        year,
        measureId: 'talks',
        category: 'personnel' as const,
        label: 'Löhne',
        amountRappen: rappen(40_000_00),
      },
      {
        id: `meeting-${year}`,
        year,
        measureId: 'meeting',
        category: 'projects' as const,
        label: 'Anlässe',
        amountRappen: rappen(20_000_00),
      },
    ]),
    thirdParty: { 2026: rappen(0), 2027: rappen(1_000_00) },
    resolutions: [1065, 1055].map((bfsNumber) => ({
      bfsNumber,
      body: 'Gemeinderat',
      resolvedOn: '2025-11-12',
      businessNumber: `2025-${bfsNumber}`,
      amountRappen: rappen(15_000_00),
      fromYear: 2026,
      toYear: 2027,
    })),
    gaps: [],
    papers: [
      { slot: 'structure_evidence', bfsNumber: null },
      { slot: 'foundation_paper', bfsNumber: null },
      { slot: 'resolution', bfsNumber: 1065 },
      { slot: 'resolution', bfsNumber: 1055 },
    ],
  }
}

/** Facts under which every guard of every action is met. */
export function dossierFacts(overrides: Partial<DossierFacts> = {}): DossierFacts {
  return {
    state: 'draft',
    application: completeApplication(),
    period: { startsOn: '2024-01-01', endsOn: '2027-12-31' },
    contribution: {
      byYear: { 2026: rappen(28_000_00), 2027: rappen(28_000_00) },
      requiredByYear: { 2026: rappen(28_000_00), 2027: rappen(28_000_00) },
    },
    missingForMatch: {},
    projectFunding: [],
    runningAgreements: [],
    checklist: { open: 0, negative: [] },
    openRequests: 0,
    openPoints: 0,
    calculationPinned: true,
    secondPersonAsked: false,
    decidedBy: 'officer-1',
    issuedDocument: true,
    copyToCompare: false,
    awaitsSecondSignature: false,
    signedForMunicipality: [],
    keyMayBindTheCanton: true,
    lockedFiles: [],
    unscannedFiles: [],
    unsettledYears: [],
    ...overrides,
  }
}

export function amendmentFacts(overrides: Partial<AmendmentFacts> = {}): AmendmentFacts {
  return {
    state: 'proposed',
    agreementActive: true,
    anotherIsOpen: false,
    restsOnTheRecords: true,
    lockedFiles: [],
    awaitsSecondSignature: false,
    signedForMunicipality: [],
    ...overrides,
  }
}

export function agreed(): Agreed {
  return {
    measures: [
      { id: 'talks', title: 'Begrüssungsgespräche', keyFigures: [{ label: 'Gespräche', planned: 40 }] },
      {
        id: 'meeting',
        title: 'Treffpunkt',
        keyFigures: [
          { label: 'Anlässe', planned: 12 },
          { label: 'Gäste', planned: 300 },
        ],
      },
    ],
    budgetLines: [
      { id: 'wages', label: 'Löhne', amountRappen: rappen(40_000_00), eligible: true },
      { id: 'events', label: 'Anlässe', amountRappen: rappen(4_000_00), eligible: true },
      { id: 'office', label: 'Verwaltung', amountRappen: rappen(3_000_00), eligible: false },
    ],
    tolerance: { percent: 15, amountRappen: rappen(1_000_00) },
  }
}

export function completeReport(): AnnualReport {
  const line = (budgetLineId: string, declared: number) => ({
    budgetLineId,
    declaredRappen: rappen(declared),
    deviationReason: '',
    correctedRappen: null,
    correctionReason: '',
  })
  return {
    ...emptyContent(),
    summary: 'Ein gutes Jahr.',
    measures: [
      { measureId: 'talks', outcome: 'done', text: '', actuals: [38] },
      { measureId: 'meeting', outcome: 'changed', text: 'Neu im Schulhaus.', actuals: [11, 280] },
    ],
    accounts: [line('wages', 41_000_00), line('events', 3_900_00), line('office', 3_000_00)],
    thirdPartyRappen: rappen(0),
    thirdPartyCorrectedRappen: null,
    thirdPartyCorrectionReason: '',
    ledgerFiled: true,
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
    openPoints: 0,
    secondPersonAsked: false,
    decidedBy: 'officer-1',
    imbalanceRappen: balance(0),
    ...overrides,
  }
}

export function trancheFacts(overrides: Partial<TrancheFacts> = {}): TrancheFacts {
  return {
    state: 'planned',
    agreementActive: true,
    gate: { year: 2025, filed: true },
    amountRappen: rappen(10_000_00),
    committedRappen: rappen(18_000_00),
    entitlementRappen: rappen(28_000_00),
    isTopUp: false,
    ...overrides,
  }
}

export function claimFacts(overrides: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    state: 'issued',
    amountRappen: rappen(2_000_00),
    offsettableRappen: rappen(2_000_00),
    decidedBy: 'officer-1',
    ...overrides,
  }
}
