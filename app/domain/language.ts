/** The languages of the portal; German is the source. Each has one folder of words (`app/text`). */
export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const DEFAULT_LANGUAGE: Language = 'de'

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
