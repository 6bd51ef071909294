import { daysBetween, endOfDay, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'

/** One reporting year of one agreement, as the canton's overview looks at it. */
export type MatrixReport = {
  reference: string
  party: string
  year: number
  state: ReportingYearState
  filedAt: string | null
  /** The last day that counts as in time; null where no deadline is recorded. */
  dueOn: PlainDate | null
  /** The new day that a notice has set; late it is all the same. */
  termOn: PlainDate | null
  /** Where it was sent back: by when it is to come again. */
  completionDueOn: PlainDate | null
}

/** Derived, never stored: how a report stands against its deadline. */
export const TIMINGS = ['due', 'due_soon', 'overdue', 'on_time', 'late'] as const
export type Timing = (typeof TIMINGS)[number]

/** From this many days before the deadline on, a report that is owed counts as due soon. */
const SOON = 30

type Dated = Pick<MatrixReport, 'state' | 'filedAt' | 'dueOn' | 'completionDueOn'>

export function timingOf(report: Dated, today: PlainDate): { timing: Timing; days: number } | null {
  const owed = owedOn(report)
  if (owed !== null) return aheadOf(daysBetween(today, owed))
  if (report.filedAt === null || report.dueOn === null) return null
  const onTime = new Date(report.filedAt) < endOfDay(report.dueOn)
  return { timing: onTime ? 'on_time' : 'late', days: 0 }
}

/** The day by which the municipality has to send something; null while it need not. */
function owedOn({ state, dueOn, completionDueOn }: Dated): PlainDate | null {
  if (state === 'returned') return completionDueOn ?? dueOn
  return state === 'open' ? dueOn : null
}

function aheadOf(days: number): { timing: Timing; days: number } {
  if (days < 0) return { timing: 'overdue', days }
  return { timing: days <= SOON ? 'due_soon' : 'due', days }
}

/** What the overview can be narrowed to. */
export const MATRIX_FILTERS = ['overdue', 'due', 'waiting', 'approved'] as const
export type MatrixFilter = (typeof MATRIX_FILTERS)[number]

const WAITING = ['submitted', 'in_review', 'second_review'] as const satisfies readonly ReportingYearState[]
const APPROVED = ['approved', 'settled'] as const satisfies readonly ReportingYearState[]

export function isShown(report: MatrixReport, filter: MatrixFilter, today: PlainDate): boolean {
  const timing = timingOf(report, today)?.timing
  const shown: Record<MatrixFilter, boolean> = {
    overdue: timing === 'overdue',
    due: timing === 'due' || timing === 'due_soon',
    waiting: (WAITING as readonly string[]).includes(report.state),
    approved: (APPROVED as readonly string[]).includes(report.state),
  }
  return shown[filter]
}
