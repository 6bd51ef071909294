import type { PlainDate } from './calendar.ts'
import { countingDay } from './due.ts'

/** What the officer does about a report that was not filed. */
export const UNFILED_ACTS = ['remind', 'extend', 'notice', 'hold'] as const
export type UnfiledAct = (typeof UNFILED_ACTS)[number]
export type UnfiledRefusal =
  | 'deadline_met'
  | 'report_year_runs'
  | 'report_not_due'
  | 'report_not_noticed'
  | 'report_term_runs'

type Unfiled = {
  /** The year it reports on. */
  readonly year: number | null
  readonly effectiveOn: PlainDate
  /** The new day of the notices that reached somebody; null where none did. */
  readonly termOn: PlainDate | null
  /** When it was filed, also where it was sent back since. */
  readonly metAt: string | null
}

/**
 * A reminder has its year behind it; an extension may come at any time; a notice follows the day of the report, and
 * payments are decided on only once a notice has reached somebody and its new day is over as well.
 */
export const unfiledRefusal = (
  act: UnfiledAct,
  { year, effectiveOn: dueOn, termOn, metAt }: Unfiled,
  today: PlainDate,
): UnfiledRefusal | undefined => {
  if (metAt !== null) return 'deadline_met'
  const isEarly: Record<UnfiledAct, UnfiledRefusal | false> = {
    remind: today <= `${year}-12-31` && 'report_year_runs',
    extend: false,
    notice: today <= dueOn && 'report_not_due',
    hold:
      (today <= dueOn && 'report_not_due') ||
      (termOn === null && 'report_not_noticed') ||
      (today <= countingDay({ dueOn, termOn }) && 'report_term_runs'),
  }
  return isEarly[act] || undefined
}
