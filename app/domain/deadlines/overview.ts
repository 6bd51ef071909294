import { grouped } from '#app/domain/grouped.ts'
import { type DayOff, type PlainDate, yearOf } from './calendar.ts'
import type { CalendarFilter } from './calendar-filter.ts'
import { countingDay } from './due.ts'
import type { DeadlineKind } from './kinds.ts'

/** Another day, with who granted it and why; one that `corrects` puts a mistyped one right. */
export type GrantedExtension = {
  dueOn: PlainDate
  corrects: boolean
  reason: string
  grantedBy: string
  grantedAt: string
}

/** A deadline as a calendar shows it: when, why on this day, by whom extended, and whether it is met. */
export type ListedDeadline = {
  id: string
  kind: DeadlineKind
  year: number | null
  legalOn: PlainDate
  effectiveOn: PlainDate
  /** The new day that a notice has set, where one has and the deadline is not met. */
  termOn: PlainDate | null
  metAt: string | null
  /** Why the legal day moved; null where it did not. */
  movedBy: DayOff | 'late_opening' | null
  /** The latest first. */
  extensions: readonly GrantedExtension[]
  reference: string
  party: string
  municipalities: readonly { bfsNumber: number; name: string }[]
}

export type DeadlineStanding = 'open' | 'late' | 'met'

export const standingOf = (
  { metAt, effectiveOn }: Pick<ListedDeadline, 'metAt' | 'effectiveOn'>,
  today: PlainDate,
): DeadlineStanding => {
  if (metAt !== null) return 'met'
  return effectiveOn < today ? 'late' : 'open'
}

/** `due`: whatever is not met yet, late or not. */
export const CALENDAR_VIEWS = ['due', 'late', 'extended', 'met', 'all'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

export function chosen(
  deadlines: readonly ListedDeadline[],
  { view, kind, municipality, year }: CalendarFilter,
  today: PlainDate,
): ListedDeadline[] {
  return deadlines.filter(
    (deadline) =>
      isInView(deadline, view, today) &&
      (kind === null || deadline.kind === kind) &&
      (year === null || yearOf(listedOn(deadline)) === year) &&
      (municipality === null || deadline.municipalities.some(({ bfsNumber }) => bfsNumber === municipality)),
  )
}

/** The day under which a calendar lists it. */
export const listedOn = ({
  effectiveOn,
  termOn,
}: Pick<ListedDeadline, 'effectiveOn' | 'termOn'>): PlainDate => countingDay({ dueOn: effectiveOn, termOn })

/** In the order of their days, one group for each month. */
export function byMonth<Row extends Pick<ListedDeadline, 'effectiveOn' | 'termOn'>>(
  deadlines: readonly Row[],
): { month: string; deadlines: Row[] }[] {
  const months = grouped(deadlines.map((deadline) => [listedOn(deadline).slice(0, 7), deadline] as const))
  return [...months].map(([month, found]) => ({ month, deadlines: found }))
}

function isInView(deadline: ListedDeadline, view: CalendarView, today: PlainDate): boolean {
  if (view === 'all') return true
  if (view === 'extended') return deadline.extensions.length > 0
  const standing = standingOf(deadline, today)
  return view === 'due' ? standing !== 'met' : standing === view
}
