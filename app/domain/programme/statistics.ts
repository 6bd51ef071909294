import { dayInZurich, daysBetween, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { grouped } from '#app/domain/grouped.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import { againstDeadline, type Dated } from '#app/domain/report/matrix.ts'

/** How the reports of a year stand to their day; of those that are settled without one there is nothing to tell. */
export const PUNCTUALITY = ['on_time', 'late', 'overdue', 'due'] as const
export type Punctuality = (typeof PUNCTUALITY)[number]

/** The reports of each year by how they stand to their day today, the first year first. */
export function punctuality<Report extends Dated & { year: number }>(
  reports: readonly Report[],
  today: PlainDate,
) {
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => {
    const ofYear = reports.filter((one) => one.year === year)
    const standing = (asked: Punctuality) =>
      ofYear.filter((report) => againstDeadline(report, today)?.timing === asked)
    return {
      year,
      on_time: standing('on_time'),
      late: standing('late'),
      overdue: standing('overdue'),
      due: standing('due'),
    }
  })
}

/** The steps of an application whose length says something, each from the day of one state to that of the next. */
export const SPANS = [
  { key: 'take_up', from: 'submitted', to: 'in_review' },
  { key: 'check', from: 'in_review', to: 'approved' },
  { key: 'issue', from: 'approved', to: 'agreement_issued' },
  { key: 'sign', from: 'agreement_issued', to: 'signed_by_municipality' },
  { key: 'countersign', from: 'signed_by_municipality', to: 'active' },
] as const satisfies readonly { key: string; from: DossierState; to: DossierState }[]
/** The same of the review of a report, and the whole of it. */
export const REPORT_SPANS = [
  { key: 'report_take_up', from: 'submitted', to: 'in_review' },
  { key: 'report_check', from: 'in_review', to: 'approved' },
  { key: 'report_settle', from: 'approved', to: 'settled' },
  { key: 'report_whole', from: 'submitted', to: 'settled' },
] as const satisfies readonly { key: string; from: ReportingYearState; to: ReportingYearState }[]
export type SpanKey = (typeof SPANS | typeof REPORT_SPANS)[number]['key']

/** That a record, a dossier or one of its reports, has come to a state. */
export type Arrival = { recordId: string; dossierId: string; year: number | null; to: string; at: string }
type Span<Key> = { key: Key; from: string; to: string }
type Length = { dossierId: string; year: number | null; days: number }

/**
 * Whole days of each step, by record: to the last time it came to the state that the step leads to, from the last time
 * before it that it came to the state in which it waited. What the municipality took for a completion is not the
 * canton's time.
 */
export function spansOf<Key extends SpanKey>(
  spans: readonly Span<Key>[],
  arrivals: readonly Arrival[],
): Record<Key, Length[]> {
  const records = grouped(arrivals.map((one) => [one.recordId, one] as const))
  const daysOf = ({ from, to }: Span<Key>) =>
    [...records].flatMap(([, own]): Length[] => {
      const sorted = own.toSorted(by(({ at }) => at))
      const ended = sorted.findLast((one) => one.to === to)
      const begun = ended && sorted.findLast((one) => one.to === from && one.at <= ended.at)
      if (!begun) return []
      const { dossierId, year } = ended
      return [{ dossierId, year, days: daysBetween(dayInZurich(begun.at), dayInZurich(ended.at)) }]
    })
  return Object.fromEntries(spans.map((span) => [span.key, daysOf(span)])) as Record<Key, Length[]>
}

/** The values that a row names: the smallest, the middle and the largest; each opens the dossiers that have it. */
export const POINTS = ['least', 'median', 'most'] as const
export type SpreadPoint = (typeof POINTS)[number]

/** The middle one; of an even number the lower of the two in the middle, so that it is one of them. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null
}

/** The yearly contribution for each inhabitant, in whole Rappen; nobody: nothing. */
export function perHead(contribution: Rappen, population: number): Rappen {
  return rappen(population === 0 ? 0 : Math.round(contribution / population))
}
