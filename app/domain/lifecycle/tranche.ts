import type { Rappen } from '#app/domain/money.ts'
import * as asked from './asked.ts'
import { reason } from './reasons.ts'
import type { EffectIn, Guard, MachineOf, Situation, Transition } from './table.ts'

/** The life of a tranche, one part of a year's contribution. Read TRANSITIONS first. */
export const TRANCHE_STATES = ['planned', 'held', 'released', 'ordered', 'paid', 'cancelled'] as const
export type TrancheState = (typeof TRANCHE_STATES)[number]

export type TrancheFacts = {
  state: TrancheState
  agreementActive: boolean
  /** The year whose report must be filed first; null where the tranche has no gate. */
  gate: { year: number; filed: boolean } | null
  amountRappen: Rappen
  /** What is released, ordered or paid of the same year already. */
  committedRappen: Rappen
  entitlementRappen: Rappen
  /** A top-up of the settlement that counts: only its payment makes the year even. */
  isTopUp: boolean
}

const TRANSITIONS = {
  release: {
    from: ['planned'],
    to: 'released',
    by: ['finance'],
    awaited: 'once_fulfilled',
    guards: ['agreementIsActive', 'reportGateIsMet', 'entitlementIsKept'],
    mails: [{ template: 'tranche-released', to: 'municipality' }],
  },
  hold: {
    from: ['planned', 'released'],
    to: 'held',
    by: ['officer', 'finance'],
    guards: ['reasonIsGiven'],
    effects: ['recordHold'],
    mails: [{ template: 'tranche-held', to: 'municipality' }],
  },
  resume: { from: ['held'], to: 'planned', by: ['officer', 'finance'], effects: ['clearHold'] },
  order: {
    from: ['released'],
    to: 'ordered',
    by: ['finance'],
    awaited: 'always',
    guards: ['agreementIsActive'],
  },
  pay: { from: ['ordered'], to: 'paid', by: ['finance'], awaited: 'always' },
  cancel: {
    from: ['planned', 'held', 'released'],
    to: 'cancelled',
    by: ['officer', 'system'],
    guards: ['reasonIsGiven', 'nothingOwedIsCancelled'],
    effects: ['reinstateClaims'],
  },
} as const satisfies Record<string, Transition<TrancheState, TrancheFacts, GuardName, string>>

export type TrancheAction = keyof typeof TRANSITIONS
export type TrancheEffect = EffectIn<(typeof TRANSITIONS)[TrancheAction]>
type GuardName = keyof typeof GUARDS
type Facts = Situation<TrancheFacts>

const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  agreementIsActive: ({ facts }: Facts) => (facts.agreementActive ? [] : [reason('agreement_not_active')]),
  reportGateIsMet: ({ facts: { gate } }: Facts) =>
    !gate || gate.filed ? [] : [reason('report_gate_closed', { year: gate.year })],
  entitlementIsKept: ({ facts }: Facts) =>
    facts.committedRappen + facts.amountRappen <= facts.entitlementRappen
      ? []
      : [reason('entitlement_exceeded')],
  nothingOwedIsCancelled: ({ facts }: Facts) => (facts.isTopUp ? [reason('money_not_even')] : []),
} as const satisfies Record<string, Guard<TrancheFacts>>

export const trancheMachine: MachineOf<TrancheFacts, typeof TRANSITIONS, GuardName> = {
  name: 'tranche',
  states: TRANCHE_STATES,
  initial: 'planned',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
