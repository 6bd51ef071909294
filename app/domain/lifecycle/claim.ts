import { booked, type ClaimBooking, type ClaimPlan, openOf, reversible } from '#app/domain/claim-bookings.ts'
import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import * as asked from './asked.ts'
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

export type ClaimFacts = {
  state: ClaimState
  amountRappen: Rappen
  bookings: readonly ClaimBooking[]
  plan: ClaimPlan | null
  /** What the next tranche could bear; null where there is none. */
  offsettableRappen: Rappen | null
  /** The programme has a second person confirm that money is waived, and that it is not. */
  waiversByTwo: boolean
  /** The dossier is completed: nothing of its money is booked any more. */
  isCompleted: boolean
}

const WAIVER_BY_TWO: SecondWord<ClaimFacts> = {
  by: 'second_person',
  when: ({ facts }) => facts.waiversByTwo,
}

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
  /** As much as the next tranche bears; the rest stays open. */
  offset: {
    from: ['issued'],
    to: 'issued',
    by: ['finance'],
    guards: ['aTrancheBearsSome'],
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
    guards: ['reasonIsGiven'],
    confirmed: WAIVER_BY_TWO,
    effects: ['bookWaiver', 'recordClosing'],
    mails: [{ template: 'claim-closed', to: 'municipality' }],
  },
  reverse_booking: {
    from: ['issued', 'paid', 'offset', 'waived', 'withdrawn'],
    to: 'issued',
    by: ['finance'],
    guards: ['reasonIsGiven', 'dossierIsNotCompleted', 'aBookingCanBeReversed', 'bookingIsOneOfThem'],
    effects: ['reverseBooking', 'askAgain'],
    mails: [{ template: 'claim-open-again', to: 'municipality' }],
  },
  take_back_waiver: {
    from: ['waived'],
    to: 'issued',
    by: ['officer'],
    guards: ['reasonIsGiven', 'dossierIsNotCompleted'],
    confirmed: WAIVER_BY_TWO,
    effects: ['reverseWaiver', 'askAgain'],
    mails: [{ template: 'claim-open-again', to: 'municipality' }],
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

function isBorneWhole({ facts }: Facts) {
  return facts.offsettableRappen !== null && facts.offsettableRappen >= openOf(facts)
}

const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  /** What was paid beyond it is not the canton's: it is sent back, not booked. */
  amountIsOpen: onceTyped(({ facts, input: { amountRappen = rappen(0) } }: Facts) => {
    if (amountRappen <= 0) return [reason('amount_missing')]
    const open = openOf(facts)
    return amountRappen <= open ? [] : [reason('more_than_is_open', { open })]
  }),
  dayOfPaymentIsOver: onceTyped(({ input, today }: Facts) => {
    const paidOn = parsePlainDate(input.paidOn ?? '')
    if (!paidOn) return [reason('day_of_payment_missing')]
    return paidOn <= today ? [] : [reason('day_of_payment_lies_ahead')]
  }),
  aTrancheBearsSome: ({ facts: { offsettableRappen } }: Facts) => {
    if (offsettableRappen === null) return [reason('no_tranche_left')]
    return offsettableRappen > 0 ? [] : [reason('no_tranche_bears_more')]
  },
  aBookingCanBeReversed: ({ facts }: Facts) =>
    reversible(facts.bookings).length > 0 ? [] : [reason('no_booking_to_reverse')],
  bookingIsOneOfThem: onceTyped(({ facts, input }: Facts) =>
    reversible(facts.bookings).some(({ id }) => id === input.bookingId) ? [] : [reason('booking_not_chosen')],
  ),
  anOffsetStands: ({ facts }: Facts) =>
    booked(facts.bookings, 'offset') > 0 ? [] : [reason('no_booking_to_reverse')],
  dossierIsNotCompleted: ({ facts }: Facts) => (facts.isCompleted ? [reason('dossier_completed')] : []),
  instalmentsAddUp: onceTyped(({ facts, input: { instalments = [] } }: Facts) => {
    if (instalments.length < 2 || instalments.some(({ amountRappen }) => amountRappen <= 0))
      return [reason('instalments_missing')]
    const [open, planned] = [openOf(facts), sumRappen(instalments.map(({ amountRappen }) => amountRappen))]
    return planned === open ? [] : [reason('instalments_do_not_add_up', { open, planned })]
  }),
  instalmentsLieAhead: onceTyped(({ input: { instalments = [] }, today }: Facts) => {
    const days = instalments.map(({ dueOn }) => dueOn)
    const follow = days.every((day, index) => parsePlainDate(day) && day > (days[index - 1] ?? today))
    return follow ? [] : [reason('instalments_out_of_order')]
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
