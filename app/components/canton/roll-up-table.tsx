import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Amount, Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import type { Area, Funds } from '#app/domain/programme/roll-up.ts'
import { areaName, FUNDS } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'

type Row = { area: Area; planned: Funds; actual: Funds; parties: number; measures: number }

type RollUpTableProps = {
  rows: readonly Row[]
  total: Funds
  of: 'planned' | 'actual'
  /** Where the dossiers of a Förderbereich are. */
  pathOf: (area: Area) => string
}

/** Who bears the costs of each Förderbereich; each leads to its dossiers. */
export function RollUpTable({ rows, total, of, pathOf }: RollUpTableProps) {
  const t = useText()
  const columns: Column<Row>[] = [
    {
      key: 'area',
      label: t('rollUp.area'),
      cell: ({ area }) => <Link to={pathOf(area)}>{areaName(t, area)}</Link>,
      foot: t('rollUp.total'),
    },
    ...FUNDS.map((name) => ({
      key: name,
      label: t(`rollUp.${name}`),
      align: 'end' as const,
      cell: (row: Row) => <Amount rappen={row[of][name]} />,
      foot: <Amount rappen={total[name]} />,
    })),
    counted('parties', ({ parties }) => <Count value={parties} />),
    counted('measures', ({ measures }) => <Count value={measures} />),
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

  function counted(key: 'parties' | 'measures', cell: (row: Row) => ReactNode): Column<Row> {
    return { key, label: t(`rollUp.${key}`), align: 'end', cell }
  }
}
