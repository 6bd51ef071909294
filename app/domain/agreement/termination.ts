import { yearsOf } from '#app/domain/application/application.ts'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'

type Term = { startsOn: PlainDate; endsOn: PlainDate }

/**
 * The days to which an agreement can be terminated: each 31 December from today on, also before its term begins, and
 * before its own last day, on which it ends anyway.
 */
export function endsBefore({ startsOn, endsOn }: Term, today: PlainDate): PlainDate[] {
  const from = today < startsOn ? today : startsOn
  const ends = yearsOf({ startsOn: from, endsOn }).map((year): PlainDate => `${year}-12-31`)
  return ends.filter((end) => end >= today && end < endsOn)
}
