import {
  booked,
  type ClaimBooking,
  offsetAgainst,
  openOf,
  reversible,
  underWay,
} from '#app/domain/claim-bookings.ts'
import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, outside } from '#app/domain/deadlines/day-ranges.ts'
import { rappen, sumRappen } from '#app/domain/money.ts'
import * as asked from './asked.ts'
import type { ClaimFacts } from './claim-facts.ts'
import { reason } from './reasons.ts'
import {
  type EffectIn,
  type Guard,
  type MachineOf,
  onceTyped,
  type SecondWord,
  type Situation,
  type Transition,
} from './table.ts'

/** The life of a claim: money the municipality has to return after a settlement. Read TRANSITIONS first. */
export const CLAIM_STATES = ['issued', 'paid', 'offset', 'waived', 'withdrawn'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

const WAIVER_BY_TWO: SecondWord<ClaimFacts> = {
  by: 'second_person',
  when: ({ facts }) => facts.waiversByTwo,
}

/** What is undone while its year is open again is part of the settlement to come: the claim itself stays void. */
const UNDONE_WHILE_OPEN = {
  applies: ({ facts }: Facts) => facts.settlement === 'open',
  to: 'withdrawn',
  mails: [{ template: 'claim-booking-undone', to: 'municipality' }],
} as const

const TRANSITIONS = {
  book_payment: {
    from: ['issued'],
    to: 'issued',
    by: ['finance'],
    awaited: 'always',
    guards: ['amountIsOpen', 'dayOfPaymentIsOver'],
    effects: ['bookPayment', 'askForRest', 'followPlan'],
    mails: [{ template: 'claim-reduced', to: 'municipality' }],
    detour: {
      applies: paysTheRest,
      to: 'paid',
      effects: ['bookPayment', 'recordClosing'],
      mails: [{ template: 'claim-closed', to: 'municipality' }],
    },
  },
  /** As much as the tranche bears; the rest stays open. */
  offset: {
    from: ['issued'],
    to: 'issued',
    by: ['finance'],
    guards: ['aTrancheBearsSome', 'trancheIsOneOfThem'],
    effects: ['bookOffset', 'askForRest', 'followPlan'],
    mails: [{ template: 'claim-reduced', to: 'municipality' }],
    detour: {
      applies: isBorneWhole,
      to: 'offset',
      effects: ['bookOffset', 'recordClosing'],
      mails: [{ template: 'claim-closed', to: 'municipality' }],
    },
  },
  /** Whatever is still open. */
  waive: {
    from: ['issued'],
    to: 'waived',
    by: ['officer'],
    guards: ['reasonIsGiven', 'confirmedBySomeoneElse'],
    confirmed: WAIVER_BY_TWO,
    effects: ['bookWaiver', 'recordClosing'],
    mails: [{ template: 'claim-closed', to: 'municipality' }],
  },
  reverse_booking: {
    from: ['issued', 'paid', 'offset', 'waived', 'withdrawn'],
    to: 'issued',
    by: ['finance'],
    offeredWhile: 'aBookingStands',
    guards: [
      'reasonIsGiven',
      'dossierIsNotCompleted',
      'yearIsNotSettledAnew',
      'aBookingStands',
      'aBookingCanBeReversed',
      'bookingIsOneOfThem',
    ],
    effects: ['reverseBooking', 'askAgain'],
    mails: [{ template: 'claim-open-again', to: 'municipality' }],
    detour: { ...UNDONE_WHILE_OPEN, effects: ['reverseBooking', 'bookWithdrawal'] },
  },
  take_back_waiver: {
    from: ['waived'],
    to: 'issued',
    by: ['officer'],
    guards: ['reasonIsGiven', 'dossierIsNotCompleted', 'yearIsNotSettledAnew', 'confirmedBySomeoneElse'],
    confirmed: WAIVER_BY_TWO,
    effects: ['reverseWaiver', 'askAgain'],
    mails: [{ template: 'claim-open-again', to: 'municipality' }],
    detour: { ...UNDONE_WHILE_OPEN, effects: ['reverseWaiver', 'bookWithdrawal'] },
  },
  plan_instalments: {
    from: ['issued'],
    to: 'issued',
    by: ['finance'],
    guards: ['instalmentsAddUp', 'instalmentsLieAhead'],
    effects: ['recordPlan', 'followPlan'],
    mails: [{ template: 'claim-planned', to: 'municipality' }],
  },
  end_plan: {
    from: ['issued'],
    to: 'issued',
    by: ['finance'],
    offeredWhile: 'planStands',
    guards: ['reasonIsGiven', 'planStands'],
    effects: ['endPlan'],
    mails: [{ template: 'claim-plan-ended', to: 'municipality' }],
  },
  /** The tranche it was offset against is cancelled or bears less: that much was not kept back after all. */
  reinstate: {
    from: ['issued', 'paid', 'offset', 'waived', 'withdrawn'],
    to: 'issued',
    by: ['system'],
    guards: ['reasonIsGiven', 'anOffsetStands'],
    effects: ['lapseOffset', 'askAgain'],
    mails: [{ template: 'claim-issued', to: 'municipality' }],
    detour: { ...UNDONE_WHILE_OPEN, effects: ['lapseOffset', 'bookWithdrawal'] },
  },
  /** Another settlement takes the place of the one that led to it: what is open is void, what was booked stays. */
  withdraw: {
    from: ['issued'],
    to: 'withdrawn',
    by: ['system'],
    guards: ['reasonIsGiven'],
    effects: ['bookWithdrawal'],
    mails: [{ template: 'claim-withdrawn', to: 'municipality' }],
  },
} as const satisfies Record<string, Transition<ClaimState, ClaimFacts, GuardName, string>>

export type ClaimAction = keyof typeof TRANSITIONS
export type ClaimEffect = EffectIn<(typeof TRANSITIONS)[ClaimAction]>
type GuardName = keyof typeof GUARDS
type Facts = Situation<ClaimFacts>

function paysTheRest({ facts, input }: Facts) {
  return input.amountRappen === openOf(facts)
}

function isBorneWhole({ facts, input }: Facts) {
  const against = offsetAgainst(facts.offsettable, input.trancheId)
  return against !== undefined && against.bearsRappen >= openOf(facts)
}

/** What has to be done with the tranche of an offset first, so that it never pays more than it was released for. */
function keptBack(booking: ClaimBooking) {
  const tranche = underWay(booking)
  if (!tranche) return []
  const { state, ...data } = tranche
  return [reason(`offset_tranche_${state}`, data)]
}

const GUARDS = {
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
  dossierIsNotCompleted: ({ facts }: Facts) => (facts.isCompleted ? [reason('dossier_completed')] : []),
  /** The settlement that counts rests on what was booked before it. */
  yearIsNotSettledAnew: ({ facts }: Facts) =>
    facts.settlement === 'replaced' ? [reason('settled_with_booking', { year: facts.year })] : [],
  instalmentsAddUp: onceTyped(({ facts, input: { instalments = [] } }: Facts) => {
    if (instalments.length < 2 || instalments.some(({ amountRappen }) => amountRappen <= 0))
      return [reason('instalments_missing')]
    const [open, planned] = [openOf(facts), sumRappen(instalments.map(({ amountRappen }) => amountRappen))]
    return planned === open ? [] : [reason('instalments_do_not_add_up', { open, planned })]
  }),
  instalmentsLieAhead: onceTyped(({ input: { instalments = [] }, today }: Facts) => {
    const days = instalments.map(({ dueOn }) => dueOn)
    const follow = days.every((day, index) => parsePlainDate(day) && day > (days[index - 1] ?? today))
    if (!follow) return [reason('instalments_out_of_order')]
    const last = days.at(-1)
    return last === undefined ? [] : outside(DAY_RANGES.instalment(today), last)
  }),
  planStands: ({ facts }: Facts) => (facts.plan ? [] : [reason('no_plan')]),
} as const satisfies Record<string, Guard<ClaimFacts>>

export const claimMachine: MachineOf<ClaimFacts, typeof TRANSITIONS, GuardName> = {
  name: 'claim',
  states: CLAIM_STATES,
  initial: 'issued',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
