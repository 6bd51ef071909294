import type { Language } from './text.ts'

/**
 * Days are plain dates ('2027-03-15'), instants ISO in UTC. Names come from these tables, because engines
 * differ in what they call a month; Intl is asked for the time in Zurich only, as numbers.
 */
const MONTHS = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<Language, readonly string[]>

/** `15. März 2027`, `15 March 2027`: for running text. */
export function longDate(language: Language, day: string) {
  const [year, month, date] = partsOf(day)
  const name = MONTHS[language][month - 1] ?? ''
  return language === 'de' ? `${date}. ${name} ${year}` : `${date} ${name} ${year}`
}

/** `15.03.2027`: for tables and fields, the same in every language. */
export function shortDate(day: string) {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${date}.${month}.${year}`
}

/** `14.30 Uhr`, `14:30`: an instant on the clock of Zurich. */
export function timeOfDay(language: Language, instant: string) {
  const { hour, minute } = inZurich(instant)
  return language === 'de' ? `${hour}.${minute} Uhr` : `${hour}:${minute}`
}

/** `15. März 2027, 14.30 Uhr` */
export function dateAndTime(language: Language, instant: string) {
  return `${longDate(language, dayInZurich(instant))}, ${timeOfDay(language, instant)}`
}

/** The plain date of an instant in Zurich. */
export function dayInZurich(instant: string) {
  const { year, month, day } = inZurich(instant)
  return `${year}-${month}-${day}`
}

/** Whole days from one plain date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const zurich = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Zurich',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function inZurich(instant: string) {
  const parts = zurich.formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

function partsOf(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
