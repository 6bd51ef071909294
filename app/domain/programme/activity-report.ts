import type { Area } from './roll-up.ts'

/** What the office says in a report on the activity, between its figures; what is empty is left out. */
export type ActivityWords = {
  foreword: string
  /** Of each Förderbereich, by `areaKey`. */
  areas: Readonly<Record<string, string>>
  conclusions: string
  outlook: string
}

export const NO_WORDS: ActivityWords = { foreword: '', areas: {}, conclusions: '', outlook: '' }

/** In characters, of each part. */
export const LONGEST_WORDS = 8000

/** Words on the contact point as a whole belong to no Förderbereich. */
export const areaKey = (area: Area) => (area === null ? 'none' : String(area))

/** On the same time there may be one draft and one issued report, beside those that were replaced or withdrawn. */
export type ReportStanding = 'draft' | 'issued' | 'replaced' | 'withdrawn'

/** What is done to a report. */
export type ReportAct = 'draft' | 'edit' | 'drop' | 'issue' | 'withdraw'

type Dated = {
  id: string
  periodId: string
  /** Null: on the whole period. */
  year: number | null
  number: number
  issuedAt: string | null
  withdrawnAt: string | null
}

/**
 * Where a report stands among all of its period: a later one on the same time takes its place, also where that one is
 * withdrawn afterwards.
 */
export function standingOfReport(report: Dated, all: readonly Dated[]): ReportStanding {
  if (report.issuedAt === null) return 'draft'
  if (report.withdrawnAt !== null) return 'withdrawn'
  return successorOf(report, all) ? 'replaced' : 'issued'
}

/** The report that has taken its place: the next one that was issued on the same time. */
export function successorOf<Report extends Dated>(
  { periodId, year, number }: Dated,
  all: readonly Report[],
): Report | undefined {
  return all
    .filter((one) => one.periodId === periodId && one.year === year && one.issuedAt !== null)
    .toSorted((one, other) => one.number - other.number)
    .find((one) => one.number > number)
}

/** The report that counts today on the same time as this one, which takes its place once it is issued. */
export function countingBeside<Report extends Dated>(
  { id, year }: Pick<Dated, 'id' | 'year'>,
  all: readonly Report[],
): Report | undefined {
  return all.find((one) => one.id !== id && one.year === year && standingOfReport(one, all) === 'issued')
}

/** What its paper and the check page call a report: `MK-TB-2025-2`, of a whole period `MK-TB-2024-2027-3`. */
export function referenceOfReport(
  { year, number }: Pick<Dated, 'year' | 'number'>,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): string {
  const time = year === null ? `${startsOn.slice(0, 4)}-${endsOn.slice(0, 4)}` : String(year)
  return `MK-TB-${time}-${number}`
}
