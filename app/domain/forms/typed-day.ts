import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { fullYear } from '#app/domain/deadlines/day-ranges.ts'
import { dayInWords } from '#app/domain/month-names.ts'

/** The day that was typed, as a plain date. */
export function readDay(typed: string) {
  const [, date, month, inFigures] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(typed) ?? []
  const read = date && month && inFigures ? { date, month, year: inFigures } : dayInWords(typed)
  return parsePlainDate(read ? isoDay(read) : typed)
}

/** `31.1.`, `31.01.`, `15. März`, as a month and a day that every year has. */
export function readMonthDay(typed: string) {
  const [, date, month] = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(typed) ?? []
  const day = date && month ? isoDay({ date, month, year: COMMON_YEAR }) : readDay(`${typed} ${COMMON_YEAR}`)
  return day && parsePlainDate(day)?.slice(5)
}

/** Without 29 February. */
const COMMON_YEAR = '2027'

function isoDay({ date, month, year: typed }: { date: string; month: string; year: string }) {
  const year = typed.length === 4 ? typed : fullYear(Number(typed))
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
