import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { NameChange } from '#app/domain/people/names.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { List } from './list.tsx'
import { Section } from './section.tsx'

/** What a person was called, the latest first. */
export function FormerNames({ changes }: { changes: readonly NameChange[] }) {
  const t = useText()
  if (changes.length === 0) return null
  return (
    <Section title={t('names.title')} className="stack-s">
      <List className="file-list">
        {changes.map(({ id, oldName, by, at }) => (
          <li key={id}>
            <div>
              {t('names.entry', { old: oldName, day: shortDate(dayInZurich(at)) })}
              <div className="soft">{t('names.by', { name: by })}</div>
            </div>
          </li>
        ))}
      </List>
    </Section>
  )
}
