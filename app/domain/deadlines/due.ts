import {
  addDays,
  type DayOff,
  dayOff,
  daysBetween,
  endOfDay,
  type MonthDay,
  type PlainDate,
  yearOf,
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

/** The last of so many days from a day on, that day itself not counted, moved as the programme moves due days. */
export const dueAfter = (from: PlainDate, days: number, rule: WeekendRule): PlainDate =>
  dueDay(addDays(from, days), rule).effectiveOn

/** The end of an agreement is a day of the calendar: no weekend moves it. */
export const dueDayOf = (
  { kind, legalOn }: { kind: DeadlineKind; legalOn: PlainDate },
  rule: WeekendRule,
): DueDay => dueDay(legalOn, kind === 'end_of_agreement' ? 'strict' : rule)

type Rules = { weekendRule: WeekendRule; deadlines: { annual_report: number } }

/**
 * The day that counts when a deadline is opened. A report whose agreement comes into force late keeps its legal day,
 * but the municipality has at least the programme's days from the opening.
 */
export const openedDue = (
  { kind, legalOn }: { kind: DeadlineKind; legalOn: PlainDate },
  openedOn: PlainDate,
  { weekendRule, deadlines }: Rules,
): PlainDate => {
  const { effectiveOn } = dueDayOf({ kind, legalOn }, weekendRule)
  if (kind !== 'annual_report') return effectiveOn
  const atLeast = dueAfter(openedOn, deadlines.annual_report, weekendRule)
  return atLeast > effectiveOn ? atLeast : effectiveOn
}

/**
 * The day that counts when the portal opens a report: after a standstill the municipality has the programme's days from
 * then on, though never more than from the first day on which the report could have been opened.
 */
export const knownDue = (
  { legalOn, effectiveOn }: { legalOn: PlainDate; effectiveOn: PlainDate },
  knownOn: PlainDate,
  { weekendRule, deadlines }: Rules,
): PlainDate => {
  const usual = daysBetween(`${yearOf(legalOn)}-01-01`, dueDay(legalOn, weekendRule).effectiveOn)
  const atLeast = dueAfter(knownOn, Math.min(deadlines.annual_report, usual), weekendRule)
  return atLeast > effectiveOn ? atLeast : effectiveOn
}

/** The day that was given first lies later than any weekend or holiday explains: the opening was too late. */
export const isOpenedLate = ({
  legalOn,
  effectiveOn,
  sequence,
}: {
  legalOn: PlainDate
  effectiveOn: PlainDate
  sequence: number
}): boolean => sequence === 0 && effectiveOn > dueDay(legalOn, 'next_working_day').effectiveOn

/** The report on a year is due in the year after it (Merkblatt 5: bis 15. März des Folgejahres). */
export const annualReportDue = (
  reportingYear: number,
  { reportDue, weekendRule }: { reportDue: MonthDay; weekendRule: WeekendRule },
): DueDay => dueDay(`${reportingYear + 1}-${reportDue}`, weekendRule)

/** «Bis 15. März» means until 24.00 of that day in Zurich. */
export const timeliness = (filedAt: Date, effectiveOn: PlainDate): Timeliness =>
  filedAt < endOfDay(effectiveOn) ? 'on_time' : 'late'

/** By when something has to happen, and the later day that a notice has set; null where none has. */
export type Due = { readonly dueOn: PlainDate; readonly termOn: PlainDate | null }

/** The day under which it stands in calendars and lists, whether that is over or not. */
export const countingDay = ({ dueOn, termOn }: Due): PlainDate => termOn ?? dueOn

/** The new day, as long as it is not over. */
export const termAhead = (termOn: PlainDate | null, today: PlainDate): PlainDate | null =>
  termOn !== null && termOn >= today ? termOn : null

/** Whoever was given a day, by the deadline or by a notice, keeps it: no other day takes one away. */
export const takesDaysAway = (running: Due, dueOn: PlainDate): boolean => dueOn < countingDay(running)

/** The day that a notice sets: where a later one was shown, that one stays. */
export const keptTerm = (termOn: PlainDate, shown: PlainDate | null): PlainDate =>
  shown !== null && takesDaysAway({ dueOn: shown, termOn: null }, termOn) ? shown : termOn

/** The day that a deadline is moved to; where the one that was given lies later, that one stays. */
export const movedDue = (
  running: { kind: DeadlineKind; legalOn: PlainDate; effectiveOn: PlainDate; termOn: PlainDate | null },
  legalOn: PlainDate,
  rule: WeekendRule,
): Pick<DueDay, 'legalOn' | 'effectiveOn'> => {
  const { kind, effectiveOn: dueOn, termOn } = running
  const moved = dueDayOf({ kind, legalOn }, rule)
  const stays = kind !== 'end_of_agreement' && takesDaysAway({ dueOn, termOn }, moved.effectiveOn)
  return stays
    ? { legalOn: running.legalOn, effectiveOn: countingDay({ dueOn, termOn }) }
    : { legalOn, effectiveOn: moved.effectiveOn }
}

/** 0 on the day that counts; once every day is over, negative and counted from the deadline itself. */
export const daysLeft = ({ dueOn, termOn }: Due, today: PlainDate): number =>
  daysBetween(today, termAhead(termOn, today) ?? dueOn)

/** Whoever was reminded within these days is not reminded once more without being chosen. */
export const isLately = (
  toldOn: PlainDate,
  { today, terms }: { today: PlainDate; terms: { remindAgain: number } },
): boolean => daysBetween(toldOn, today) < terms.remindAgain

/** A mail that waited counts its days on the day it goes out. */
export const countedOn = <
  Told extends { dueOn: PlainDate | null; newDueOn: PlainDate | null; daysLeft: number | null },
>(
  told: Told,
  today: PlainDate,
): Told => {
  const { dueOn, newDueOn: termOn, daysLeft: counted } = told
  if (dueOn === null || counted === null) return told
  return { ...told, newDueOn: termAhead(termOn, today), daysLeft: daysLeft({ dueOn, termOn }, today) }
}

const daysOffFrom = (day: PlainDate): DueDay['passedOver'] => {
  const reason = dayOff(day)
  return reason ? [{ on: day, reason }, ...daysOffFrom(addDays(day, 1))] : []
}
