import type { NameChange } from '#app/domain/people/names.ts'
import { dayInZurich, shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

/** What a person was called, the latest first. */
export function FormerNames({ changes }: { changes: readonly NameChange[] }) {
  const t = useText()
  if (changes.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="former-names">
      <h2 id="former-names">{t('names.title')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list */}
      <ul className="file-list" role="list">
        {changes.map(({ id, oldName, by, at }) => (
          <li key={id}>
            <div>
              {t('names.entry', { old: oldName, day: shortDate(dayInZurich(at)) })}
              <div className="soft">{t('names.by', { name: by })}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
