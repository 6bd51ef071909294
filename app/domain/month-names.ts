/** Written down, because engines differ in what they call a month. */
export const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

type TypedDay = { date: string; month: string; year: string }

/**
 * `1. August 2022`, `1 August 2022`, `1. Aug. 22`: a day as the portal prints it in running text, in any of its
 * languages, also with a month cut short to at least three letters; undefined for anything else.
 */
export function dayInWords(typed: string): TypedDay | undefined {
  const found = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?\s+(\d{4}|\d{2})$/u.exec(typed)
  const [, date = '', name = '', year = ''] = found ?? []
  const months = Object.values(MONTHS).map((names) => names.findIndex((one) => beginsWith(one, name)))
  const month = months.find((index) => index >= 0)
  return found && month !== undefined ? { date, month: String(month + 1), year } : undefined
}

const beginsWith = (one: string, name: string) =>
  one.toLowerCase().startsWith(name.normalize('NFC').toLowerCase())
