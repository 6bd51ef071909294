import { dateAndTime, longDate, shortDate } from '#app/text/dates.ts'
import { useLanguage } from '#app/text/use-text.tsx'

/** A plain date: in full in running text, short in tables. */
export function DateText({ day, short }: { day: string; short?: boolean }) {
  const language = useLanguage()
  return (
    <time dateTime={day} className="number">
      {short ? shortDate(day) : longDate(language, day)}
    </time>
  )
}

/** An instant on the clock of Zurich. */
export function InstantText({ at }: { at: string }) {
  const language = useLanguage()
  return (
    <time dateTime={at} className="number">
      {dateAndTime(language, at)}
    </time>
  )
}
