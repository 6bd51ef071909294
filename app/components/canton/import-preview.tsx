import { DataTable } from '#app/components/data-table.tsx'
import { List } from '#app/components/list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Name } from '#app/components/written.tsx'
import { importFaultText } from '#app/text/imports.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { PlanShown } from '#app/views/grant-import.server.ts'

/** What is wrong, line by line, and what is to be looked at. */
export function ImportFaults({ plan }: { plan: PlanShown }) {
  const t = useText()
  const { faults, notes } = plan
  return (
    <>
      {faults.length > 0 && (
        <>
          <Notice kind="error" title={t('sentTable.faulty', { count: faults.length })}>
            <p>{t('sentTable.faulty.text')}</p>
          </Notice>
          <Found title={t('sentTable.faults')} what={t('sentTable.what')} found={faults} />
        </>
      )}
      {notes.length > 0 && <Found title={t('sentTable.notes')} what={t('sentTable.note')} found={notes} />}
    </>
  )
}

function Found({ title, what, found }: { title: string; what: string; found: PlanShown['faults'] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={found}
        rowKey={({ line, field, fault }) => `${line}-${field}-${fault}`}
        columns={[
          { key: 'line', label: t('sentTable.line'), cell: ({ line }) => line },
          {
            key: 'field',
            label: t('sentTable.field'),
            cell: (one) => importFaultText(language, one).field,
          },
          { key: 'what', label: what, prose: true, cell: (one) => importFaultText(language, one).sentence },
        ]}
      />
    </Section>
  )
}

/** New, changed and, under its title, gone, each entry in words; what stays as it is only by its number. */
export function ImportDifferences({ plan, gone }: { plan: PlanShown; gone?: string }) {
  const t = useText()
  const { fresh, changed, unchanged, unread } = plan
  return (
    <Section title={t('sentTable.differences')} className="stack-l">
      <Entries title={t('sentTable.fresh')} entries={fresh} />
      <Entries title={t('sentTable.changed')} entries={changed} />
      {gone && <Entries title={gone} entries={plan.gone} />}
      <p>
        {t('sentTable.unchanged')}: {unchanged}
      </p>
      {unread.length > 0 && <p className="soft">{t('sentTable.unread', { names: unread.join(', ') })}</p>}
    </Section>
  )
}

type Entry = { line: number | null; said: string; was?: string }

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const t = useText()
  return (
    <div className="stack-s">
      <h3>
        {title}: {entries.length}
      </h3>
      {entries.length > 0 && (
        <List>
          {entries.map(({ line, said, was }) => (
            <li key={`${line}-${said}`}>
              {line !== null && `${t('sentTable.line')} ${line}: `}
              <Name>{said}</Name>
              {was && <span className="soft"> ({t('sentTable.was', { was })})</span>}
            </li>
          ))}
        </List>
      )}
    </div>
  )
}
