import type { PlainDate } from './deadlines/calendar.ts'
import { dueDay, type WeekendRule } from './deadlines/due.ts'
import { type TrancheState, UNDER_WAY } from './lifecycle/tranche.ts'
import { type Rappen, rappen } from './money.ts'
import { isOneOf } from './one-of.ts'

/** What can be booked against a claim; a reversal undoes one of the others and names it. */
export const CLAIM_BOOKINGS = [
  'payment',
  'offset',
  'waiver',
  'withdrawal',
  'not_received',
  'reversal',
] as const
export type ClaimBookingKind = (typeof CLAIM_BOOKINGS)[number]

/** One part of a claim, payable by a day as it was typed. */
export type Instalment = { dueOn: PlainDate; amountRappen: Rappen }

/** How a claim is paid in parts: together they were what was open when the plan was made. */
export type ClaimPlan = {
  instalments: readonly Instalment[]
  /** What its letter had asked for when the plan was made. */
  asked?: { askedAt: string; dueOn: PlainDate | null }
}

type Asked = { issuedAt: string; dueAgainAt: string | null; plan: ClaimPlan | null }

/** What is asked for now: a letter keeps its day, also where the claim is paid in instalments since. */
export function askedNow({ issuedAt, dueAgainAt, plan }: Asked, dueOn: PlainDate | null) {
  const askedAt = dueAgainAt ?? issuedAt
  return { askedAt, dueOn: plan?.asked?.askedAt === askedAt ? plan.asked.dueOn : dueOn }
}

export type ClaimBooking = {
  id: string
  kind: ClaimBookingKind
  amountRappen: Rappen
  /** The tranche that an offset is kept back from, or whose payment did not reach the municipality. */
  trancheId: string | null
  /** The booking that a reversal undoes. */
  reversesId: string | null
  /** The tranche of an offset as it stands now. */
  borneBy: { state: TrancheState; year: number; number: number } | null
}

type Booked = Pick<ClaimBooking, 'id' | 'kind' | 'amountRappen' | 'reversesId'>

/** The bookings that stand: neither reversals nor reversed. */
export function standing<Booking extends Pick<ClaimBooking, 'id' | 'kind' | 'reversesId'>>(
  bookings: readonly Booking[],
): Booking[] {
  const reversed = new Set(bookings.map(({ reversesId }) => reversesId))
  return bookings.filter(({ id, kind }) => kind !== 'reversal' && !reversed.has(id))
}

/** What made a claim fall open again. */
export const REOPENED_BY = [
  'offset_lapsed',
  'offset_reversed',
  'payment_reversed',
  'waiver_reversed',
] as const
export type ReopenedBy = (typeof REOPENED_BY)[number]

type Undoing = Booked & { bookedAt: string; isByPortal: boolean }

/** Why a claim is asked for again at this moment; null where nothing that was booked on it was undone then. */
export function reopenedBy(bookings: readonly Undoing[], at: string): ReopenedBy | null {
  const undoing = bookings.find(({ kind, bookedAt }) => kind === 'reversal' && bookedAt === at)
  const undone = bookings.find(({ id }) => id === undoing?.reversesId)?.kind
  if (undone === 'offset') return undoing?.isByPortal ? 'offset_lapsed' : 'offset_reversed'
  return undone === 'payment' || undone === 'waiver' ? `${undone}_reversed` : null
}

/** What finance undoes: a waiver is taken back by whoever may waive, a withdrawal by nobody. */
export function reversible<Booking extends ClaimBooking>(bookings: readonly Booking[]): Booking[] {
  return standing(bookings).filter(({ kind }) => isOneOf(BY_FINANCE, kind))
}

/** The tranche that has to be taken back before an offset against it can be undone. */
export function underWay({ borneBy }: Pick<ClaimBooking, 'borneBy'>) {
  if (!borneBy || !isOneOf(UNDER_WAY, borneBy.state)) return undefined
  return { ...borneBy, state: borneBy.state }
}

/** What a claim can be offset against, and how much of it. */
export type Offsettable = { trancheId: string; bearsRappen: Rappen }

/** The tranche that is named, or as long as none is the first, if it bears some. */
export function offsetAgainst(
  offsettable: readonly Offsettable[],
  trancheId?: string,
): Offsettable | undefined {
  return offsettable.find(
    (one) => one.bearsRappen > 0 && (trancheId === undefined || one.trancheId === trancheId),
  )
}

const BY_FINANCE = ['payment', 'offset'] as const satisfies readonly ClaimBookingKind[]

/** What stands of one kind. */
export function booked(bookings: readonly Booked[], kind: Exclude<ClaimBookingKind, 'reversal'>): Rappen {
  return sumOf(standing(bookings).filter((one) => one.kind === kind))
}

/** What of a claim was made void: by another settlement, or because the payment it asked back was not received. */
export function voided(bookings: readonly Booked[]): Rappen {
  return rappen(booked(bookings, 'withdrawal') + booked(bookings, 'not_received'))
}

/** What of a claim is neither paid nor set off nor waived nor void. */
export function openOf(claim: { amountRappen: Rappen; bookings: readonly Booked[] }): Rappen {
  return rappen(claim.amountRappen - sumOf(standing(claim.bookings)))
}

/** What was open of a claim at a moment, as a letter of that moment asks for it. */
export function openAt(
  { amountRappen, bookings }: { amountRappen: Rappen; bookings: readonly (Booked & { bookedAt: string })[] },
  at: string,
): Rappen {
  return openOf({ amountRappen, bookings: bookings.filter(({ bookedAt }) => bookedAt <= at) })
}

export type OpenInstalment = Instalment & { openRappen: Rappen }

/** By when a claim is due, and how its programme moves due days. */
export type PartDays = { dueOn: PlainDate | null; weekendRule: WeekendRule }

/** The days that count of parts still to be paid: moved as every due day, and none before the one that was given. */
export function countedParts<Part extends Instalment>(
  parts: readonly Part[],
  { dueOn: given, weekendRule }: PartDays,
): Part[] {
  return parts.map((part) => {
    const { effectiveOn } = dueDay(part.dueOn, weekendRule)
    return { ...part, dueOn: given !== null && given > effectiveOn ? given : effectiveOn }
  })
}

/** A plan as it stands, with the days that count: what is paid keeps its own day. */
export function planInForce(plan: ClaimPlan, openRappen: Rappen, days: PartDays): OpenInstalment[] {
  return openInstalments(plan, openRappen).flatMap((part) =>
    countedParts([part], part.openRappen > 0 ? days : { ...days, dueOn: null }),
  )
}

/** What comes in fills the parts in their order. */
function openInstalments({ instalments }: ClaimPlan, openRappen: Rappen): OpenInstalment[] {
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
