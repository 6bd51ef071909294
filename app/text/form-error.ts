import { faultIn } from '#app/domain/form-errors.ts'
import { countText } from './counts.ts'
import { type Language, lookUp } from './text.ts'

/** The sentence for the message of a form fault, with its number; a fault without one leaves the number out. */
export function errorText(language: Language, message: string): string | undefined {
  const { key, limit } = faultIn(message)
  const text = lookUp(language, `error.${key}`, limit === null ? {} : { limit: countText(limit) })
  return text?.replace(/ [^.]*\{limit\}[^.]*\./, '')
}
