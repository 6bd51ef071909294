import { z } from 'zod'
import { choice, oneOf, optionalAmount, optionalLine, orNull } from '#app/domain/forms/fields.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { BudgetLine } from './application.ts'

/** Lines of one row carry its number, so that the grid can be put together again. */
export type NumberedLine = Omit<BudgetLine, 'id'> & { rowNumber: number }

/** Among what a row chooses: the cost categories by their codes. */
export type Budgeted = {
  measureIds: readonly string[]
  years: readonly number[]
  categories: readonly string[]
}

/** One row of the budget, null when nothing is written in it; its faults stand at the cells that lack something. */
export function budgetRow({ measureIds, years, categories }: Budgeted) {
  return z
    .object({
      measureId: orNull(oneOf(measureIds)),
      category: orNull(choice(categories)),
      label: optionalLine(120),
      amounts: amountsOf(years),
    })
    .transform(({ category, ...row }, context) => {
      const amounts = answersIn(row.amounts)
      if (row.label === '' && amounts.length === 0) return null
      const lack = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
      if (row.label === '') lack(['label'], 'required')
      if (amounts.length === 0) lack(['amounts', String(years[0])], 'required')
      if (category !== null) return { ...row, category, amounts }
      lack(['category'], 'choose')
      return z.NEVER
    })
}

/** One optional amount for each year; years outside the term are left out. */
export function amountsOf(years: readonly number[]) {
  const cells = Object.fromEntries(years.map((year) => [String(year), optionalAmount]))
  return z.preprocess((typed) => (Array.isArray(typed) ? { ...typed } : (typed ?? {})), z.object(cells))
}

export function answersIn(amounts: Record<string, Rappen | null>): [year: string, amountRappen: Rappen][] {
  return Object.entries(amounts).flatMap(([year, typed]) => (typed === null ? [] : [[year, typed]]))
}

export function linesOf(row: BudgetRow, rowNumber: number): NumberedLine[] {
  const { measureId, category, label } = row
  return row.amounts.map(([year, amountRappen]) => ({
    rowNumber,
    year: Number(year),
    measureId,
    category,
    label,
    amountRappen,
  }))
}

type BudgetRow = NonNullable<z.output<ReturnType<typeof budgetRow>>>
