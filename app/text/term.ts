import type { Translate } from './text.ts'

/** `2025 bis 2027`, or the one year. */
export function termText(t: Translate, { startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  return yearsText(t, Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4)))
}

export function yearsText(t: Translate, from: number, to: number) {
  return from === to ? String(from) : t('own.term', { from, to })
}
