import { daysBetween } from '#app/domain/deadlines/calendar.ts'
import { daysLeftText } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { DateText } from './date-text.tsx'

/** From this many days on a deadline counts as near. */
const SOON = 14

/** A deadline: the day, and how far away it is, in words. Both are plain dates. */
export function Deadline({ dueOn, today }: { dueOn: string; today: string }) {
  const t = useText()
  const days = daysBetween(today, dueOn)
  return (
    <span className="deadline" data-urgency={days < 0 ? 'overdue' : days <= SOON ? 'soon' : undefined}>
      <DateText day={dueOn} /> <span className="deadline-left">({daysLeftText(t, days)})</span>
    </span>
  )
}
