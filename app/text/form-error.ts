import { faultIn } from '#app/domain/forms/form-errors.ts'
import type { Language } from '#app/domain/language.ts'
import { formatCount } from './numbers.ts'
import { lookUp } from './text.ts'

/** The sentence for the message of a form fault, with its number or words; a fault without them leaves the sentence about them out. */
export function errorText(language: Language, message: string): string | undefined {
  const { key, limit } = faultIn(message)
  const text = lookUp(language, `error.${key}`, named(limit))
  return text?.replace(/ [^.]*\{limit\}[^.]*\./, '')
}

function named(limit: number | string | null): Record<string, string> {
  if (limit === null) return {}
  return { limit: typeof limit === 'number' ? formatCount(limit) : limit }
}
