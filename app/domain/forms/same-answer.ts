import { parseIban } from '#app/domain/iban.ts'
import { parseRappen } from '#app/domain/money.ts'
import { readDay } from './typed-day.ts'

/** Whether two values of a form say the same, however they are written. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** One form for what counts as equal: texts, boxes and rows that hold nothing. */
function plain(value: unknown): unknown {
  if (value === true) return ['on']
  if (value === undefined || value === null || value === '' || value === false) return []
  if (Array.isArray(value))
    return value
      .map(plain)
      .filter((one) => !isEmpty(one))
      .flat()
  if (typeof value !== 'object') return [asRead(String(value))]
  const entries = Object.entries(value).map(([key, one]) => [key, plain(one)] as const)
  const filled = entries.filter(([, one]) => !isEmpty(one)).sort(([a], [b]) => (a < b ? -1 : 1))
  return filled.length === 0 ? [] : [Object.fromEntries(filled)]
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

/** A day, an amount or an account as the fields of a form read them; any other text by its lines. */
function asRead(typed: string) {
  const text = typed.replace(/\r\n?/g, '\n').trim()
  return readDay(text) ?? parseRappen(text) ?? parseIban(text) ?? text
}
