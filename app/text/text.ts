import type { Language } from '#app/domain/language.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** German is the source; a further language is one entry here and one complete catalogue. */
const CATALOGUES = { de, en } as const

/** The language as written in `lang`: Swiss spelling and Swiss forms of dates in both. */
export const LANGUAGE_TAGS: Record<Language, string> = { de: 'de-CH', en: 'en-CH' }

type Texts = typeof de
export type TextKey = keyof Texts

type PluralBase<Key> = Key extends `${infer Base}.other`
  ? `${Base}.one` extends TextKey
    ? Base
    : never
  : never

/** `days` stands for the pair `days.one` and `days.other`; the number given as `count` chooses. */
export type PluralKey = PluralBase<TextKey>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
type NamesOf<Key> = Key extends TextKey
  ? NamesIn<Texts[Key]>
  : Key extends string
    ? 'count' | (`${Key}.other` extends TextKey ? NamesIn<Texts[`${Key}.other`]> : never)
    : never
type Given<Names extends string> = [Names] extends [never] ? [] : [values: Record<Names, string | number>]

export type TextValues = Readonly<Record<string, string | number>>
export type Translate = <Key extends TextKey | PluralKey>(key: Key, ...values: Given<NamesOf<Key>>) => string

/** The words of one language; a missing variable or an unknown key does not compile. */
export function translator(language: Language): Translate {
  return (key, ...[values]) => lookUp(language, key, values) ?? key
}

/** For keys that only exist at run time, such as the message of a form fault. */
export function lookUp(language: Language, key: string, values: TextValues = {}): string | undefined {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language]
  const text = texts[key] ?? texts[`${key}.${pluralForm(language, values.count)}`]
  return text?.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}

const rules: Record<Language, Intl.PluralRules> = {
  de: new Intl.PluralRules('de'),
  en: new Intl.PluralRules('en'),
}

function pluralForm(language: Language, count: string | number | undefined) {
  return rules[language].select(Number(count)) === 'one' ? 'one' : 'other'
}
