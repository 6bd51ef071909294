import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { InstantText } from './date-text.tsx'
import { Name } from './written.tsx'

export type HistoryItem = {
  id: number
  at: string
  who: string
  machine: string
  action: string
  year: number | null
  section: string | null
  reason: string
}

/** What happened, newest first: who, when, and the reason where one was given. */
export function History({ entries }: { entries: readonly HistoryItem[] }) {
  const t = useText()
  const tell = useEvent()
  if (entries.length === 0) return <p className="soft">{t('history.none')}</p>
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is a list
    <ol className="file-list" role="list" aria-label={t('history.label')}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <div>{tell(entry)}</div>
            {entry.reason && (
              <blockquote className="soft">
                «<Name>{entry.reason}</Name>»
              </blockquote>
            )}
            <div className="file-facts">
              {entry.who} · <InstantText at={entry.at} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** «Budget geändert», «Bericht 2026 eingereicht». */
function useEvent() {
  const language = useLanguage()
  const t = useText()
  return ({ machine, action, year, section }: HistoryItem) => {
    const words = lookUp(language, `event.${machine}.${action}`, {
      year: year ?? '',
      section: (section && lookUp(language, `section.${section}`)) || '',
    })
    return words?.trim() ?? t('event.other', { action })
  }
}
