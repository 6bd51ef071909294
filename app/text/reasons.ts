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
    NAMES[name]?.(language, value) ?? worded(name, value),
  ])
  return lookUp(language, `reason.${key}`, Object.fromEntries(shown)) ?? key
}

/** «contactName town», «budget measures»: lists of fields and of sections, by their labels. */
const NAMES: Partial<Record<string, (language: Language, value: string | number) => string>> = {
  act: (language, value) => lookUp(language, String(value)) ?? String(value),
  fields: (language, value) => namesOf(value, (name) => fieldText(language, name)),
  paper: (language, value) => lookUp(language, `documentSlot.${value}`) ?? String(value),
  role: (language, value) => lookUp(language, `role.${value}`) ?? String(value),
  sections: (language, value) => namesOf(value, (name) => lookUp(language, `section.${name}`)),
}

function namesOf(names: string | number, nameOf: (name: string) => string | undefined) {
  return String(names)
    .split(' ')
    .map((name) => nameOf(name) ?? name)
    .join(', ')
}

const AMOUNTS = new Set([
  'missing',
  'resolved',
  'required',
  'open',
  'planned',
  'beyond',
  'costs',
  'proven',
  'budget',
  'pool',
  'minima',
  'caps',
  'taken',
])
const PEOPLE = new Set(['pinned', 'residents'])

function worded(name: string, value: string | number) {
  if (typeof value === 'number' && PEOPLE.has(name)) return formatCount(value)
  if (typeof value === 'number') return AMOUNTS.has(name) ? formatRappen(rappen(value)) : value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : value
}
