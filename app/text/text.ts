import { inEachLanguage, type Language } from '#app/domain/language.ts'
import type { Named } from '#app/domain/programme/programme-words.ts'
import { CATALOGUES } from './catalogues.ts'
import type { screens } from './de/screens.ts'
import { inWordsOf, spoken } from './programme-words.ts'

/** German says which keys there are, and which gaps each text has; a gap `{:name}` is filled by the words of the programme. */
type Texts = typeof screens
export type TextKey = keyof Texts
export type ScreenTexts = Readonly<Record<TextKey, string>>

type PluralBase<Key> = Key extends `${infer Base}.other`
  ? `${Base}.one` extends TextKey
    ? Base
    : never
  : never

/** `days` stands for the pair `days.one` and `days.other`; the number given as `count` chooses. */
export type PluralKey = PluralBase<TextKey>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, `:${string}`> | NamesIn<Rest>
  : never
type NamesOf<Key> = Key extends TextKey
  ? NamesIn<Texts[Key]>
  : Key extends string
    ? 'count' | (`${Key}.other` extends TextKey ? NamesIn<Texts[`${Key}.other`]> : never)
    : never
type Given<Names extends string> = [Names] extends [never] ? [] : [values: Record<Names, string | number>]

export type TextValues = Readonly<Record<string, string | number>>
export type Translate = <Key extends TextKey | PluralKey>(key: Key, ...values: Given<NamesOf<Key>>) => string

/**
 * The words of one language; a missing variable or an unknown key does not compile. `named`: of whose programme they
 * speak, where that is not the one of the portal today.
 */
export function translator(language: Language, named?: Named): Translate {
  return (key, ...[values]) => lookUp(language, key, values, named) ?? key
}

/** For keys that only exist at run time, such as the message of a form fault. */
export function lookUp(
  language: Language,
  key: string,
  values: TextValues = {},
  named?: Named,
): string | undefined {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language]
  const text = texts[key] ?? texts[`${key}.${pluralForm(language, values.count)}`]
  const words = text?.includes('{:') && spoken(language, named)?.words
  const said = text && words ? inWordsOf(text, words) : text
  return said?.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}

const rules = inEachLanguage((language) => new Intl.PluralRules(language))

function pluralForm(language: Language, count: string | number | undefined) {
  return rules[language].select(Number(count)) === 'one' ? 'one' : 'other'
}
