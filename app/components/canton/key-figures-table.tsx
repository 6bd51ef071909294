import { Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Name } from '#app/components/written.tsx'
import type { RollUpRow } from '#app/domain/programme/roll-up.ts'
import { useText } from '#app/text/use-text.tsx'

type KeyFiguresTableProps = {
  /** Each Förderbereich with what it is called. */
  rows: readonly (Pick<RollUpRow, 'keyFigures'> & { name: string })[]
}

/** Key figures of one name in one Förderbereich together: as planned, and as reported so far. */
export function KeyFiguresTable({ rows }: KeyFiguresTableProps) {
  const t = useText()
  const figures = rows.flatMap(({ name, keyFigures }) => keyFigures.map((figure) => ({ ...figure, name })))
  const columns: Column<(typeof figures)[number]>[] = [
    { key: 'label', label: t('rollUp.keyFigure'), cell: ({ label }) => <Name>{label}</Name> },
    {
      key: 'unit',
      label: t('rollUp.keyFigure.unit'),
      cell: ({ unit }) => (unit ? <Name>{unit}</Name> : '–'),
    },
    { key: 'area', label: t('rollUp.area'), cell: ({ name }) => name },
    {
      key: 'planned',
      label: t('rollUp.planned'),
      align: 'end',
      cell: ({ planned }) => <Count value={planned} />,
    },
    {
      key: 'actual',
      label: t('rollUp.keyFigure.actual'),
      align: 'end',
      cell: ({ actual }) => <Count value={actual} />,
    },
  ]
  return (
    <DataTable
      caption={t('rollUp.keyFigures')}
      captionHidden
      stacked
      columns={columns}
      rows={figures}
      rowKey={({ name, label, unit }) => `${name} ${label} ${unit}`}
      empty={<p className="soft">{t('rollUp.keyFigures.none')}</p>}
    />
  )
}
