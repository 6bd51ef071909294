import { z } from 'zod'
import type { Budgeted } from '#app/domain/application/budget-grid.ts'
import {
  box,
  choice,
  choices,
  count,
  oneOf,
  optionalAmount,
  optionalText,
  orNull,
  rowsOf,
  version,
  withoutEmpty,
} from '#app/domain/forms/fields.ts'
import { figures, rejectInput } from '#app/domain/lifecycle/decision-forms.ts'
import type { AnyCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { addedCost, addedMeasure } from './addition-forms.ts'
import { MOST_ADDED_COSTS, MOST_ADDED_MEASURES } from './additions.ts'
import { type Agreed, type MeasureReport, OUTCOMES } from './report.ts'

/**
 * What people type in the annual report, and the officer beside it. A wrong format, an unknown measure or line
 * is refused at once. What is only missing is kept as '' or null, because a report is written over weeks:
 * `missingInReport` names it before filing, `missingInCorrections` before approval.
 */
export const REPORT_FAULTS = ['taken'] as const

/**
 * One row per measure, `measures.0.actuals.0.count` for its first key figure. A row without any entry is dropped; a
 * row that is begun says how the measure went. Actual figures come all or not at all: a gap would move them.
 */
export function contentForm({ measures }: Pick<Agreed, 'measures'>, catalogue: AnyCatalogue) {
  return z
    .object({
      summary: optionalText(20_000),
      measures: rowsOf(measureRow(measures), measures.length)
        .superRefine(eachOnce('measureId'))
        .transform(withoutEmpty),
      added: rowsOf(addedMeasure(catalogue), MOST_ADDED_MEASURES).transform(withoutEmpty),
    })
    .transform(({ added, ...told }) => ({ ...told, addedMeasures: added }))
}
export type ContentForm = z.output<ReturnType<typeof contentForm>>

/** What a report says before anybody has written in it. */
export function emptyContent(): ContentForm {
  return { summary: '', measures: [], addedMeasures: [] }
}

type OfAccounts = Omit<Budgeted, 'years'> & { budgetLineIds: readonly string[] }

/** Declared amounts and, where the tolerance is passed, the reason; then what was spent beyond the budget. */
export function accountsForm({ budgetLineIds, ...chosen }: OfAccounts) {
  const row = z.object({
    budgetLineId: oneOf(budgetLineIds),
    declared: optionalAmount,
    deviationReason: optionalText(2000),
  })
  return z
    .object({
      lines: rowsOf(row, budgetLineIds.length).superRefine(eachOnce('budgetLineId')),
      added: rowsOf(addedCost(chosen), MOST_ADDED_COSTS).transform(withoutEmpty),
      thirdParty: optionalAmount,
    })
    .transform(({ lines, added, thirdParty }) => ({
      addedCosts: added,
      accounts: lines.map(({ declared, ...line }) => ({ ...line, declaredRappen: declared })),
      thirdPartyRappen: thirdParty,
    }))
}
export type AccountsForm = z.output<ReturnType<typeof accountsForm>>

/** The officer corrects each line beside its declaration; an empty amount takes the correction back. */
export function correctionsForm(reported: { lineIds: readonly string[] }) {
  return z.object(correctionFields(reported)).transform(asCorrections)
}
export type CorrectionsForm = z.output<ReturnType<typeof correctionsForm>>

/** The officer settles without the report: what is proven, why, and how to appeal. */
export function exOfficioForm(reported: { lineIds: readonly string[] }) {
  return z
    .object({ ...correctionFields(reported), ...rejectInput.shape, version, figures, beyondBudget: box })
    .transform(({ reason, legalRemedies, beyondBudget, version: seen, figures: shown, ...typed }) => ({
      version: seen,
      ...(shown !== undefined && { figures: shown }),
      reason,
      legalRemedies,
      beyondBudget,
      corrections: asCorrections(typed),
    }))
}

function correctionFields({ lineIds }: { lineIds: readonly string[] }) {
  const row = z.object({
    budgetLineId: oneOf(lineIds),
    corrected: optionalAmount,
    correctionReason: optionalText(2000),
  })
  return {
    lines: rowsOf(row, lineIds.length).superRefine(eachOnce('budgetLineId')),
    thirdPartyCorrected: optionalAmount,
    thirdPartyCorrectionReason: optionalText(2000),
  }
}

function asCorrections({ lines, thirdPartyCorrected, thirdPartyCorrectionReason }: TypedCorrections) {
  return {
    accounts: lines.map(({ corrected, ...line }) => ({ ...line, correctedRappen: corrected })),
    thirdPartyCorrectedRappen: thirdPartyCorrected,
    thirdPartyCorrectionReason,
  }
}
type TypedCorrections = z.output<z.ZodObject<ReturnType<typeof correctionFields>>>

function measureRow(measures: Agreed['measures']) {
  const goals = [...new Set(measures.flatMap((measure) => measure.goals))]
  return z
    .object({
      measureId: oneOf(measures.map(({ id }) => id)),
      outcome: orNull(choice(OUTCOMES)),
      text: optionalText(20_000),
      goals: choices(choice(goals), goals.length),
      contribution: optionalText(20_000),
      actuals: rowsOf(z.object({ count: orNull(count) }), 10).transform((rows) =>
        rows.map((row) => row.count),
      ),
    })
    .transform(({ outcome, actuals, ...row }, context): MeasureReport | null => {
      const agreed = measures.find(({ id }) => id === row.measureId)
      const figures = agreed?.keyFigures.length ?? 0
      const isBegun = [row.text, row.contribution, ...row.goals].some(Boolean) || actuals.some(isGiven)
      if (outcome === null && !isBegun) return null
      if (!row.goals.every((goal) => agreed?.goals.includes(goal)))
        context.addIssue({ code: 'custom', path: ['goals'], message: 'unknown_choice' })
      if (outcome === null) context.addIssue({ code: 'custom', path: ['outcome'], message: 'choose' })
      if (actuals.length !== 0 && actuals.length !== figures)
        context.addIssue({ code: 'custom', path: ['actuals'], message: 'invalid' })
      if (outcome === null) return z.NEVER
      return {
        ...row,
        outcome,
        actuals: actuals.length > 0 ? actuals : Array.from({ length: figures }, () => null),
      }
    })
}

const isGiven = (figure: number | null) => figure !== null

/** Two rows for one record would leave it to chance which one counts. */
function eachOnce<Name extends string>(name: Name) {
  return (rows: readonly (Record<Name, string> | null)[], context: z.RefinementCtx) => {
    for (const [index, row] of rows.entries())
      if (row && rows.findIndex((other) => other?.[name] === row[name]) < index)
        context.addIssue({ code: 'custom', path: [index, name], message: 'taken' })
  }
}
