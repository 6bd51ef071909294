import { formatAmount, sumRappen } from '#app/domain/money.ts'
import { column, figures, type Table, table, total } from './blocks.ts'
import type { Contributions } from './shapes.ts'

/** Without a word for it there is no total. */
type Words = { caption: string; year: string; canton: string; own: string; total?: string }

/** Year by year: what the canton pays, and what the party spends at least (Merkblatt 5). */
export function contributionsTable(contributions: Contributions, words: Words): Table {
  const paid = contributions.map(({ contributionRappen }) => contributionRappen)
  const own = contributions.map(({ requiredOwnRappen }) => requiredOwnRappen)
  const sums = [formatAmount(sumRappen(paid)), formatAmount(sumRappen(own))]
  return table(
    [column(words.year, 20), figures(words.canton, 40), figures(words.own, 40)],
    [
      ...contributions.map(({ year, contributionRappen, requiredOwnRappen }) => [
        String(year),
        formatAmount(contributionRappen),
        formatAmount(requiredOwnRappen),
      ]),
      ...(words.total ? [total(words.total, ...sums)] : []),
    ],
    words.caption,
  )
}

/** Of what is owed anew each year; an agreement of one year says nothing of others. */
export const inEach = (contributions: Contributions) => (contributions.length === 1 ? '' : 'jedes Jahr ')
