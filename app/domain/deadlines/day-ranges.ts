import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { addDays } from './calendar.ts'
import type { PlainDate } from './plain-date.ts'

/** The days that a field takes, both included. */
export type DayRange = { from: PlainDate; until: PlainDate }

/**
 * A year in two digits names one of a hundred, the first of which is this one: `50` is 1950, `49` is 2049. No mandate is
 * older, and no term ends later.
 */
const FIRST_YEAR = 1950

/** The year that was typed in two digits. */
export const fullYear = (twoDigits: number) => FIRST_YEAR + ((twoDigits - (FIRST_YEAR % 100) + 100) % 100)

/** Of any day that no rule of its own bounds: those that can also be typed with two digits for the year. */
export const EVER: DayRange = { from: `${FIRST_YEAR}-01-01`, until: `${FIRST_YEAR + 99}-12-31` }

const YEAR = 366

/** Narrower, by the record that the day belongs to; a field that is not named here has its bounds in its own guard. */
export const DAY_RANGES = {
  /** A year is time enough to complete what was filed. */
  completion: (today: PlainDate): DayRange => ({ from: addDays(today, 1), until: addDays(today, YEAR) }),
  /** Nobody pays before the claim is issued, and nothing is booked before it has come in. */
  payment: (issuedOn: PlainDate, today: PlainDate): DayRange => ({ from: issuedOn, until: today }),
  instalment: (today: PlainDate): DayRange => ({ from: addDays(today, 1), until: addDays(today, 5 * YEAR) }),
  /** Applications come in before their period begins, and never after its end. */
  window: ({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): DayRange => ({
    from: addDays(startsOn, -2 * YEAR),
    until: endsOn,
  }),
  /** A key counts for years of its period. */
  key: ({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }): DayRange => ({
    from: startsOn,
    until: endsOn,
  }),
  /** A change of the settings holds from a day that has not passed, while its period runs; after it within a year. */
  settings: (today: PlainDate, { endsOn }: { endsOn: PlainDate }): DayRange => ({
    from: today,
    until: today <= endsOn ? endsOn : addDays(today, YEAR),
  }),
  /**
   * No agreement is older than the first period, and a union is decided on about a year ahead: one that begins after the
   * last period is known before the next one is entered.
   */
  union: (periods: readonly { startsOn: PlainDate; endsOn: PlainDate }[]): DayRange => ({
    from: periods.map(({ startsOn }) => startsOn).sort()[0] ?? EVER.from,
    until: addDays(
      periods
        .map(({ endsOn }) => endsOn)
        .sort()
        .at(-1) ?? EVER.until,
      YEAR,
    ),
  }),
  lateOpening: (today: PlainDate): DayRange => ({ from: today, until: addDays(today, YEAR) }),
  /** Whoever is away for longer hands the role on. */
  deputy: (today: PlainDate): DayRange => ({ from: addDays(today, -YEAR), until: addDays(today, 2 * YEAR) }),
} as const

export const isWithin = ({ from, until }: DayRange, day: string) => from <= day && day <= until

/** Why a guard does not take the day. */
export function outside(range: DayRange, day: string): Reason[] {
  return isWithin(range, day) ? [] : [reason('day_outside', range)]
}

/** «01.01.1950 – 31.12.2049» behind the fault of a field: figures read alike in every language. */
export function dayOutside({ from, until }: DayRange): `day_outside:${string}` {
  return `day_outside:${inFigures(from)} – ${inFigures(until)}`
}

/** The faults of the fields whose day lies outside; empty where all are within. */
export function faultsOutside(range: DayRange, days: Readonly<Record<string, string | null>>) {
  const outside = Object.entries(days).filter(([_field, day]) => day !== null && !isWithin(range, day))
  return Object.fromEntries(outside.map(([field]) => [field, dayOutside(range)]))
}

const inFigures = (day: PlainDate) => day.split('-').reverse().join('.')
