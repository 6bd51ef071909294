import type { Rappen } from '#app/domain/money.ts'
import * as asked from './asked.ts'
import { reason } from './reasons.ts'
import type { EffectIn, Guard, MachineOf, Situation, Transition } from './table.ts'

/** The life of a claim: money the municipality has to return after a settlement. Read TRANSITIONS first. */
export const CLAIM_STATES = ['issued', 'paid', 'offset', 'waived', 'withdrawn'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export type ClaimFacts = {
  state: ClaimState
  amountRappen: Rappen
  /** What the next planned tranche could bear; null where there is none. */
  offsettableRappen: Rappen | null
  decidedBy: string | null
}

const TRANSITIONS = {
  pay: {
    from: ['issued'],
    to: 'paid',
    by: ['finance'],
    awaited: 'always',
    effects: ['recordClosing'],
    mails: [{ template: 'claim-closed', to: 'municipality' }],
  },
  offset: {
    from: ['issued'],
    to: 'offset',
    by: ['finance'],
    guards: ['nextTrancheBearsIt'],
    effects: ['recordClosing', 'bookOffset'],
    mails: [{ template: 'claim-closed', to: 'municipality' }],
  },
  waive: {
    from: ['issued'],
    to: 'waived',
    by: ['second'],
    guards: ['reviewerIsSomeoneElse', 'reasonIsGiven'],
    effects: ['recordClosing'],
    mails: [{ template: 'claim-closed', to: 'municipality' }],
  },
  /** The tranche it was offset against is cancelled: nothing was kept back after all. */
  reinstate: {
    from: ['offset'],
    to: 'issued',
    by: ['system'],
    guards: ['reasonIsGiven'],
    effects: ['dueAgain'],
    mails: [{ template: 'claim-issued', to: 'municipality' }],
  },
  /** Another settlement takes the place of the one that led to it; what was booked stays. */
  withdraw: {
    from: ['issued'],
    to: 'withdrawn',
    by: ['system'],
    guards: ['reasonIsGiven'],
    effects: ['recordClosing'],
    mails: [{ template: 'claim-withdrawn', to: 'municipality' }],
  },
} as const satisfies Record<string, Transition<ClaimState, ClaimFacts, GuardName, string>>

export type ClaimAction = keyof typeof TRANSITIONS
export type ClaimEffect = EffectIn<(typeof TRANSITIONS)[ClaimAction]>
type GuardName = keyof typeof GUARDS
type Facts = Situation<ClaimFacts>

const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  reviewerIsSomeoneElse: asked.reviewerIsSomeoneElse,
  nextTrancheBearsIt: ({ facts: { offsettableRappen, amountRappen } }: Facts) => {
    if (offsettableRappen === null) return [reason('no_tranche_left')]
    return offsettableRappen >= amountRappen ? [] : [reason('next_tranche_too_small')]
  },
} as const satisfies Record<string, Guard<ClaimFacts>>

export const claimMachine: MachineOf<ClaimFacts, typeof TRANSITIONS, GuardName> = {
  name: 'claim',
  states: CLAIM_STATES,
  initial: 'issued',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
