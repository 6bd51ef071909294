import { changedParts } from '#app/domain/agreement/contact-change.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownContact } from '#app/views/contact-part.server.ts'
import { DataTable } from './data-table.tsx'
import { InstantText } from './date-text.tsx'

/** Who changed the contact, when, from what to what. */
export function ContactHistory({ changes }: { changes: ShownContact['changes'] }) {
  const t = useText()
  return (
    <DataTable
      caption={t('contactChange.history')}
      captionHidden
      rows={changes}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'at',
          label: t('contactChange.at'),
          cell: ({ at }) => <InstantText at={at} />,
        },
        { key: 'by', label: t('contactChange.by'), cell: ({ by }) => by },
        {
          key: 'what',
          label: t('contactChange.what'),
          prose: true,
          cell: (change) => (
            <ul className="stack-xs">
              {changedParts(change).map(({ name, before, after }) => (
                <li key={name}>
                  {t(`field.${name}`)}: <del>{before}</del> → <ins>{after}</ins>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
