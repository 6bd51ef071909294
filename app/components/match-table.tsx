import { type Rappen, sumRappen } from '#app/domain/money.ts'
import { useText } from '#app/text/use-text.tsx'
import { Amount } from './amount.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { Badge } from './status-badge.tsx'

export type MatchRow = {
  year: number
  eligible: Rappen
  thirdParty: Rappen
  contribution: Rappen
  own: Rappen
  required: Rappen
  missing: Rappen
  largestContribution: Rappen
  holds: boolean
}

const AMOUNTS = ['eligible', 'thirdParty', 'contribution', 'own', 'required'] as const

/** Whether the municipality spends at least what the canton contributes (Merkblatt 5), year by year. */
export function MatchTable({ rows, caption }: { rows: readonly MatchRow[]; caption?: string }) {
  const t = useText()
  const amounts = AMOUNTS.map(
    (name): Column<MatchRow> => ({
      key: name,
      label: t(`match.${name}`),
      align: 'end',
      cell: (row) => <Amount rappen={row[name]} />,
      foot: <Amount rappen={sumRappen(rows.map((row) => row[name]))} />,
    }),
  )
  return (
    <DataTable
      caption={caption ?? t('match.caption')}
      rows={rows}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', label: t('match.year'), cell: ({ year }) => year, foot: t('match.total') },
        ...amounts,
        { key: 'verdict', label: t('match.verdict'), cell: (row) => <Verdict row={row} /> },
      ]}
    />
  )
}

function Verdict({ row: { holds, missing, largestContribution } }: { row: MatchRow }) {
  const t = useText()
  if (holds) return <Badge label={t('match.holds')} tone="success" />
  return (
    <>
      <Badge label={t('match.fails')} tone="attention" />
      <br />
      {t('match.missing')} <Amount rappen={missing} />
      <br />
      {t('match.largest')} <Amount rappen={largestContribution} />
    </>
  )
}
