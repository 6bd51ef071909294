import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { zurichOffset } from '#app/domain/deadlines/zurich.ts'
import { inEachLanguage, LANGUAGE_TAGS, type Language } from '#app/domain/language.ts'
import { type Translate, translator } from './text.ts'

/** Days are plain dates ('2027-03-15'), instants ISO in UTC. */
const DAY = formats({ dateStyle: 'long' })
const DAY_OF_YEAR = formats({ day: 'numeric', month: 'long' })
const MONTH = formats({ month: 'long', year: 'numeric' })

/** `15. März 2027`, `15 March 2027`: for running text. */
export function longDate(language: Language, day: string) {
  return DAY[language].format(new Date(day.slice(0, 10)))
}

/** `15. März`, `15 March`: a day of every year. */
export function dayAndMonth(language: Language, day: string) {
  return DAY_OF_YEAR[language].format(new Date(day.slice(0, 10)))
}

/** `März 2027`, for a heading over the days of a month such as `2027-03`. */
export function monthAndYear(language: Language, month: string) {
  return MONTH[language].format(new Date(month))
}

/** `15.03.2027`: for tables and fields, the same in every language. */
export function shortDate(day: string) {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${date}.${month}.${year}`
}

/** `14.30 Uhr`, `14:30`: an instant on the clock of Zurich. */
export function timeOfDay(language: Language, instant: string) {
  const [hour = '', minute = ''] = timeInZurich(instant).split(':')
  return translator(language)('time.ofDay', { hour, minute })
}

/** `15. März 2027, 14.30 Uhr` */
export function dateAndTime(language: Language, instant: string) {
  return `${longDate(language, dayInZurich(instant))}, ${timeOfDay(language, instant)}`
}

/** `14:30` on the clock of Zurich. */
export function timeInZurich(instant: string) {
  const at = new Date(instant)
  return new Date(at.getTime() + zurichOffset(at) * 60_000).toISOString().slice(11, 16)
}

/** `noch 12 Tage`, `heute`, `seit 3 Tagen überfällig`; negative days lie behind the deadline. */
export function daysLeftText(t: Translate, days: number) {
  if (days === 0) return t('deadline.today')
  return days > 0 ? t('deadline.left', { count: days }) : t('deadline.overdue', { count: -days })
}

function formats(form: Intl.DateTimeFormatOptions) {
  return inEachLanguage(
    (language) => new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { ...form, timeZone: 'UTC' }),
  )
}

/** `01-31` as «31.01.»: a day of every year. */
export const dayText = (monthDay: string) => `${monthDay.slice(3)}.${monthDay.slice(0, 2)}.`
