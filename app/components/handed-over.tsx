import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import type { ToldStep } from '#app/text/next-step.ts'
import type { EndedHandOver, ShownHandOver } from '#app/views/hand-over.server.ts'
import { seldom } from './seldom.tsx'

export type HandedOverProps = {
  handed: readonly ShownHandOver[]
  /** On the page on which it is filed or signed no link leads there. */
  atTask?: boolean
}
export type WithColleagueProps = { next: HandedStep; handed: readonly ShownHandOver[] }
export type EndedProps = { ended: readonly EndedHandOver[] }

const notices = () => import('./handed-notices.tsx')
const Handed = seldom(() => notices().then((part) => part.HandedNotices), { name: 'handed' })
const Changing = seldom(() => notices().then((part) => part.ChangingNotices), { name: 'changing' })
const Ended = seldom(() => notices().then((part) => part.EndedNotices), { name: 'ended' })

/** Whose next step it is, for who gave it, who has it, and who works along. */
export function HandedOver(props: HandedOverProps) {
  return props.handed.length > 0 && <Handed {...props} />
}

/** On the pages on which it is changed: to change it ends the hand-over. */
export function ChangesEnd(props: Pick<HandedOverProps, 'handed'>) {
  return props.handed.length > 0 && <Changing {...props} />
}

/** The next step of who has handed it on, or works along. */
export const WithColleague = seldom(() => notices().then((part) => part.ColleaguePanel), {
  name: 'colleague',
})

/** What was handed on and is with nobody any more. */
export function EndedHandOvers(props: EndedProps) {
  return props.ended.length > 0 && <Ended {...props} />
}

type HandedStep = ToldStep<Extract<NextStep, { step: 'handed' }>>
