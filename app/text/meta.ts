import { DEFAULT_LANGUAGE, isLanguage, type Translate, translator } from './text.ts'

type Match = { id: string; data?: unknown }

/** `export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('home.title'))` */
export function titled(matches: readonly Match[], title: (t: Translate) => string) {
  const t = translator(languageIn(matches))
  return [{ title: `${title(t)} · ${t('app.name')}` }]
}

/** The root's data says which language the page speaks. */
function languageIn(matches: readonly Match[]) {
  const frame = matches.find(({ id }) => id === 'root')?.data
  const language = typeof frame === 'object' && frame !== null && 'language' in frame ? frame.language : null
  return isLanguage(language) ? language : DEFAULT_LANGUAGE
}
