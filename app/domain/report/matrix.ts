import { daysBetween, endOfDay, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'

/** One reporting year of one agreement, as the canton's overview looks at it. */
export type MatrixReport = {
  reference: string
  party: string
  year: number
  state: ReportingYearState
  filedAt: string | null
  /** The last day that counts as in time; null where no deadline is recorded. */
  dueOn: PlainDate | null
  /** The new day that a notice of it, or of its completion, has set; late it is all the same. */
  termOn: PlainDate | null
  /** Where it was sent back: by when it is to come again. */
  completionDueOn: PlainDate | null
  /** What of it is still to be returned or to be paid once it is settled. */
  isUneven: boolean
}

/** Derived, never stored: how a report stands against its deadline. */
export const TIMINGS = ['due', 'due_soon', 'overdue', 'on_time', 'late'] as const
export type Timing = (typeof TIMINGS)[number]
type Timed<Of extends Timing> = { timing: Of; days: number } | null

export type Dated = Pick<MatrixReport, 'state' | 'filedAt' | 'dueOn' | 'completionDueOn'>

/** As `againstDeadline`; a report that is owed within the days that the programme calls soon is due soon. */
export function timingOf(
  report: Dated,
  { today, terms }: { today: PlainDate; terms: { reportSoon: number } },
): Timed<Timing> {
  const found = againstDeadline(report, today)
  const isSoon = found?.timing === 'due' && found.days <= terms.reportSoon
  return isSoon ? { ...found, timing: 'due_soon' } : found
}

export function againstDeadline(report: Dated, today: PlainDate): Timed<Exclude<Timing, 'due_soon'>> {
  const owed = owedOn(report)
  const days = owed === null ? 0 : daysBetween(today, owed)
  if (owed !== null) return { timing: days < 0 ? 'overdue' : 'due', days }
  if (report.filedAt === null || report.dueOn === null) return null
  const onTime = new Date(report.filedAt) < endOfDay(report.dueOn)
  return { timing: onTime ? 'on_time' : 'late', days: 0 }
}

/** The day by which the municipality has to send something; null while it need not. */
function owedOn({ state, dueOn, completionDueOn }: Dated): PlainDate | null {
  if (state === 'returned') return completionDueOn ?? dueOn
  return state === 'open' ? dueOn : null
}

/** What the overview can be narrowed to. */
export const MATRIX_FILTERS = ['overdue', 'due', 'waiting', 'approved', 'ex_officio', 'settled'] as const
export type MatrixFilter = (typeof MATRIX_FILTERS)[number]

const WAITING = ['submitted', 'in_review', 'second_review'] as const satisfies readonly ReportingYearState[]

export function isShown(report: MatrixReport, filter: MatrixFilter, today: PlainDate): boolean {
  const timing = againstDeadline(report, today)?.timing
  const shown: Record<MatrixFilter, boolean> = {
    overdue: timing === 'overdue',
    due: timing === 'due',
    waiting: isOneOf(WAITING, report.state),
    approved: report.state === 'approved',
    ex_officio: report.state === 'ex_officio',
    settled: report.state === 'settled',
  }
  return shown[filter]
}
