import { Link } from '@remix-run/react'
import { Section } from '#app/components/section.tsx'
import { shortDate } from '#app/text/dates.ts'
import { taskText } from '#app/text/next-step.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { WaitingRow } from '#app/views/cockpit.server.ts'
import { taskPath } from './task-path.ts'

/** What waits for the reader on this dossier and is done on another page than `here`, as the cockpit lists it. */
export function Tasks({ waiting, here }: { waiting: readonly WaitingRow[]; here: string }) {
  const t = useText()
  const language = useLanguage()
  const elsewhere = waiting.filter((row) => taskPath(row) !== here)
  if (elsewhere.length === 0) return null
  return (
    <Section title={t('cockpit.waiting')} className="stack-s">
      <ul className="stack-xs">
        {elsewhere.map((row) => (
          <li key={`${row.machine}-${row.action}-${row.record}-${row.year}`}>
            <Link to={taskPath(row)}>{taskText(language, row)}</Link>{' '}
            <span className="soft">{t('cockpit.waiting.since', { day: shortDate(row.since) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
