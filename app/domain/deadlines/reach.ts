import type { PlainDate } from './calendar.ts'

/** How a message reached the one it is for: a mail server took a mail of it, its letter was posted; null where neither. */
export type Reach = { readonly mailedOn: PlainDate | null; readonly postedOn: PlainDate | null }

/** The first day on which it reached anybody; null where it reached nobody. */
export const reachedOn = ({ mailedOn, postedOn }: Reach): PlainDate | null => {
  if (mailedOn === null || postedOn === null) return mailedOn ?? postedOn
  return mailedOn < postedOn ? mailedOn : postedOn
}

/** By which ways it went; the words of a page are chosen by it. */
export const wayOf = ({ mailedOn, postedOn }: Reach): 'mail' | 'post' | 'both' | 'nobody' => {
  if (mailedOn !== null && postedOn !== null) return 'both'
  if (mailedOn === null && postedOn === null) return 'nobody'
  return mailedOn === null ? 'post' : 'mail'
}
