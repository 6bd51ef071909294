import type { KeyFigure } from '#app/domain/application/application.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { type AddedCost, type AddedMeasure, accountRows, missingInAdditions } from './additions.ts'
import type { ContentForm } from './forms.ts'

/** How a measure went. Changed and dropped measures need their reason. */
export const OUTCOMES = ['done', 'changed', 'dropped'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type MeasureReport = {
  measureId: string
  outcome: Outcome
  text: string
  /** One actual figure for each planned key figure; null where none was given. */
  actuals: readonly (number | null)[]
  /** Which strategic goals it served, and how; absent in what was filed before a report told it. */
  goals?: readonly string[]
  contribution?: string
}

/** A correction of the canton, and what was declared when it was made; null where no record tells. */
export type Correction = {
  correctedRappen: Rappen | null
  correctionReason: string
  correctedFromRappen?: Rappen | null
}

/** Declaration of the municipality and correction of the canton are two copies: nobody writes over the other. */
export type AccountLine = Correction & {
  budgetLineId: string
  declaredRappen: Rappen | null
  deviationReason: string
  /** A correction of another amount than the one that is declared: it counts no more, and is decided on anew. */
  outdated?: Correction
}

export type AnnualReport = Readonly<Omit<ContentForm, 'addedMeasures'>> & {
  accounts: readonly AccountLine[]
  /** Beyond what was agreed; absent in what was filed before a report could name it. */
  addedMeasures?: readonly AddedMeasure[]
  addedCosts?: readonly AddedCost[]
  thirdPartyRappen: Rappen | null
  thirdPartyCorrectedRappen: Rappen | null
  thirdPartyCorrectionReason: string
  thirdPartyOutdated?: Correction
  ledgerFiled: boolean
}

/** What the agreement says of the year: its measures, its budget lines, and the tolerance between the two. */
export type Agreed = {
  measures: readonly {
    id: string
    title: string
    keyFigures: readonly KeyFigure[]
    /** The strategic goals that it can serve: those that were agreed, and all others of its area. */
    goals: readonly string[]
  }[]
  budgetLines: readonly {
    id: string
    /** Null: for the contact point as a whole. */
    measureId: string | null
    label: string
    amountRappen: Rappen
    eligible: boolean
  }[]
  /** The cost categories that count, for costs beyond the budget. */
  eligible: readonly string[]
  tolerance: { percent: number; amountRappen: Rappen }
}

/** As far as the accounts are concerned. */
export type AgreedAccounts = Pick<Agreed, 'eligible'> & {
  budgetLines: readonly Omit<Agreed['budgetLines'][number], 'measureId'>[]
}

/** What is missing before a report can be filed (Merkblatt 5: content report and accounts). */
export function missingInReport(report: AnnualReport, agreed: Agreed): Reason[] {
  return [
    ...(report.summary === '' ? [reason('summary_missing', undefined, 'content', 'summary')] : []),
    ...agreed.measures.flatMap((measure, index) => missingInMeasure(measure, report, `measures.${index}`)),
    ...agreed.budgetLines.flatMap((line, index) =>
      missingInAccounts(line, report, { tolerance: agreed.tolerance, at: `lines.${index}` }),
    ),
    ...missingInAdditions(report, agreed),
    ...(report.thirdPartyRappen === null
      ? [reason('third_party_not_declared', undefined, 'accounts', 'thirdParty')]
      : []),
    ...(report.ledgerFiled ? [] : [reason('ledger_missing', undefined, 'ledger')]),
  ]
}

/** Beyond the larger of both bounds, a line between budget and accounts needs its reason. */
export function deviates(
  { budgetRappen, actualRappen }: { budgetRappen: Rappen; actualRappen: Rappen },
  { percent, amountRappen }: Agreed['tolerance'],
) {
  const difference = Math.abs(actualRappen - budgetRappen)
  return difference * 100 > budgetRappen * percent && difference > amountRappen
}

export type DeclaredFunds = Pick<
  AnnualReport,
  'accounts' | 'addedCosts' | 'thirdPartyRappen' | 'thirdPartyCorrectedRappen'
>

/** The eligible actual costs and third-party funds that the settlement counts: as corrected, else as declared. */
export function countedFunds(
  report: DeclaredFunds,
  agreed: AgreedAccounts,
): { eligible: Rappen; thirdParty: Rappen } {
  const eligible = accountRows(report, agreed)
    .filter((line) => line.eligible)
    .reduce((sum, line) => sum + (line.correctedRappen ?? line.declaredRappen ?? 0), 0)
  const thirdParty = report.thirdPartyCorrectedRappen ?? report.thirdPartyRappen ?? 0
  return { eligible: rappen(eligible), thirdParty: rappen(thirdParty) }
}

function missingInMeasure(
  { id, title, keyFigures, goals }: Agreed['measures'][number],
  report: AnnualReport,
  at: string,
): Reason[] {
  const told = report.measures.find((m) => m.measureId === id)
  if (!told) return [reason('measure_not_reported', { title }, 'content', `${at}.outcome`)]
  const missing: Reason[] = []
  if (told.outcome !== 'done' && told.text === '')
    missing.push(reason('measure_reason_missing', { title }, 'content', `${at}.text`))
  const unanswered = keyFigures.flatMap(({ label }, index) =>
    (told.actuals[index] ?? null) === null
      ? [reason('key_figure_missing', { title, label }, 'content', `${at}.actuals.${index}.count`)]
      : [],
  )
  if (told.outcome === 'dropped') return missing
  const served = goals.length > 0 ? missingOfGoals(told, { title, at }) : []
  return [...missing, ...served, ...unanswered]
}

/** Merkblatt 3: what is done serves the strategic goals of its area. */
function missingOfGoals(
  { goals = [], contribution = '' }: MeasureReport,
  { title, at }: { title: string; at: string },
): Reason[] {
  return [
    ...(goals.length === 0 ? [reason('goal_not_named', { title }, 'content', `${at}.goals`)] : []),
    ...(contribution === ''
      ? [reason('goal_contribution_missing', { title }, 'content', `${at}.contribution`)]
      : []),
  ]
}

function missingInAccounts(
  { id, label, amountRappen }: Agreed['budgetLines'][number],
  report: AnnualReport,
  { tolerance, at }: { tolerance: Agreed['tolerance']; at: string },
): Reason[] {
  const told = report.accounts.find((line) => line.budgetLineId === id)
  if (!told || told.declaredRappen === null)
    return [reason('actual_missing', { label }, 'accounts', `${at}.declared`)]
  const far = deviates({ budgetRappen: amountRappen, actualRappen: told.declaredRappen }, tolerance)
  return far && told.deviationReason === ''
    ? [reason('deviation_unexplained', { label }, 'accounts', `${at}.deviationReason`)]
    : []
}
