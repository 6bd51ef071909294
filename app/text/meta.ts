import { DEFAULT_LANGUAGE, isLanguage } from '#app/domain/language.ts'
import { type Translate, translator } from './text.ts'

type Match = { id: string; data?: unknown; handle?: unknown }
type Way = (t: Translate, data: unknown) => readonly { label: string }[]

/**
 * `export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('home.title'))`
 *
 * The title goes on with the way to the page (its breadcrumb without the area), so that tabs over different records
 * can be told apart.
 */
export function titled(matches: readonly Match[], title: (t: Translate) => string) {
  const t = translator(languageIn(matches))
  const [, ...way] = wayOf(matches, t)
  const parts = [title(t), ...way.reverse(), t('app.name')].filter(Boolean)
  return [{ title: [...new Set(parts)].join(' · ') }]
}

/** A page whose loader failed has no data to tell its way by. */
function wayOf(matches: readonly Match[], t: Translate): string[] {
  const { handle, data } = matches.at(-1) ?? {}
  return hasWay(handle) && data !== undefined ? handle.crumbs(t, data).map(({ label }) => label) : []
}

function hasWay(handle: unknown): handle is { crumbs: Way } {
  return typeof handle === 'object' && handle !== null && 'crumbs' in handle
}

/** The root's data says which language the page speaks. */
function languageIn(matches: readonly Match[]) {
  const frame = matches.find(({ id }) => id === 'root')?.data
  const language = typeof frame === 'object' && frame !== null && 'language' in frame ? frame.language : null
  return isLanguage(language) ? language : DEFAULT_LANGUAGE
}
