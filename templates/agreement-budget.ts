import { lineNames } from '#app/domain/application/application.ts'
import { formatAmount, type Rappen, sumRappen } from '#app/domain/money.ts'
import { eligibleCategories } from '#app/domain/programme/catalogue.ts'
import type { AgreementData } from './agreement-data.ts'
import { type Block, column, figures, heading, type Row, table, total } from './blocks.ts'

/** The agreed costs by category and year, and who pays them. */
export function budgetAnnex(data: AgreementData): Block[] {
  const years = data.contributions.map(({ year }) => year)
  return [
    heading(2, 'Anhang 2: Budget'),
    table(
      [column('Kostenart', 100 - years.length * 17), ...years.map((year) => figures(String(year), 17))],
      [
        ...data.catalogue.costCategories.flatMap((category) => categoryRows(data, category, years)),
        ...fundingRows(data, years),
      ],
      'Kosten nach Kategorie und Jahr, in CHF',
    ),
  ]
}

type Rows = (Row | readonly string[])[]

/** Lines of the same name are one row, with their sum for each year. */
type Category = AgreementData['catalogue']['costCategories'][number]

function categoryRows({ budget, measures }: AgreementData, { code, name }: Category, years: number[]): Rows {
  const named = lineNames(measures)
  const lines = budget.filter((line) => line.category === code)
  if (lines.length === 0) return []
  const rows = [...new Set(lines.map(named))].map((label) => [
    label,
    ...years.map((year) => amountOf(lines.filter((line) => line.year === year && named(line) === label))),
  ])
  return [{ cells: [name], tone: 'group' }, ...rows]
}

/** Total of what counts, and who pays it: third parties, the canton, and the party itself for the rest. */
function fundingRows({ budget, thirdParty, contributions, catalogue }: AgreementData, years: number[]): Rows {
  const counts = eligibleCategories(catalogue)
  const eligible = (year: number) =>
    sumOfLines(budget.filter((line) => line.year === year && counts.includes(line.category)))
  const third = (year: number) => thirdParty.find((one) => one.year === year)?.amountRappen ?? 0
  const canton = (year: number) => contributions.find((one) => one.year === year)?.contributionRappen ?? 0
  const own = (year: number) => eligible(year) - third(year) - canton(year)
  const amounts = (of: (year: number) => number) => years.map((year) => formatAmount(of(year) as Rappen))
  return [
    total('Anrechenbare Kosten', ...amounts(eligible)),
    ['Mittel Dritter', ...amounts(third)],
    ['Beitrag des Kantons', ...amounts(canton)],
    total('Eigenleistung der Trägerschaft', ...amounts(own)),
  ]
}

type Line = AgreementData['budget'][number]

function sumOfLines(lines: readonly Line[]) {
  return sumRappen(lines.map(({ amountRappen }) => amountRappen))
}

function amountOf(lines: readonly Line[]) {
  return lines.length === 0 ? '–' : formatAmount(sumOfLines(lines))
}
