/**
 * The languages of the portal, each with its name as its speakers write it. A language is an entry here and a folder of
 * `app/text`; German is the source.
 */
export const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English' } as const
export type Language = keyof typeof LANGUAGE_NAMES
export const DEFAULT_LANGUAGE = 'de' satisfies Language
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as [Language, ...Language[]]

/** The language as written in `lang`: Swiss spelling and Swiss forms of dates in all. */
export const LANGUAGE_TAGS = inEachLanguage((language) => `${language}-CH`)

/** What differs from language to language, made for each. */
export function inEachLanguage<Value>(make: (language: Language) => Value) {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<
    Language,
    Value
  >
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
