import type { BudgetLine } from '#app/domain/application/application.ts'
import { matchOfBudget } from '#app/domain/application/budget-match.ts'
import { type Rappen, type Ratio, rappen } from '#app/domain/money.ts'
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

/** A version of an agreement, and whether the amendment that made it is in force with an exception from the match. */
export type ExceptedVersion = { agreed: AgreedYears; isExcepted: boolean }

/**
 * The own spending of a year whose lack the parties accepted, in Rappen (lifecycle.md §5): what was missing in the budget of
 * the version that last touched the year, where its amendment has an exception; else nothing. `versions` from the first.
 */
export function acceptedMissing(versions: readonly ExceptedVersion[], year: number): Rappen {
  const touching = versions.filter(({ agreed }, index) => {
    const before = versions[index - 1]
    return before !== undefined && touchedYears({ before: before.agreed, after: agreed }).includes(year)
  })
  const last = touching.at(-1)
  return (last?.isExcepted && missingForMatch(last.agreed, [year])[year]) || rappen(0)
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

const isOf =
  (year: number) =>
  (row: { year: number }): boolean =>
    row.year === year
