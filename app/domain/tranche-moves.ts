import { dayInZurich, type PlainDate } from './deadlines/calendar.ts'
import { type TrancheAction, type TrancheState, UNDER_WAY } from './lifecycle/tranche.ts'
import type { Rappen } from './money.ts'
import { isOneOf } from './one-of.ts'

/** The steps that take a tranche out of the way to its payment, or its payment back. */
export const UNDOING = [
  'unrelease',
  'hold',
  'bank_returned',
  'reverse',
  'cancel',
] as const satisfies readonly TrancheAction[]
export type Undoing = (typeof UNDOING)[number]

/** A step that took a tranche from one state to another, for the amount that it had then. */
export type TrancheMove = { at: string; action: string; to: TrancheState; amountRappen: Rappen }

export type MoveBooking = {
  at: string
  booking: 'due' | 'released' | 'paid'
  amountRappen: Rappen
  /** It takes an earlier booking back: by which step. */
  undone: Undoing | null
}

/**
 * What the steps of a tranche write into the account of its agreement, in their order: nothing that was booked is left
 * out later, it is booked back.
 */
export function bookingsOfMoves(moves: readonly TrancheMove[]): MoveBooking[] {
  return moves.flatMap(({ at, action, to, amountRappen }, index) => {
    const from = moves[index - 1]?.to ?? 'planned'
    const [was, is] = [isOneOf(UNDER_WAY, from), isOneOf(UNDER_WAY, to)]
    const undone = isOneOf(UNDOING, action) ? action : null
    const booked = (...words: MoveBooking['booking'][]) =>
      words.map((booking) => ({ at, booking, amountRappen, undone }))
    if (to === 'reversed') return booked('due', 'released', 'paid')
    if (to === 'paid') return booked('paid')
    return was === is ? [] : booked('released')
  })
}

type Owed = { amountRappen: Rappen; dueOn: PlainDate }
type DueBooking = {
  at: string
  /** Where it is another day than the one on which it was written down. */
  on?: PlainDate
  amountRappen: Rappen
  isReversal?: boolean
  undone?: Undoing
}

/**
 * What is owed by its day. Each time the tranche is cancelled as much is booked back, never before that day; and when it
 * is planned again, what it has come back with is booked anew.
 */
export function duesOfMoves(moves: readonly TrancheMove[], { amountRappen, dueOn }: Owed): DueBooking[] {
  const turns = moves.filter(
    ({ to }, index) => (to === 'cancelled') !== (moves[index - 1]?.to === 'cancelled'),
  )
  const owedFrom = (index: number) =>
    turns.slice(index).find(({ to }) => to === 'cancelled')?.amountRappen ?? amountRappen
  return [
    { at: dueOn, on: dueOn, amountRappen: owedFrom(0) },
    ...turns.map(({ at, to }, index): DueBooking => {
      const when = dayInZurich(at) > dueOn ? { at } : { at: dueOn, on: dueOn }
      const booked = { ...when, amountRappen: owedFrom(index) }
      return to === 'cancelled' ? { ...booked, isReversal: true, undone: 'cancel' } : booked
    }),
  ]
}
