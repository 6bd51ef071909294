import { type Match, matchOf } from '#app/domain/contribution/match.ts'
import { type Rappen, type Ratio, rappen, sumRappen } from '#app/domain/money.ts'
import type { BudgetLine } from './application.ts'

export type YearlyMatch = Match & {
  year: number
  eligible: Rappen
  thirdParty: Rappen
  contribution: Rappen
}

export type BudgetedYears = {
  years: readonly number[]
  lines: readonly Pick<BudgetLine, 'year' | 'category' | 'amountRappen'>[]
  thirdParty: Readonly<Record<number, Rappen>>
  contributions: Readonly<Record<number, Rappen>>
  ratio: Ratio
  /** The cost categories that count, by their codes. */
  eligible: readonly string[]
}

/** The match of each year on the budget; what is not eligible counts nothing (Merkblatt 5). */
export function matchOfBudget({
  years,
  lines,
  thirdParty,
  contributions,
  ratio,
  eligible,
}: BudgetedYears): YearlyMatch[] {
  return years.map((year) => {
    const counted = lines.filter((line) => line.year === year && eligible.includes(line.category))
    const figures = {
      eligible: sumRappen(counted.map(({ amountRappen }) => amountRappen)),
      thirdParty: thirdParty[year] ?? rappen(0),
      contribution: contributions[year] ?? rappen(0),
    }
    return { year, ...figures, ...matchOf({ ...figures, ratio }) }
  })
}
