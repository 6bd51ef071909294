import { spoken } from '#app/text/programme-words.ts'
import type { TextKey } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

type Quoted = Extract<TextKey, `${'leaflet' | 'setup.leaflet'}.${string}`>

/** The sentence of the leaflet that a setting or a step rests on, in a programme that has a leaflet. */
export function Leaflet({ quote }: { quote: Quoted }) {
  const t = useText()
  if (!spoken(useLanguage())?.words.leaflet) return null
  return <p className="text soft">{t('settings.leaflet', { words: t(quote) })}</p>
}
