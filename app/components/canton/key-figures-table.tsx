import { Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { RollUpRow } from '#app/domain/programme/roll-up.ts'
import { rolledArea } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'

type KeyFiguresTableProps = {
  rows: readonly Pick<RollUpRow, 'area' | 'keyFigures'>[]
  catalogue: NamedCatalogue
}

/** Key figures of one name in one Förderbereich together: as planned, and as reported so far. */
export function KeyFiguresTable({ rows, catalogue }: KeyFiguresTableProps) {
  const t = useText()
  const figures = rows.flatMap(({ area, keyFigures }) => keyFigures.map((figure) => ({ ...figure, area })))
  const columns: Column<(typeof figures)[number]>[] = [
    { key: 'label', label: t('rollUp.keyFigure'), cell: ({ label }) => label },
    { key: 'area', label: t('rollUp.area'), cell: ({ area }) => rolledArea(t, catalogue, area) },
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
      columns={columns}
      rows={figures}
      rowKey={({ area, label }) => `${area} ${label}`}
      empty={<p className="soft">{t('rollUp.keyFigures.none')}</p>}
    />
  )
}
