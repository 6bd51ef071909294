import { otherSide, type Side } from '#app/domain/roles.ts'

/** What a municipality asks for; `networking` is the wish to be brought together with others who do the same. */
export const INQUIRY_KINDS = ['question', 'advice', 'networking', 'report'] as const
export type InquiryKind = (typeof INQUIRY_KINDS)[number]

/** `open` waits for the side that is asked; `answered` for nobody, though whoever asked may ask back. */
export const INQUIRY_STATES = ['open', 'answered', 'closed'] as const
export type InquiryState = (typeof INQUIRY_STATES)[number]

/** Instead of a person: in the address of a list whoever reads it, and nobody in particular. */
export const ME = 'me'
export const NOBODY = 'nobody'

export type Standing = {
  state: InquiryState
  /** The instant of the first question that nobody has answered; null unless it is open. */
  waitsSince: string | null
}

type Told = { side: Side; at: string; isWithdrawn: boolean }
type Thread = {
  /** The side that asks. */
  side: Side
  isClosed: boolean
  /** In the order in which they were written. */
  messages: readonly Told[]
}

/**
 * Where a thread stands, by its messages alone: what was withdrawn is as if it had not been said. A thread in which
 * whoever asked has withdrawn everything asks for nothing and is closed.
 */
export function standingOf({ side, isClosed, messages }: Thread): Standing {
  const standing = messages.filter(({ isWithdrawn }) => !isWithdrawn)
  if (isClosed || standing.every((message) => message.side !== side)) return CLOSED
  const answered = standing.findLastIndex((message) => message.side !== side)
  const waiting = standing[answered + 1]
  return waiting ? { state: 'open', waitsSince: waiting.at } : ANSWERED
}

const CLOSED: Standing = { state: 'closed', waitsSince: null }
const ANSWERED: Standing = { state: 'answered', waitsSince: null }

/** What a message is in its thread: whoever asked asks again, the other side answers. */
export function wordOf({ side }: { side: Side }, writer: Side): 'ask_again' | 'answer' {
  return side === writer ? 'ask_again' : 'answer'
}

/** Who has the ball; null where nobody has to do anything. */
export function ballOf({ side, state }: { side: Side; state: InquiryState }): Side | null {
  return state === 'open' ? otherSide(side) : null
}
