import { createContext, type ReactNode, useContext } from 'react'
import { DEFAULT_LANGUAGE, inEachLanguage, type Language } from '#app/domain/language.ts'
import { type Translate, translator } from './text.ts'

type Spoken = { language: Language; t: Translate }

const SPOKEN = inEachLanguage((language): Spoken => ({ language, t: translator(language) }))

const TextContext = createContext<Spoken>(SPOKEN[DEFAULT_LANGUAGE])

/**
 * Around everything: the words of a page came with it, in one language that stays the same until the browser loads
 * another page as a whole.
 */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <TextContext.Provider value={SPOKEN[language]}>{children}</TextContext.Provider>
}

/** `const t = useText()`, then `t('form.optional')`. */
export function useText(): Translate {
  return useContext(TextContext).t
}

export function useLanguage(): Language {
  return useContext(TextContext).language
}
