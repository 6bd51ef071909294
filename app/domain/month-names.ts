import type { PlainDate } from './deadlines/calendar.ts'

/** Written down, because engines differ in what they call a month. */
export const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** `1. August 2022`, `1 August 2022`: a day as the portal prints it in running text, in any of its languages. */
export function dayInWords(typed: string): PlainDate | undefined {
  const [, date = '', name = '', year] = /^(\d{1,2})\.?\s*(\p{L}+)\s+(\d{4})$/u.exec(typed) ?? []
  const months = Object.values(MONTHS).map((names) => names.findIndex((one) => sameName(one, name)))
  const month = months.find((index) => index >= 0)
  if (month === undefined) return undefined
  return `${year}-${String(month + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.normalize('NFC').toLowerCase()
