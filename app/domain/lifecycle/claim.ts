import { booked, offsetAgainst, openOf } from '#app/domain/claim-bookings.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { ClaimFacts } from './claim-facts.ts'
import { CLAIM_GUARDS } from './claim-guards.ts'
import type { TransitionInput } from './inputs.ts'
import type { EffectIn, MachineOf, SecondWord, Situation, Transition } from './table.ts'

/** The life of a claim: money the municipality has to return after a settlement. Read TRANSITIONS first. */
export const CLAIM_STATES = ['issued', 'paid', 'offset', 'waived', 'withdrawn'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

const WAIVER_BY_TWO: SecondWord<ClaimFacts> = {
  by: 'second_person',
  when: ({ facts }) => facts.waiversByTwo,
}

/** What is undone while its year is open again is part of the settlement to come: the claim itself stays void. */
const UNDONE_WHILE_OPEN = {
  applies: ({ facts }: Facts) => facts.yearIsOpen,
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
      'bookingIsNotSettled',
      'aBookingStands',
      'aBookingCanBeReversed',
      'bookingIsOneOfThem',
    ],
    effects: ['reverseBooking', 'askAgain', 'askNothingInVain'],
    mails: [{ template: 'claim-open-again', to: 'municipality' }],
    detour: { ...UNDONE_WHILE_OPEN, effects: ['reverseBooking', 'bookWithdrawal', 'endAsking'] },
  },
  take_back_waiver: {
    from: ['waived'],
    to: 'issued',
    by: ['officer'],
    guards: ['reasonIsGiven', 'dossierIsNotCompleted', 'waiverIsNotSettled', 'confirmedBySomeoneElse'],
    confirmed: WAIVER_BY_TWO,
    effects: ['reverseWaiver', 'askAgain', 'askNothingInVain'],
    mails: [{ template: 'claim-open-again', to: 'municipality' }],
    detour: { ...UNDONE_WHILE_OPEN, effects: ['reverseWaiver', 'bookWithdrawal', 'endAsking'] },
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
    effects: ['lapseOffset', 'askAgain', 'askNothingInVain'],
    mails: [{ template: 'claim-issued', to: 'municipality' }],
    detour: { ...UNDONE_WHILE_OPEN, effects: ['lapseOffset', 'bookWithdrawal', 'endAsking'] },
  },
  /** A payment that it asked back did not reach the municipality, or was called back: that much is not owed. */
  not_received: {
    from: ['issued'],
    to: 'issued',
    by: ['system'],
    guards: ['reasonIsGiven', 'somethingIsAskedBack'],
    effects: ['bookNotReceived'],
    mails: [{ template: 'claim-not-received', to: 'municipality' }],
    detour: {
      applies: ({ facts, input }: Facts) => isOfNotReceived(openOf(facts), input),
      to: 'withdrawn',
      effects: ['bookNotReceived', 'endAsking'],
      mails: [{ template: 'claim-not-owed', to: 'municipality' }],
    },
  },
  /** Nobody is let off what was not owed: the waiver covers what is left of it. */
  lapse_waiver: {
    from: ['waived', 'withdrawn'],
    to: 'waived',
    by: ['system'],
    guards: ['reasonIsGiven', 'somethingIsAskedBack'],
    effects: ['bookNotReceived'],
    mails: [{ template: 'claim-not-owed', to: 'municipality' }],
    detour: {
      applies: ({ facts, input }: Facts) => isOfNotReceived(booked(facts.bookings, 'waiver'), input),
      to: 'withdrawn',
      effects: ['bookNotReceived', 'endAsking'],
      mails: [{ template: 'claim-not-owed', to: 'municipality' }],
    },
  },
  /** Its year is settled anew on a higher contribution: what was waived was not owed, and counts for nothing. */
  void_waiver: {
    from: ['waived', 'withdrawn'],
    to: 'waived',
    by: ['system'],
    guards: ['reasonIsGiven', 'soMuchIsWaived'],
    effects: ['voidWaiver'],
    mails: [{ template: 'claim-withdrawn', to: 'municipality' }],
    detour: {
      applies: ({ facts, input }: Facts) => (input.amountRappen ?? 0) >= booked(facts.bookings, 'waiver'),
      to: 'withdrawn',
      effects: ['voidWaiver', 'endAsking'],
      mails: [{ template: 'claim-withdrawn', to: 'municipality' }],
    },
  },
  /** Another settlement takes the place of the one that led to it: what is open is void, what was booked stays. */
  withdraw: {
    from: ['issued'],
    to: 'withdrawn',
    by: ['system'],
    guards: ['reasonIsGiven'],
    effects: ['bookWithdrawal', 'endAsking'],
    mails: [{ template: 'claim-withdrawn', to: 'municipality' }],
  },
} as const satisfies Record<string, Transition<ClaimState, ClaimFacts, GuardName, string>>

export type ClaimAction = keyof typeof TRANSITIONS
export type ClaimEffect = EffectIn<(typeof TRANSITIONS)[ClaimAction]>
type GuardName = keyof typeof CLAIM_GUARDS
type Facts = Situation<ClaimFacts>

function paysTheRest({ facts, input }: Facts) {
  return input.amountRappen === openOf(facts)
}

function isBorneWhole({ facts, input }: Facts) {
  const against = offsetAgainst(facts.offsettable, input.trancheId)
  return against !== undefined && against.bearsRappen >= openOf(facts)
}

function isOfNotReceived(asked: Rappen, { notReceived }: TransitionInput) {
  return notReceived !== undefined && notReceived.amountRappen >= asked
}

export const claimMachine: MachineOf<ClaimFacts, typeof TRANSITIONS, GuardName> = {
  name: 'claim',
  states: CLAIM_STATES,
  initial: 'issued',
  transitions: TRANSITIONS,
  guards: CLAIM_GUARDS,
}
