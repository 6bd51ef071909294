import type { ReactNode } from 'react'
import { daysLeft, termAhead } from '#app/domain/deadlines/due.ts'
import { daysLeftText, shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { DateText } from './date-text.tsx'

/** From this many days on a deadline counts as near. */
const SOON = 14

type DeadlineProps = {
  dueOn: string
  /** The new day that a notice has set after the deadline was missed. */
  termOn?: string | null
  today: string
}

/** A deadline: the day that counts, and how far away it is, in words; beside a new day the one that was missed. */
export function Deadline({ dueOn, termOn = null, today }: DeadlineProps) {
  const t = useText()
  const days = daysLeft({ dueOn, termOn }, today)
  const isMissed = dueOn < today
  return (
    <span className="deadline" data-urgency={isMissed ? 'overdue' : days <= SOON ? 'soon' : undefined}>
      <Days dueOn={dueOn} termOn={termOn} today={today} />{' '}
      <span className="deadline-left">({daysLeftText(t, days)})</span>
    </span>
  )
}

/** After words that lead to the day, such as «Bis»; the words about a missed day and its new one stand alone. */
export function DeadlineAfter({ label, ...due }: DeadlineProps & { label: ReactNode }) {
  return (
    <p>
      {(due.termOn ?? null) === null && label} <Deadline {...due} />
    </p>
  )
}

function Days({ dueOn, termOn, today }: { dueOn: string; termOn: string | null; today: string }) {
  const t = useText()
  if (termOn === null) return <DateText day={dueOn} />
  const key = termAhead(termOn, today) ? 'deadline.missed' : 'deadline.bothMissed'
  const [before, between, after] = t(key, { day: '|', term: '|' }).split('|')
  return (
    <span>
      {before}
      <DateText day={dueOn} />
      {between}
      <DateText day={termOn} />
      {after}
    </span>
  )
}

/** For tables: the day that counts; below it the one that was missed before a new one was set. */
export function ShortDeadline({ dueOn, termOn }: { dueOn: string; termOn: string | null }) {
  const t = useText()
  if (termOn === null) return <DateText day={dueOn} short />
  return (
    <>
      <DateText day={termOn} short />
      <div className="soft">{t('deadline.missedOn', { day: shortDate(dueOn) })}</div>
    </>
  )
}
