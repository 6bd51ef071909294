import { inEachLanguage, LANGUAGE_TAGS } from './language.ts'

const MONTHS = inEachLanguage((language) => {
  const { format } = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2026, month)).toLowerCase())
})

type TypedDay = { date: string; month: string; year: string }

/**
 * `1. August 2022`, `1 August 2022`, `1. Aug. 22`: a day as the portal prints it in running text, in any of its
 * languages, also with a month cut short to at least three letters; undefined for anything else.
 */
export function dayInWords(typed: string): TypedDay | undefined {
  const found = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?\s+(\d{4}|\d{2})$/u.exec(typed)
  const [, date = '', name = '', year = ''] = found ?? []
  const begun = name.normalize('NFC').toLowerCase()
  const months = Object.values(MONTHS).map((names) => names.findIndex((one) => one.startsWith(begun)))
  const month = months.find((index) => index >= 0)
  return found && month !== undefined ? { date, month: String(month + 1), year } : undefined
}
