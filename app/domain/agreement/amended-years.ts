import type { BudgetLine } from '#app/domain/application/application.ts'
import { matchOfBudget } from '#app/domain/application/budget-match.ts'
import type { Rappen, Ratio } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import { eligibleCategories } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'

/** What an agreement says of its years, as far as the rules of an amendment look at it. */
export type AgreedYears = {
  contributions: readonly { year: number; contributionRappen: Rappen; requiredOwnRappen: Rappen }[]
  budget: readonly Pick<BudgetLine, 'id' | 'year' | 'category' | 'amountRappen'>[]
  thirdParty: readonly { year: number; amountRappen: Rappen }[]
  ratio: Ratio
  catalogue: NamedCatalogue
}
type Versions = { before: AgreedYears; after: AgreedYears }

/** The years of which the new version says something else: contribution, budget, or that there is such a year. */
export function touchedYears({ before, after }: Versions): number[] {
  const yearsIn = ({ contributions }: AgreedYears) => contributions.map(({ year }) => year)
  return [...new Set([...yearsIn(before), ...yearsIn(after)])].filter(
    (year) => sayingOf(before, year) !== sayingOf(after, year),
  )
}

function sayingOf({ contributions, budget, thirdParty }: AgreedYears, year: number) {
  return JSON.stringify([contributions, budget, thirdParty].map((rows) => rows.filter(isOf(year))))
}

/** Merkblatt 5: what is missing of the own spending, by year; only the years that miss it. */
export function missingForMatch(
  { contributions, budget, thirdParty, ratio, catalogue }: AgreedYears,
  years: readonly number[],
): Record<number, Rappen> {
  const rows = matchOfBudget({
    years,
    lines: budget,
    thirdParty: Object.fromEntries(thirdParty.map(({ year, amountRappen }) => [year, amountRappen])),
    contributions: Object.fromEntries(
      contributions.map(({ year, contributionRappen }) => [year, contributionRappen]),
    ),
    ratio,
    eligible: eligibleCategories(catalogue),
  })
  return Object.fromEntries(rows.filter(({ holds }) => !holds).map(({ year, missing }) => [year, missing]))
}

/** A year whose budget bears less than the match asks for, by how much in Rappen, and why the parties agreed on it. */
export type MatchException = { year: number; missingRappen: Rappen; reason: string }

/**
 * The exceptions from the match that a new version names (lifecycle.md §5): those of the years that it does not touch
 * stay; of those that it touches what is missing in its budget, where its amendment gives a `reason`, else none.
 */
export function exceptionsAfter(
  { before, after }: Versions,
  { known, reason }: { known: readonly MatchException[]; reason: string | undefined },
): MatchException[] {
  const touched = touchedYears({ before, after })
  const anew = Object.entries(reason ? missingForMatch(after, touched) : {}).map(([year, missingRappen]) => ({
    year: Number(year),
    missingRappen,
    reason: reason ?? '',
  }))
  const kept = known.filter(({ year }) => !touched.includes(year))
  return [...kept, ...anew].sort(by(({ year }) => year))
}

/** The years whose contribution is higher than before. */
export function raisedYears({ before, after }: Versions): number[] {
  return after.contributions
    .filter(({ year, contributionRappen }) => {
      const known = before.contributions.find(isOf(year))
      return known !== undefined && contributionRappen > known.contributionRappen
    })
    .map(({ year }) => year)
}

/** Years that the agreement did not reach before. */
export function addedYears({ before, after }: Versions): number[] {
  return after.contributions.map(({ year }) => year).filter((year) => !before.contributions.some(isOf(year)))
}

const isOf =
  (year: number) =>
  (row: { year: number }): boolean =>
    row.year === year
