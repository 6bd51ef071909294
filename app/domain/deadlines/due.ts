import {
  addDays,
  type DayOff,
  dayOff,
  daysBetween,
  endOfDay,
  type MonthDay,
  type PlainDate,
  today,
} from './calendar.ts'
import type { DeadlineKind } from './kinds.ts'

/** What becomes of a due day on a weekend or holiday; the leaflet does not say. */
export const WEEKEND_RULES = ['next_working_day', 'strict'] as const
export type WeekendRule = (typeof WEEKEND_RULES)[number]

export type DueDay = {
  /** As the law or the letter says. */
  readonly legalOn: PlainDate
  /** The last day that still counts as in time. */
  readonly effectiveOn: PlainDate
  /** Why the legal day moved; null where both are the same. */
  readonly reason: DayOff | null
  /** Every day off that was passed over, the legal day first. */
  readonly passedOver: readonly { readonly on: PlainDate; readonly reason: DayOff }[]
}

export type Timeliness = 'on_time' | 'late'

export const dueDay = (legalOn: PlainDate, rule: WeekendRule): DueDay => {
  const passedOver = rule === 'strict' ? [] : daysOffFrom(legalOn)
  return {
    legalOn,
    effectiveOn: addDays(legalOn, passedOver.length),
    reason: passedOver[0]?.reason ?? null,
    passedOver,
  }
}

/** The end of an agreement is a day of the calendar: no weekend moves it. */
export const dueDayOf = (
  { kind, legalOn }: { kind: DeadlineKind; legalOn: PlainDate },
  rule: WeekendRule,
): DueDay => dueDay(legalOn, kind === 'end_of_agreement' ? 'strict' : rule)

/** The report on a year is due in the year after it (Merkblatt 5: bis 15. März des Folgejahres). */
export const annualReportDue = (
  reportingYear: number,
  { reportDue, weekendRule }: { reportDue: MonthDay; weekendRule: WeekendRule },
): DueDay => dueDay(`${reportingYear + 1}-${reportDue}`, weekendRule)

/** «Bis 15. März» means until 24.00 of that day in Zurich. */
export const timeliness = (filedAt: Date, effectiveOn: PlainDate): Timeliness =>
  filedAt < endOfDay(effectiveOn) ? 'on_time' : 'late'

/** 0 on the due day itself, negative afterwards. */
export const daysLeft = (now: Date, effectiveOn: PlainDate): number => daysBetween(today(now), effectiveOn)

const daysOffFrom = (day: PlainDate): DueDay['passedOver'] => {
  const reason = dayOff(day)
  return reason ? [{ on: day, reason }, ...daysOffFrom(addDays(day, 1))] : []
}
