import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { fullYear } from '#app/domain/deadlines/day-ranges.ts'
import { dayInWords } from '#app/domain/month-names.ts'

/** The day that was typed, as a plain date. */
export function readDay(typed: string) {
  const [, date, month, inFigures] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(typed) ?? []
  const read = date && month && inFigures ? { date, month, year: inFigures } : dayInWords(typed)
  return parsePlainDate(read ? isoDay(read) : typed)
}

function isoDay({ date, month, year: typed }: { date: string; month: string; year: string }) {
  const year = typed.length === 4 ? typed : fullYear(Number(typed))
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
