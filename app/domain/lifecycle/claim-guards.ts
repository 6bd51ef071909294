import {
  booked,
  type ClaimBooking,
  countedParts,
  offsetAgainst,
  openOf,
  reversible,
  standing,
  underWay,
} from '#app/domain/claim-bookings.ts'
import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, outside } from '#app/domain/deadlines/day-ranges.ts'
import { rappen, sumRappen } from '#app/domain/money.ts'
import * as asked from './asked.ts'
import type { ClaimFacts } from './claim-facts.ts'
import { reason } from './reasons.ts'
import { type Guard, onceTyped, type Situation } from './table.ts'

type Facts = Situation<ClaimFacts>

/** What has to be done with the tranche of an offset first, so that it never pays more than it was released for. */
function keptBack(booking: ClaimBooking) {
  const tranche = underWay(booking)
  if (!tranche) return []
  const { state, ...data } = tranche
  return [reason(`offset_tranche_${state}`, data)]
}

/**
 * What a later settlement counts is part of it, and undone only with it. What was booked since, on a claim that lives
 * again beside that settlement, is undone by itself.
 */
function settledIn({ settledWith, year }: ClaimFacts, undone: readonly ClaimBooking[]) {
  const isSettled = undone.length > 0 && undone.every(({ id }) => settledWith.includes(id))
  return isSettled ? [reason('settled_with_booking', { year })] : []
}

/** What the steps of a claim ask for, each with its reasons. */
export const CLAIM_GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  /** Vier-Augen-Prinzip: the second word comes from nobody who has decided on the claim. */
  confirmedBySomeoneElse: ({ facts: { decidedBy }, actor, confirms }: Facts) =>
    confirms && actor.id !== null && actor.id === decidedBy ? [reason('confirmed_by_decider')] : [],
  /** What was paid beyond it is not the canton's: it is sent back, not booked. */
  amountIsOpen: onceTyped(({ facts, input: { amountRappen = rappen(0) } }: Facts) => {
    if (amountRappen <= 0) return [reason('amount_missing')]
    const open = openOf(facts)
    return amountRappen <= open ? [] : [reason('more_than_is_open', { open })]
  }),
  dayOfPaymentIsOver: onceTyped(({ facts, input, today }: Facts) => {
    const paidOn = parsePlainDate(input.paidOn ?? '')
    if (!paidOn) return [reason('day_of_payment_missing')]
    if (paidOn > today) return [reason('day_of_payment_lies_ahead')]
    return outside(DAY_RANGES.payment(facts.issuedOn, today), paidOn)
  }),
  aTrancheBearsSome: ({ facts: { offsettable } }: Facts) => {
    if (offsettable.length === 0) return [reason('no_tranche_left')]
    return offsetAgainst(offsettable) ? [] : [reason('no_tranche_bears_more')]
  },
  trancheIsOneOfThem: onceTyped(({ facts: { offsettable }, input: { trancheId } }: Facts) => {
    const isOne = trancheId !== undefined && offsetAgainst(offsettable, trancheId) !== undefined
    return isOne || !offsetAgainst(offsettable) ? [] : [reason('tranche_not_chosen')]
  }),
  aBookingStands: ({ facts }: Facts) =>
    reversible(facts.bookings).length > 0 ? [] : [reason('no_booking_to_reverse')],
  aBookingCanBeReversed: ({ facts }: Facts) => {
    const found = reversible(facts.bookings).map(keptBack)
    return found.some((reasons) => reasons.length === 0) ? [] : found.flat()
  },
  bookingIsOneOfThem: onceTyped(({ facts, input }: Facts) => {
    const others = reversible(facts.bookings)
    const chosen = others.find(({ id }) => id === input.bookingId)
    if (!chosen) return [reason('booking_not_chosen')]
    return others.every(underWay) ? [] : keptBack(chosen)
  }),
  anOffsetStands: ({ facts }: Facts) =>
    booked(facts.bookings, 'offset') > 0 ? [] : [reason('no_booking_to_reverse')],
  somethingIsAskedBack: onceTyped(({ facts, input: { notReceived } }: Facts) => {
    const asked = openOf(facts) + booked(facts.bookings, 'waiver')
    return notReceived && notReceived.amountRappen > 0 && notReceived.amountRappen <= asked
      ? []
      : [reason('more_than_is_open', { open: rappen(asked) })]
  }),
  soMuchIsWaived: onceTyped(({ facts, input: { amountRappen = rappen(0) } }: Facts) => {
    const waived = booked(facts.bookings, 'waiver')
    return amountRappen > 0 && amountRappen <= waived ? [] : [reason('more_than_is_open', { open: waived })]
  }),
  dossierIsNotCompleted: ({ facts }: Facts) => (facts.isCompleted ? [reason('dossier_completed')] : []),
  bookingIsNotSettled: ({ facts, input: { bookingId } }: Facts) =>
    settledIn(
      facts,
      reversible(facts.bookings).filter(({ id }) => bookingId === undefined || id === bookingId),
    ),
  waiverIsNotSettled: ({ facts }: Facts) =>
    settledIn(
      facts,
      standing(facts.bookings).filter(({ kind }) => kind === 'waiver'),
    ),
  instalmentsAddUp: onceTyped(({ facts, input: { instalments = [] } }: Facts) => {
    if (instalments.length < 2 || instalments.some(({ amountRappen }) => amountRappen <= 0))
      return [reason('instalments_missing')]
    const [open, planned] = [openOf(facts), sumRappen(instalments.map(({ amountRappen }) => amountRappen))]
    return planned === open ? [] : [reason('instalments_do_not_add_up', { open, planned })]
  }),
  instalmentsLieAhead: onceTyped(({ facts, input: { instalments = [] }, today }: Facts) => {
    const typed = instalments.map(({ dueOn }) => dueOn)
    const follow = (days: string[]) => days.every((day, index) => day > (days[index - 1] ?? today))
    const areDays = typed.every(parsePlainDate) && follow(typed)
    if (!areDays || !follow(countedParts(instalments, facts.partDays).map(({ dueOn }) => dueOn)))
      return [reason('instalments_out_of_order')]
    const last = typed.at(-1)
    return last === undefined ? [] : outside(DAY_RANGES.instalment(today), last)
  }),
  planStands: ({ facts }: Facts) => (facts.plan ? [] : [reason('no_plan')]),
} as const satisfies Record<string, Guard<ClaimFacts>>
