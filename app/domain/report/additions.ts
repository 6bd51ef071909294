import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { AccountLine, Agreed, AgreedAccounts, AnnualReport } from './report.ts'

/** So many rows a report may add to what was agreed. */
export const MOST_ADDED_MEASURES = 20
export const MOST_ADDED_COSTS = 50

/** Begun during the year, beside the measures that were agreed. */
export type AddedMeasure = { id: string; title: string; fundingArea: number; reason: string }

/** Spent without a line in the budget; without a measure it belongs to the contact point as a whole. */
export type AddedCost = Omit<AccountLine, 'budgetLineId' | 'deviationReason'> & {
  id: string
  measureId: string | null
  category: string
  label: string
  reason: string
}

/** One line of the accounts: what was budgeted, declared and corrected. */
export type AccountRow = Omit<AccountLine, 'budgetLineId'> & {
  id: string
  label: string
  eligible: boolean
  budgetRappen: Rappen
  /** Not in the budget: the municipality has added it, with its reason, to this measure. */
  added: { measureId: string | null } | null
}

type Accounts = Pick<AnnualReport, 'accounts' | 'addedCosts'>

/** The lines of the budget with what was declared for them, then what was spent beyond the budget. */
export function accountRows(report: Accounts, { budgetLines, eligible }: AgreedAccounts): AccountRow[] {
  const budgeted = budgetLines.map(({ id, label, amountRappen, ...line }) => {
    const { budgetLineId: _same, ...told } =
      report.accounts.find(({ budgetLineId }) => budgetLineId === id) ?? NOTHING_TOLD
    return { id, label, eligible: line.eligible, budgetRappen: amountRappen, added: null, ...told }
  })
  const added = (report.addedCosts ?? []).map(({ category, measureId, reason: given, ...cost }) => ({
    ...cost,
    eligible: eligible.includes(category),
    budgetRappen: NOTHING,
    deviationReason: given,
    added: { measureId },
  }))
  return [...budgeted, ...added]
}

/** What an addition lacks before it can be filed: each has its reason, whatever its amount. */
export function missingInAdditions(report: AnnualReport, { measures }: Pick<Agreed, 'measures'>): Reason[] {
  const { addedMeasures = [], addedCosts = [] } = report
  const known = [null, ...measures.map(({ id }) => id), ...addedMeasures.map(({ id }) => id)]
  return [
    ...addedMeasures.flatMap(({ title, reason: given }, index) =>
      given === ''
        ? [reason('added_measure_unexplained', { title }, 'content', `added.${index}.reason`)]
        : [],
    ),
    ...addedCosts.flatMap(({ label, declaredRappen, measureId, reason: given }, index) => [
      ...(declaredRappen === null
        ? [reason('actual_missing', { label }, 'accounts', `added.${index}.declared`)]
        : []),
      ...(declaredRappen === 0
        ? [reason('added_cost_of_nothing', { label }, 'accounts', `added.${index}.declared`)]
        : []),
      ...(given === ''
        ? [reason('added_cost_unexplained', { label }, 'accounts', `added.${index}.reason`)]
        : []),
      ...(known.includes(measureId)
        ? []
        : [reason('added_cost_without_measure', { label }, 'accounts', `added.${index}.measureId`)]),
    ]),
  ]
}

const NOTHING = rappen(0)
const NOTHING_TOLD: AccountLine = {
  budgetLineId: '',
  declaredRappen: null,
  deviationReason: '',
  correctedRappen: null,
  correctionReason: '',
}
