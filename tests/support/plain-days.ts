import fc from 'fast-check'
import { addDays, dayOff, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'

/** The days of deadlines, notices and proposals, reckoned the plain way from the words of the specification. */

/** This day, or the next working day. */
function workingDay(day: PlainDate): PlainDate {
  return dayOff(day) ? workingDay(addDays(day, 1)) : day
}

const dayAfter = (day: PlainDate) => workingDay(addDays(day, 1))
export const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

/** Weekends and holidays move a day, but not the end of an agreement; a report has 30 days from its opening. */
export function plainDueDay(of: DeadlineKind, legalOn: PlainDate, openedOn: PlainDate): PlainDate {
  if (of === 'end_of_agreement') return legalOn
  const due = workingDay(legalOn)
  return of === 'annual_report' ? later(due, workingDay(addDays(openedOn, 30))) : due
}

/** A notice gives 14 days, the day of its sending not counted. */
export const plainTerm = (sentOn: PlainDate) => workingDay(addDays(sentOn, 14))

/** When a notice first reached somebody, and the day it set. */
export type Told = { on: PlainDate; term: PlainDate } | undefined

const BEFORE: Record<DeadlineKind, readonly number[]> = {
  annual_report: [60, 30, 14, 7, 2],
  completion_request: [7, 2],
  resolution: [14, 3],
  signature: [30, 14, 3],
  claim: [7],
  end_of_agreement: [180, 90],
}
const WITHOUT_NOTICE: readonly DeadlineKind[] = ['resolution', 'end_of_agreement']

type Owed = { of: DeadlineKind; dueOn: PlainDate; since: PlainDate; first?: Told; second?: Told }
/** `until`: a reminder beforehand is not told after the day it asks for. */
export type PlainStep = { name: string; on: PlainDate; until?: PlainDate }

/**
 * Reminders before the day, none of them as early as the day was told. Then the first notice; for a report the second
 * when the day of the first is over and 14 days have passed, and likewise the proposal to the officer.
 */
export function plainSteps({ of, dueOn, since, first, second }: Owed) {
  const before = BEFORE[of]
    .map((days) => ({ name: `before_${days}`, on: addDays(dueOn, -days), until: dueOn }))
    .filter(({ on }) => on > since)
  const notice = { name: 'notice_1', on: dayAfter(later(dueOn, since)) }
  const municipality: PlainStep[] = WITHOUT_NOTICE.includes(of) ? before : [...before, notice]
  const officer: PlainStep[] = []
  if (of === 'annual_report' && first) {
    const again = followUp(first)
    municipality.push({ name: 'notice_2', on: again })
    if (second) officer.push({ name: 'hold_proposal', on: later(again, followUp(second)) })
  }
  return { municipality, officer }
}

const followUp = ({ on, term }: NonNullable<Told>) => dayAfter(later(term, addDays(on, 14)))

/** From 1950 to 2114. */
export const anyDay = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays('1950-01-01', offset))
