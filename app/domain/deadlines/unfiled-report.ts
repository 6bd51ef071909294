import type { PlainDate } from './calendar.ts'
import { countingDay } from './due.ts'

/** What the officer does about a report that was not filed. */
export const UNFILED_ACTS = ['remind', 'extend', 'notice', 'hold'] as const
export type UnfiledAct = (typeof UNFILED_ACTS)[number]
export type UnfiledRefusal = 'deadline_met' | 'report_year_runs' | 'report_not_due'

type Unfiled = {
  /** The year it reports on. */
  readonly year: number | null
  readonly effectiveOn: PlainDate
  readonly termOn: PlainDate | null
  /** When it was filed, also where it was sent back since. */
  readonly metAt: string | null
}

/**
 * A reminder has its year behind it; an extension may come at any time; a notice follows the day of the report, and
 * payments are decided on only once the new day of every notice is over as well.
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
    hold: today <= countingDay({ dueOn, termOn }) && 'report_not_due',
  }
  return isEarly[act] || undefined
}
