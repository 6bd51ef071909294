import type { PlainDate } from './deadlines/calendar.ts'
import { type Rappen, rappen } from './money.ts'
import { isOneOf } from './one-of.ts'

/** What can be booked against a claim; a reversal undoes one of the others and names it. */
export const CLAIM_BOOKINGS = ['payment', 'offset', 'waiver', 'withdrawal', 'reversal'] as const
export type ClaimBookingKind = (typeof CLAIM_BOOKINGS)[number]

/** One part of a claim, payable by a day. */
export type Instalment = { dueOn: PlainDate; amountRappen: Rappen }

/** How a claim is paid in parts: together they were what was open when the plan was made. */
export type ClaimPlan = { instalments: readonly Instalment[] }

export type ClaimBooking = {
  id: string
  kind: ClaimBookingKind
  amountRappen: Rappen
  /** The tranche that an offset is kept back from. */
  trancheId: string | null
  /** The booking that a reversal undoes. */
  reversesId: string | null
  /** The bank has been told to pay the tranche of an offset, or has paid it: it is undone with the tranche. */
  isPaidOut: boolean
}

type Booked = Pick<ClaimBooking, 'id' | 'kind' | 'amountRappen' | 'reversesId'>

/** The bookings that stand: neither reversals nor reversed. */
export function standing<Booking extends Pick<ClaimBooking, 'id' | 'kind' | 'reversesId'>>(
  bookings: readonly Booking[],
): Booking[] {
  const reversed = new Set(bookings.map(({ reversesId }) => reversesId))
  return bookings.filter(({ id, kind }) => kind !== 'reversal' && !reversed.has(id))
}

/** What finance can undo by itself: a waiver is taken back by whoever may waive, a withdrawal by nobody. */
export function reversible<Booking extends ClaimBooking>(bookings: readonly Booking[]): Booking[] {
  return standing(bookings).filter(({ kind, isPaidOut }) => isOneOf(BY_FINANCE, kind) && !isPaidOut)
}

const BY_FINANCE = ['payment', 'offset'] as const satisfies readonly ClaimBookingKind[]

/** What stands of one kind. */
export function booked(bookings: readonly Booked[], kind: Exclude<ClaimBookingKind, 'reversal'>): Rappen {
  return sumOf(standing(bookings).filter((one) => one.kind === kind))
}

/** What of a claim is neither paid nor set off nor waived nor void. */
export function openOf(claim: { amountRappen: Rappen; bookings: readonly Booked[] }): Rappen {
  return rappen(claim.amountRappen - sumOf(standing(claim.bookings)))
}

export type OpenInstalment = Instalment & { openRappen: Rappen }

/** What comes in fills the parts in their order. */
export function openInstalments({ instalments }: ClaimPlan, openRappen: Rappen): OpenInstalment[] {
  let covered = Math.max(0, sumOf(instalments) - openRappen)
  return instalments.map((part) => {
    const filled = Math.min(covered, part.amountRappen)
    covered -= filled
    return { ...part, openRappen: rappen(part.amountRappen - filled) }
  })
}

/** The part that is to be paid next. */
export function nextInstalment(plan: ClaimPlan, openRappen: Rappen): OpenInstalment | undefined {
  return openInstalments(plan, openRappen).find((part) => part.openRappen > 0)
}

function sumOf(parts: readonly { amountRappen: Rappen }[]): Rappen {
  return rappen(parts.reduce((sum, { amountRappen }) => sum + amountRappen, 0))
}
