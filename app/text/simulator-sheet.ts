import type { Language } from '#app/domain/language.ts'
import type { Balance, Rappen } from '#app/domain/money.ts'
import { type ColumnOf, type Sheet, sheetOf } from '#app/domain/sheet.ts'
import { translator } from './text.ts'

type Row = {
  name: string
  population: number
  amounts: readonly (Rappen | null)[]
  perHead: readonly (Rappen | null)[]
  gains: readonly (Balance | null)[]
}

/** What each key gives each party, per head, and how it differs from the key in force. */
export function simulatorSheet(
  language: Language,
  { columns, rows }: { columns: readonly { name: string }[]; rows: readonly Row[] },
): Sheet {
  const t = translator(language)
  const own = columns.flatMap(({ name: key }, index): ColumnOf<Row>[] => [
    {
      label: t('simulator.amountOf', { key }),
      kind: 'amount',
      of: ({ amounts }) => amounts[index] ?? null,
    },
    {
      label: t('simulator.perHeadOf', { key }),
      kind: 'amount',
      of: ({ perHead }) => perHead[index] ?? null,
    },
    ...(index > 0
      ? [
          {
            label: t('simulator.gainOf', { key }),
            kind: 'amount' as const,
            of: ({ gains }: Row) => gains[index] ?? null,
          },
        ]
      : []),
  ])
  return sheetOf<Row>(
    t('simulator.sheet'),
    [
      { label: t('simulator.party'), kind: 'text', of: ({ name }) => name },
      { label: t('simulator.population'), kind: 'count', of: ({ population }) => population },
      ...own,
    ],
    rows,
  )
}
