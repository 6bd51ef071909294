import { DataTable } from '#app/components/data-table.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { Difference } from '#app/views/settings-history.server.ts'

/** What a version of the settings changes, field by field. */
export function Differences({
  caption,
  differences,
}: {
  caption: string
  differences: readonly Difference[]
}) {
  const t = useText()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={differences}
      rowKey={({ setting, label }) => `${setting} ${label}`}
      columns={[
        {
          key: 'field',
          label: t('settings.setting'),
          prose: true,
          cell: ({ setting, label }) => (
            <>
              {setting}
              {label && <div className="soft">{label}</div>}
            </>
          ),
        },
        { key: 'before', label: t('settings.before'), prose: true, cell: ({ before }) => before },
        { key: 'after', label: t('settings.after'), prose: true, cell: ({ after }) => after },
      ]}
    />
  )
}
