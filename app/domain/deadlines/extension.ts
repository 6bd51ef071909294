import { addDays, dayInZurich, type PlainDate } from './calendar.ts'
import { countingDay, type Due, dueDay, type WeekendRule } from './due.ts'

/** Between which days a report may be given another day. */
export type Extendable = {
  readonly running: Due
  /** The last day that one person may give. */
  readonly usualUntil: PlainDate
  /** The last day at all: no report is due later than the one on the next year. */
  readonly longestUntil: PlainDate
  /** The day that counted before the last extension, to which it can be put right; null where there is none. */
  readonly before: PlainDate | null
}

type Given = {
  running: Due
  legalOn: PlainDate
  openedAt: string | null
  /** The last extension that is not a correction. */
  extension: { runningOn: PlainDate } | null
}

/** Counted from the legal day; where the report could be begun later only, from that day. */
export const extendable = (
  { running, legalOn, openedAt, extension }: Given,
  { days, weekendRule }: { days: number; weekendRule: WeekendRule },
): Extendable => {
  const openedOn = openedAt === null ? legalOn : dayInZurich(openedAt)
  const from = openedOn > legalOn ? openedOn : legalOn
  const longestUntil = dueDay(addDays(from, 365), weekendRule).effectiveOn
  const usual = dueDay(addDays(from, days), weekendRule).effectiveOn
  return {
    running,
    usualUntil: usual < longestUntil ? usual : longestUntil,
    longestUntil,
    before: extension?.runningOn ?? null,
  }
}

export type ExtensionFault =
  | { fault: 'not_later' | 'too_long' | 'takes_days_away'; day: PlainDate }
  | { fault: 'day_is_over' | 'nothing_to_correct' | 'same_day' }

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
  if (dueOn < today) return { fault: 'day_is_over' }
  return dueOn > longestUntil ? { fault: 'too_long', day: longestUntil } : undefined
}

function earliestOf({ before, running: { termOn } }: Extendable) {
  return before !== null && termOn !== null && termOn > before ? termOn : before
}
