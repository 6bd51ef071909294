import type { Language } from '#app/domain/language.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { shortDate } from './dates.ts'
import { fieldText } from './field-text.ts'
import { formatCount } from './numbers.ts'
import { lookUp } from './text.ts'

/** A reason with its sentence: of the many that there are a page shows few, so the server says them. */
export type ToldReason = Reason & { words: string }

export function toldReasons(language: Language, reasons: readonly Reason[]): ToldReason[] {
  return reasons.map((reason) => ({ ...reason, words: reasonText(language, reason) }))
}

/** Data arrive as Rappen, plain dates and names of fields; people read francs, `31.12.2027` and labels. */
function reasonText(language: Language, { key, data = {} }: Reason) {
  const shown = Object.entries(data).map(([name, value]) => [
    name,
    name === 'fields' ? namesOf(language, value) : worded(name, value),
  ])
  return lookUp(language, `reason.${key}`, Object.fromEntries(shown)) ?? key
}

/** «contactName town»: the labels of these fields. */
function namesOf(language: Language, fields: string | number) {
  return String(fields)
    .split(' ')
    .map((name) => fieldText(language, name) ?? name)
    .join(', ')
}

const AMOUNTS = new Set(['missing', 'resolved', 'required', 'open', 'planned'])
const PEOPLE = new Set(['pinned', 'residents'])

function worded(name: string, value: string | number) {
  if (typeof value === 'number' && PEOPLE.has(name)) return formatCount(value)
  if (typeof value === 'number') return AMOUNTS.has(name) ? formatRappen(rappen(value)) : value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : value
}
