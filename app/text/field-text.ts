import { isLanguage, LANGUAGE_NAMES, type Language } from '#app/domain/language.ts'
import { lookUp } from './text.ts'

/** The label that a field has on every form; what is written in one language is called by it. */
export function fieldText(language: Language, field: string): string | undefined {
  return isLanguage(field)
    ? lookUp(language, 'field.inLanguage', { language: LANGUAGE_NAMES[field] })
    : lookUp(language, `field.${field}`)
}
