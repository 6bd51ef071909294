import { Link } from '@remix-run/react'
import { Amount, Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { Area, Funds } from '#app/domain/programme/roll-up.ts'
import { FUNDS, rolledArea } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'

type Side = 'planned' | 'actual'
type Row = { area: Area; measures: number; parties: Record<Side, number> } & Record<Side, Funds>

type RollUpTableProps = {
  rows: readonly Row[]
  total: Funds
  of: Side
  catalogue: NamedCatalogue
  /** Where the dossiers of a Förderbereich are. */
  pathOf: (area: Area) => string
}

/** Who bears the costs of each Förderbereich; each leads to its dossiers. */
export function RollUpTable({ rows, total, of, catalogue, pathOf }: RollUpTableProps) {
  const t = useText()
  const columns: Column<Row>[] = [
    {
      key: 'area',
      label: t('rollUp.area'),
      cell: ({ area }) => <Link to={pathOf(area)}>{rolledArea(t, catalogue, area)}</Link>,
      foot: t('rollUp.total'),
    },
    ...FUNDS.map((name) => ({
      key: name,
      label: t(`rollUp.${name}`),
      align: 'end' as const,
      cell: (row: Row) => <Amount rappen={row[of][name]} />,
      foot: <Amount rappen={total[name]} />,
    })),
    counted('parties', ({ parties }) => parties[of]),
    ...(of === 'planned' ? [counted('measures', ({ measures }) => measures)] : []),
  ]
  return (
    <DataTable
      caption={t(`rollUp.${of}`)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ area }) => String(area)}
    />
  )

  function counted(key: 'parties' | 'measures', countOf: (row: Row) => number): Column<Row> {
    return { key, label: t(`rollUp.${key}`), align: 'end', cell: (row) => <Count value={countOf(row)} /> }
  }
}
