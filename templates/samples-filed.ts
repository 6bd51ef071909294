import type { Application } from '#app/domain/application/application.ts'
import { settle } from '#app/domain/contribution/settlement.ts'
import { rappen } from '#app/domain/money.ts'
import { eligibleCategories } from '#app/domain/programme/catalogue.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'
import type { ReceiptData } from './receipt.ts'
import type { FiledReportData } from './report-filed.ts'
import { ROOT_AGREEMENT } from './samples.ts'
import { RATIO } from './samples-calculation.ts'
import { ABOUT_ROOT } from './samples-parties.ts'
import type { SettlementData } from './settlement.ts'

const { party, term, catalogue, structure, measures, budget, thirdParty, resolutions } = ROOT_AGREEMENT
const SIGNATORY = { name: 'Ruedi Widmer', function: 'Gemeindeschreiber', onBehalfOf: 'Gemeinderat Root' }

const APPLICATION: Application = {
  ...term,
  party,
  structure,
  measures,
  budgetLines: budget,
  thirdParty: Object.fromEntries(thirdParty.map(({ year, amountRappen }) => [year, amountRappen])),
  resolutions: resolutions.map(({ body, resolvedOn, businessNumber }) => ({
    bfsNumber: 1065,
    body,
    resolvedOn,
    businessNumber,
    amountRappen: rappen(3_650_000),
    fromYear: 2025,
    toYear: 2027,
  })),
  gaps: [],
  papers: [],
}

export const APPLICATION_RECEIPT: ReceiptData = {
  ...ABOUT_ROOT,
  filedAt: '2024-11-20T13:05:00.000Z',
  filedBy: SIGNATORY,
  late: null,
  files: [
    file('Gemeinderatsbeschluss 2024-118.pdf', 'resolution', 'a'),
    file('Leitbild Integration.pdf', 'foundation_paper', 'b'),
    file('Stellenbeschrieb Integration.docx', 'structure_evidence', 'c'),
  ],
  filed: { kind: 'application', application: APPLICATION, catalogue },
}

const LINES = budget.filter(({ year }) => year === 2025)
const ENTITLEMENT = rappen(3_031_900)
const THIRD_PARTY = rappen(200_000)
const TOOLS = rappen(84_000)
const ACTUALS = [2_790_000, 610_000, 2_240_000, 1_450_000]

const AGREED: Agreed = {
  measures: measures.map((measure) => ({ ...measure, goals: measure.goals ?? [] })),
  eligible: eligibleCategories(catalogue),
  budgetLines: LINES.map(({ id, measureId, label, amountRappen }) => ({
    id,
    measureId,
    label,
    amountRappen,
    eligible: true,
  })),
  tolerance: ROOT_AGREEMENT.tolerance,
}

const REPORT: AnnualReport = {
  ...emptyContent(),
  addedMeasures: [
    {
      id: 'garden',
      title: 'Gemeinschaftsgarten',
      fundingArea: 5,
      reason: 'Im Frühling hat die Kirchgemeinde ein Stück Land angeboten.',
    },
  ],
  addedCosts: [
    {
      id: 'tools',
      measureId: 'garden',
      category: 'projects',
      label: 'Werkzeug und Setzlinge',
      reason: 'Für den Gemeinschaftsgarten, der nicht geplant war.',
      declaredRappen: TOOLS,
      correctedRappen: null,
      correctionReason: '',
    },
  ],
  summary:
    'Im ersten Jahr sind die Begrüssungsgespräche angelaufen. Das Café Treffpunkt Perron ist gut besucht und wird von zwölf Freiwilligen getragen.',
  measures: [
    {
      measureId: 'welcome',
      outcome: 'done',
      text: '',
      actuals: [84, 9],
      goals: ['welcome'],
      contribution:
        'Fast alle Neuzugezogenen wurden in den ersten sechs Wochen begrüsst und an die passende Stelle gewiesen.',
    },
    {
      measureId: 'cafe',
      outcome: 'changed',
      text: 'Im Sommer fand der Treffpunkt draussen statt.',
      actuals: [38, 710],
      goals: ['exchange'],
      contribution: 'Zugewanderte und Einheimische gestalten das Café gemeinsam.',
    },
  ],
  accounts: LINES.map(({ id }, index) => ({
    budgetLineId: id,
    declaredRappen: rappen(ACTUALS[index] ?? 0),
    deviationReason:
      index === 2 ? 'Mehr Anlässe mit Fachpersonen, weil die Nachfrage grösser war als geplant.' : '',
    correctedRappen: null,
    correctionReason: '',
  })),
  thirdPartyRappen: THIRD_PARTY,
  thirdPartyCorrectedRappen: null,
  thirdPartyCorrectionReason: '',
  ledgerFiled: true,
}

const FILED = {
  ...ABOUT_ROOT,
  filedAt: '2026-03-11T15:40:00.000Z',
  filedBy: SIGNATORY,
  late: false,
  files: [file('Kontoauszug 2025.pdf', 'ledger', 'd')],
}
const TOLD = { year: 2025, report: REPORT, agreed: AGREED, catalogue }

export const REPORT_RECEIPT: ReceiptData = { ...FILED, filed: { kind: 'report', ...TOLD } }

export const FILED_REPORT: FiledReportData = { ...FILED, ...TOLD, entitlementRappen: ENTITLEMENT }

const CORRECTED = rappen(1_180_000)
const SETTLED = {
  entitlement: ENTITLEMENT,
  paid: ENTITLEMENT,
  eligible: rappen(2_790_000 + 610_000 + 1_450_000 + CORRECTED + TOOLS),
  thirdParty: THIRD_PARTY,
  ratio: RATIO,
  rule: 'reduce' as const,
}

export const ROOT_SETTLEMENT: SettlementData = {
  ...ABOUT_ROOT,
  year: 2025,
  issuedAt: '2026-05-04T08:15:00.000Z',
  sample: true,
  accounts: [
    ...LINES.map(({ label, amountRappen }, index) => ({
      label,
      eligible: true,
      budgetRappen: amountRappen,
      declaredRappen: rappen(ACTUALS[index] ?? 0),
      correctedRappen: index === 2 ? CORRECTED : null,
      correctionReason:
        index === 2 ? 'Bewirtung am Dorffest gehört nicht zu den vereinbarten Massnahmen.' : '',
    })),
    {
      label: 'Werkzeug und Setzlinge',
      eligible: true,
      budgetRappen: rappen(0),
      isAdded: true,
      declaredRappen: TOOLS,
      correctedRappen: null,
      correctionReason: '',
    },
  ],
  thirdParty: { declaredRappen: THIRD_PARTY, correctedRappen: null, correctionReason: '' },
  settlement: { input: SETTLED, result: settle(SETTLED) },
  claimDueOn: '2026-06-30',
}

/** The same year, decided on anew. */
export const ROOT_SETTLED_ANEW: SettlementData = {
  ...ROOT_SETTLEMENT,
  issuedAt: '2026-06-15T08:15:00.000Z',
  replaces: {
    number: 1,
    settledAt: ROOT_SETTLEMENT.issuedAt,
    finalRappen: rappen(ROOT_SETTLEMENT.settlement.result.final + 120_000),
  },
}

function file(name: string, slot: string, digit: string) {
  return { name, slot, sizeBytes: 184_320, sha256: digit.repeat(64) }
}
