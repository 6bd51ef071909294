import type { Translate } from './text.ts'

/** `2025 bis 2027`, or the one year. */
export function termText(t: Translate, { startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const [from, to] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return from === to ? from : t('own.term', { from, to })
}
