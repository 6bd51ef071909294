import { shortDate } from './dates.ts'
import type { Translate } from './text.ts'

export type Term = { startsOn: string; endsOn: string }

/** `2025 bis 2027`, or the one year. */
export function termText(t: Translate, term: Term) {
  return yearsText(t, ...yearsOf(term))
}

/** The same of an agreement as it stands: one that ended before its first day has no years. */
export function lastingText(t: Translate, { endedBefore, ...term }: Term & { endedBefore: string | null }) {
  return endedBefore === null ? termText(t, term) : t('years.neverBegan', { day: shortDate(endedBefore) })
}

/** The same with the word between the years given. */
export function spanOf(term: Term, to: string) {
  const [from, until] = yearsOf(term)
  return from === until ? String(from) : `${from} ${to} ${until}`
}

export function yearsText(t: Translate, from: number, to: number) {
  return from === to ? String(from) : t('years.span', { from, to })
}

/** «in den Jahren 2025 bis 2027», «im Jahr 2025»; `for`: «für die Jahre …», «für das Jahr …». */
export function withinTerm(t: Translate, term: Term, preposition: 'in' | 'for' = 'in') {
  const [from, to] = yearsOf(term)
  return t(`years.${preposition}`, { count: to - from + 1, years: yearsText(t, from, to) })
}

function yearsOf({ startsOn, endsOn }: Term): [number, number] {
  return [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))]
}
