import { type Offset, zurichOffset } from './zurich.ts'

/** A day in Europe/Zurich, `2027-03-15`; it has no time and no zone. */
export type PlainDate = string

/** Month and day of every year, `03-15`. */
export type MonthDay = string

export type Holiday =
  | 'new_year'
  | 'berchtold'
  | 'good_friday'
  | 'easter_monday'
  | 'ascension'
  | 'whit_monday'
  | 'corpus_christi'
  | 'national_day'
  | 'assumption'
  | 'all_saints'
  | 'immaculate_conception'
  | 'christmas'
  | 'st_stephen'

/** Why nobody works on a day. */
export type DayOff = 'saturday' | 'sunday' | Holiday

/**
 * The day that `2027-03-15` names, where there is one. From 1900 to 9000, so that whatever is counted from it has a
 * year of four digits too.
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN
  const exists = !Number.isNaN(number) && fromDayNumber(number) === text
  return exists && text >= '1900-01-01' && text <= '9000-12-31' ? text : undefined
}

/** The day it is in Zurich. */
export const today = (now: Date, offset: Offset = zurichOffset): PlainDate =>
  new Date(now.getTime() + offset(now) * MINUTE).toISOString().slice(0, 10)

/** The day on which something was in Zurich, from its instant as it is kept: ISO in UTC. */
export const dayInZurich = (instant: string): PlainDate => today(new Date(instant))

/** The latest of days and instants, as a day; null where there is none. */
export function latestDay(...found: readonly (string | null)[]): PlainDate | null {
  const days = found.flatMap((at) => (at === null ? [] : at.length > 10 ? dayInZurich(at) : at))
  return days.sort().at(-1) ?? null
}

/** The instant a day ends: 24.00 in Zurich. Clocks change at 01.00 UTC, so the offset 90 minutes before holds. */
export const endOfDay = (day: PlainDate, offset: Offset = zurichOffset): Date => {
  const midnightUtc = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  return new Date(midnightUtc - offset(new Date(midnightUtc - 90 * MINUTE)) * MINUTE)
}

export const startOfDay = (day: PlainDate, offset: Offset = zurichOffset): Date =>
  endOfDay(addDays(day, -1), offset)

/** For what is asked of a day as a whole: everything that happened on it has happened. */
export const lastInstantOf = (day: PlainDate): string => new Date(endOfDay(day).getTime() - 1).toISOString()

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

export const monthOf = (day: PlainDate): number => Number(day.slice(5, 7))

export const addDays = (day: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(day) + days)

/** Positive when `to` is later. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** The weekend comes first where a holiday falls on it. */
export const dayOff = (day: PlainDate): DayOff | undefined => {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7
  if (weekday === 6) return 'saturday'
  return weekday === 0 ? 'sunday' : holidays(yearOf(day)).get(day)
}

/** The first working day after this one. */
export const nextWorkingDay = (day: PlainDate): PlainDate => {
  const next = addDays(day, 1)
  return dayOff(next) ? nextWorkingDay(next) : next
}

/** The working day on which so many working days after this one have begun. */
export const afterWorkingDays = (day: PlainDate, count: number): PlainDate =>
  count === 0 ? day : afterWorkingDays(nextWorkingDay(day), count - 1)

/** The holidays of the canton of Luzern, by day. */
export const holidays = (year: number): ReadonlyMap<PlainDate, Holiday> => {
  const easter = easterSunday(year)
  const movable = MOVABLE.map(([holiday, offset]) => [addDays(easter, offset), holiday] as const)
  return new Map([...movable, ...FIXED.map(([holiday, day]) => [`${year}-${day}`, holiday] as const)])
}

/** Gregorian Easter (Meeus, Jones and Butcher). */
export const easterSunday = (year: number): PlainDate => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  return addDays(`${year}-03-22`, epact + weekday - 7 * correction)
}

const MOVABLE: readonly (readonly [Holiday, number])[] = [
  ['good_friday', -2],
  ['easter_monday', 1],
  ['ascension', 39],
  ['whit_monday', 50],
  ['corpus_christi', 60],
]

const FIXED: readonly (readonly [Holiday, MonthDay])[] = [
  ['new_year', '01-01'],
  ['berchtold', '01-02'],
  ['national_day', '08-01'],
  ['assumption', '08-15'],
  ['all_saints', '11-01'],
  ['immaculate_conception', '12-08'],
  ['christmas', '12-25'],
  ['st_stephen', '12-26'],
]

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Days since 1 January 1970, a Thursday; counted in UTC, where every day has 24 hours. */
const dayNumber = (day: PlainDate): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)

const fromDayNumber = (number: number): PlainDate => new Date(number * DAY).toISOString().slice(0, 10)
