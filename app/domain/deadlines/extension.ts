import { addDays, dayInZurich, type PlainDate } from './calendar.ts'
import { countingDay, type Due, dueDay, type WeekendRule } from './due.ts'

/** Up to which day a report may be given another day. */
export type DayBounds = {
  /** The last day that one person may give. */
  readonly usualUntil: PlainDate
  /** The last day at all: no report is due later than the one on the next year. */
  readonly longestUntil: PlainDate
}

export type Extendable = DayBounds & {
  readonly running: Due
  /** The day that counted before the last extension, to which it can be put right; null where there is none. */
  readonly before: PlainDate | null
}

/** How many days one person may give, and what becomes of a day off. */
export type ExtensionRule = { days: number; weekendRule: WeekendRule }

type Given = {
  running: Due
  legalOn: PlainDate
  openedAt: string | null
  /** When it was asked for once more, after its year had been settled without it. */
  awaitedAgainAt: string | null
  /** The last extension that is not a correction. */
  extension: { runningOn: PlainDate } | null
}

/** Counted from the legal day; where the report could be begun later only, from that day. */
export const extendable = (
  { running, legalOn, openedAt, awaitedAgainAt, extension }: Given,
  rule: ExtensionRule,
): Extendable => {
  const begun = [openedAt, awaitedAgainAt].flatMap((at) => (at === null ? [] : dayInZurich(at)))
  const from = begun.reduce((last, day) => (day > last ? day : last), legalOn)
  return { running, ...boundsFrom(from, rule), before: extension?.runningOn ?? null }
}

/** What is asked for once more has the days of an extension from then on, whatever counted before. */
export const givenAnew = (today: PlainDate, rule: ExtensionRule): DayBounds => boundsFrom(today, rule)

export const givenAnewFault = (
  { longestUntil }: DayBounds,
  { dueOn, today }: Pick<Wish, 'dueOn' | 'today'>,
): ExtensionFault | undefined => {
  if (dueOn <= today) return { fault: 'not_later', day: today }
  return dueOn > longestUntil ? { fault: 'too_long', day: longestUntil } : undefined
}

/** Whether a day is later than one person may give. */
export const beyondOnePerson = ({ usualUntil }: DayBounds, dueOn: PlainDate | undefined): boolean =>
  dueOn !== undefined && dueOn > usualUntil

/** Beyond what one person may give it takes two, where the programme lets two. */
export const latestDay = (
  { usualUntil, longestUntil }: DayBounds,
  { longExtensions }: { longExtensions: boolean },
): PlainDate => (longExtensions ? longestUntil : usualUntil)

function boundsFrom(from: PlainDate, { days, weekendRule }: ExtensionRule): DayBounds {
  const longestUntil = dueDay(addDays(from, 365), weekendRule).effectiveOn
  const usual = dueDay(addDays(from, days), weekendRule).effectiveOn
  return { usualUntil: usual < longestUntil ? usual : longestUntil, longestUntil }
}

export type ExtensionFault =
  | { fault: 'not_later' | 'too_long' | 'takes_days_away' | 'day_is_over'; day: PlainDate }
  | { fault: 'nothing_to_correct' | 'same_day' }

type Wish = { dueOn: PlainDate; corrects: boolean; today: PlainDate }

/**
 * An extension never takes a day away that somebody was given, by the deadline or by a notice. A correction may: it puts
 * a mistyped day right, but never below the day that counted before it or that a notice has given since.
 */
export const extensionFault = (
  extendable: Extendable,
  { dueOn, corrects, today }: Wish,
): ExtensionFault | undefined => {
  const { running, longestUntil, before } = extendable
  if (corrects && before === null) return { fault: 'nothing_to_correct' }
  if (corrects && dueOn === countingDay(running)) return { fault: 'same_day' }
  const shown = corrects ? earliestOf(extendable) : null
  if (shown !== null && dueOn < shown) return { fault: 'takes_days_away', day: shown }
  if (!corrects && dueOn <= countingDay(running)) return { fault: 'not_later', day: countingDay(running) }
  if (dueOn < today) return { fault: 'day_is_over', day: dueOn }
  return dueOn > longestUntil ? { fault: 'too_long', day: longestUntil } : undefined
}

function earliestOf({ before, running: { termOn } }: Extendable) {
  return before !== null && termOn !== null && termOn > before ? termOn : before
}
