import { Link } from '@remix-run/react'
import { dateAndTime, longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { HistoryEntry } from '#app/views/history.server.ts'
import { InstantText } from './date-text.tsx'
import { List } from './list.tsx'
import { Reasons } from './reason-list.tsx'
import { ToldApart } from './told-apart.tsx'
import { Name } from './written.tsx'

type HistoryProps = {
  entries: readonly HistoryEntry[]
  /** The address of the dossier. */
  path: string
}

/** What happened, newest first: who, when, and the reason where one was given. */
export function History({ entries, path }: HistoryProps) {
  const t = useText()
  if (entries.length === 0) return <p className="soft">{t('history.none')}</p>
  return (
    <List ordered className="file-list" aria-label={t('history.label')}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <div>
              {entry.told}
              <Days of={entry} />
            </div>
            {entry.call && <div className="soft">{entry.call}</div>}
            {entry.reason && (
              <blockquote className="soft">
                «<Name>{entry.reason}</Name>»
              </blockquote>
            )}
            {entry.reasons.length > 0 && <Reasons reasons={entry.reasons} />}
            {entry.proposal && <ProposalLink of={entry} to={`${path}/proposals/${entry.proposal}`} />}
            <div className="file-facts">
              <Who of={entry} /> · <InstantText at={entry.at} />
            </div>
          </div>
        </li>
      ))}
    </List>
  )
}

/** To what the step was decided on, and how it was asked for. */
function ProposalLink({ of: { told, at }, to }: { of: HistoryEntry; to: string }) {
  const t = useText()
  const language = useLanguage()
  return (
    <div>
      <Link to={to}>
        <ToldApart by={`${told}, ${dateAndTime(language, at)}`}>{t('history.proposal')}</ToldApart>
      </Link>
    </div>
  )
}

/** Who did it; of two who agreed both, each with the day. */
function Who({ of: { who, asked } }: { of: HistoryEntry }) {
  const t = useText()
  const language = useLanguage()
  if (!asked) return who
  return t('history.confirmed', { by: asked.by, on: dateAndTime(language, asked.at), who })
}

/** The day that was recorded, and the one that it replaced. */
function Days({ of: { day, before } }: { of: HistoryEntry }) {
  const t = useText()
  const language = useLanguage()
  if (!day) return null
  const shown = longDate(language, day)
  return ` (${before ? t('history.insteadOf', { day: shown, before: longDate(language, before) }) : shown})`
}
