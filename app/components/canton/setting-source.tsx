import type { TextKey } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

type Quoted = Extract<TextKey, `leaflet.${string}`> extends `leaflet.${infer Name}` ? Name : never

/** The sentence of the leaflet that a setting rests on. */
export function Leaflet({ of }: { of: Quoted }) {
  const t = useText()
  return <p className="text soft">{t('settings.leaflet', { words: t(`leaflet.${of}`) })}</p>
}
