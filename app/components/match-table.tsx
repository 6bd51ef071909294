import type { ReactNode } from 'react'
import { type Balance, formatAmount, type Rappen } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import { DataTable } from './data-table.tsx'
import { Badge } from './status-badge.tsx'

export type MatchRow = {
  year: number
  eligible: Rappen
  thirdParty: Rappen
  contribution: Rappen
  own: Balance
  required: Rappen
  missing: Rappen
  largestContribution: Rappen
  holds: boolean
}

const LINES = [
  'eligible',
  'thirdParty',
  'contribution',
  'own',
  'required',
  'missing',
  'largestContribution',
  'verdict',
] as const
type Line = (typeof LINES)[number]

/** Whether the municipality spends at least what the canton contributes (Merkblatt 5): a column for each year. */
export function MatchTable({ rows, caption }: { rows: readonly MatchRow[]; caption?: string }) {
  const t = useText()
  const isFailing = rows.some(({ holds }) => !holds)
  const shown = LINES.filter((line) => isFailing || !ONLY_WHERE_MISSING.has(line))
  return (
    <DataTable
      caption={caption ?? t('match.caption')}
      rows={shown.map((line) => ({ line }))}
      rowKey={({ line }) => line}
      columns={[
        { key: 'line', label: t('match.line'), cell: ({ line }) => t(`match.${line}`) },
        ...rows.map((row) => ({
          key: String(row.year),
          label: String(row.year),
          align: 'end' as const,
          cell: ({ line }: { line: Line }): ReactNode => <Cell row={row} line={line} />,
        })),
      ]}
    />
  )
}

const ONLY_WHERE_MISSING: ReadonlySet<Line> = new Set(['missing', 'largestContribution'])

function Cell({ row, line }: { row: MatchRow; line: Line }) {
  const t = useText()
  if (line !== 'verdict') return ONLY_WHERE_MISSING.has(line) && row.holds ? '–' : formatAmount(row[line])
  return row.holds ? (
    <Badge label={t('match.holds')} tone="success" />
  ) : (
    <Badge label={t('match.fails')} tone="attention" />
  )
}
