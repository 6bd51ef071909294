import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { addDays } from './calendar.ts'
import type { PlainDate } from './plain-date.ts'

/** The days that a field takes, both included. */
export type DayRange = { from: PlainDate; until: PlainDate }

/** Of any day that somebody types: no mandate is older, no term ends later. */
export const EVER: DayRange = { from: '1950-01-01' as PlainDate, until: '2049-12-31' as PlainDate }

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
