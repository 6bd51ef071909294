/** The languages of the portal: each is a folder of `app/text` and an entry here. German is the source. */
export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const DEFAULT_LANGUAGE: Language = 'de'

/** The language as written in `lang`: Swiss spelling and Swiss forms of dates in all. */
export const LANGUAGE_TAGS: Record<Language, string> = { de: 'de-CH', en: 'en-CH' }

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
