import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import type { undoneShown } from '#app/views/merger.server.ts'
import { MergerTold } from './merger-told.tsx'

/** The mergers that were entered by mistake: by whom they were undone, why, and who was told. */
export function UndoneMergers({ undone }: { undone: ReturnType<typeof undoneShown> }) {
  const t = useText()
  return (
    <DataTable
      caption={t('merger.undone')}
      captionHidden
      rows={undone}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'from', label: t('merger.from'), prose: true, cell: ({ from }) => from },
        { key: 'into', label: t('merger.into'), cell: ({ into }) => into },
        {
          key: 'mergedOn',
          label: t('merger.mergedOn'),
          cell: ({ mergedOn }) => <DateText day={mergedOn} short />,
        },
        {
          key: 'reason',
          label: t('field.reason'),
          prose: true,
          cell: ({ reason, who, day }) => (
            <>
              <div>{reason}</div>
              <div className="soft">{t('late.by', { name: who, day: shortDate(day) })}</div>
            </>
          ),
        },
        { key: 'told', label: t('merger.told'), cell: ({ told }) => <MergerTold told={told} /> },
      ]}
    />
  )
}
