import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { Balance, Rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import * as asked from './asked.ts'
import { reason } from './reasons.ts'
import {
  type EffectIn,
  type Guard,
  type MachineOf,
  onceTyped,
  type Situation,
  type Transition,
} from './table.ts'

/** The life of a tranche, one part of a year's contribution. Read TRANSITIONS first. */
export const TRANCHE_STATES = [
  'planned',
  'held',
  'released',
  'ordered',
  'paid',
  'reversed',
  'cancelled',
] as const
export type TrancheState = (typeof TRANCHE_STATES)[number]
/** Still to be paid. */
export const UNPAID = ['planned', 'held', 'released', 'ordered'] as const satisfies readonly TrancheState[]

/** Released for what it transfers, ordered for it, or paid: nothing that changes what it bears is booked. */
export const UNDER_WAY = ['released', 'ordered', 'paid'] as const satisfies readonly TrancheState[]

/** A year settled ex officio never had what its report was to say: a tranche behind it waits for a reason instead. */
export type ReportGate = { year: number; filed: boolean; exOfficio?: boolean }

export type TrancheFacts = {
  state: TrancheState
  agreementActive: boolean
  /** Its dossier is completed. */
  isCompleted: boolean
  /** The year whose report must be there and stand first; null where the tranche has no gate. */
  gate: ReportGate | null
  dueOn: PlainDate
  amountRappen: Rappen
  /** What is released, ordered or paid of the same year already, less what came back. */
  committedRappen: Balance
  entitlementRappen: Rappen
  /** Its year is settled: only its payment makes the year even. */
  isOwed: boolean
  /** Held while it was released. */
  heldAsReleased: boolean
  /** The year whose report a hold waits for; null where it waits for none. */
  heldFor: TrancheFacts['gate']
  /** Whoever may not order it: who released it, where the programme asks for two. */
  releasedBy: string | null
  /** Kept back, now or when it was cancelled. */
  isHeld: boolean
  /** Cancelled in the same moment as its agreement was terminated. */
  endedWithAgreement: boolean
  /** Cancelled by somebody, and not with what was decided on the agreement or a year. */
  cancelledByHand: boolean
  /** The years whose later settlement counts what is set off against it. */
  offsetsSettled: readonly number[]
  /** The municipality has asked for another account, and it is neither in force nor given up. */
  accountChangeOpen: boolean
  /** Who gave the account acted for the municipality by a merger that was none. */
  accountOfOthers: boolean
}

const TRANSITIONS = {
  release: {
    from: ['planned'],
    to: 'released',
    by: ['finance'],
    awaited: 'once_fulfilled',
    guards: [
      'agreementIsActive',
      'reportGateIsMet',
      'exOfficioIsAnswered',
      'entitlementIsKept',
      'dayHasComeOrReasonIsGiven',
    ],
    mails: [{ template: 'tranche-released', to: 'municipality' }],
  },
  unrelease: {
    from: ['released'],
    to: 'planned',
    by: ['finance', 'system'],
    awaited: { unless: 'releaseStillFits' },
    guards: ['reasonIsGiven'],
    effects: ['fitIntoYear'],
    mails: [{ template: 'tranche-unreleased', to: 'municipality' }],
  },
  hold: {
    from: ['planned', 'released'],
    to: 'held',
    by: ['officer', 'finance', 'system'],
    guards: ['reasonIsGiven'],
    effects: ['recordHold'],
    mails: [{ template: 'tranche-held', to: 'municipality' }],
  },
  resume: {
    from: ['held'],
    to: 'planned',
    by: ['officer', 'finance'],
    awaited: 'once_fulfilled',
    guards: ['reportHasComeOrReasonIsGiven'],
    effects: ['clearHold', 'fitIntoYear'],
    mails: [{ template: 'tranche-resumed', to: 'municipality' }],
    detour: {
      applies: fitsAsReleased,
      to: 'released',
      effects: ['clearHold'],
      mails: [{ template: 'tranche-resumed', to: 'municipality' }],
    },
  },
  order: {
    from: ['released'],
    to: 'ordered',
    by: ['finance'],
    awaited: 'once_fulfilled',
    guards: [
      'agreementIsActive',
      'reportGateIsMet',
      'exOfficioIsAnswered',
      'releaseStillFits',
      'orderedBySomeoneElse',
      'accountStands',
    ],
  },
  bank_returned: {
    from: ['ordered'],
    to: 'planned',
    by: ['finance'],
    guards: ['reasonIsGiven'],
    effects: ['planAgain'],
    mails: [{ template: 'tranche-returned', to: 'municipality' }],
  },
  pay: { from: ['ordered'], to: 'paid', by: ['finance'], awaited: 'always' },
  /** The money came back, or is called back: a pair of bookings, and a tranche for what is owed in its place. */
  reverse: {
    from: ['paid'],
    to: 'reversed',
    by: ['finance'],
    guards: ['reasonIsGiven', 'agreementIsActive'],
    effects: ['lapseOffsets', 'planReplacement'],
    mails: [{ template: 'tranche-reversed', to: 'municipality' }],
  },
  cancel: {
    from: ['planned', 'held', 'released'],
    to: 'cancelled',
    by: ['officer', 'system'],
    guards: ['reasonIsGiven', 'nothingOwedIsCancelled', 'noSettledOffsetLapses'],
    effects: ['lapseOffsets'],
    /** Where the portal cancels it, the step that it follows from has its own mail. */
    detour: {
      applies: ({ actor }) => actor.id !== null,
      to: 'cancelled',
      effects: ['lapseOffsets'],
      mails: [{ template: 'tranche-cancelled', to: 'municipality' }],
    },
  },
  /** Cancelled by mistake: planned again, as far as its year leaves room. Of a settled year the settlement has planned what is owed. */
  restore: {
    from: ['cancelled'],
    to: 'planned',
    by: ['officer'],
    offeredWhile: 'wasCancelledByHand',
    guards: ['wasCancelledByHand', 'reasonIsGiven', 'agreementIsActive', 'yearIsNotSettled'],
    effects: ['fitIntoYear'],
    mails: [{ template: 'tranche-restored', to: 'municipality' }],
    detour: {
      when: 'isHeld',
      to: 'held',
      effects: ['fitIntoYear'],
      mails: [{ template: 'tranche-restored', to: 'municipality' }],
    },
  },
  /** What a termination took away comes back as it stood; a hold stays a hold. */
  reinstate: {
    from: ['cancelled'],
    to: 'planned',
    by: ['system'],
    guards: ['reasonIsGiven', 'agreementIsActive', 'endedWithTheAgreement'],
    effects: ['fitIntoYear'],
    detour: { when: 'isHeld', to: 'held', effects: ['fitIntoYear'] },
  },
} as const satisfies Record<string, Transition<TrancheState, TrancheFacts, GuardName, string>>

export type TrancheAction = keyof typeof TRANSITIONS
export type TrancheEffect = EffectIn<(typeof TRANSITIONS)[TrancheAction]>
type GuardName = keyof typeof GUARDS
type Facts = Situation<TrancheFacts>

/** Held while it was released, and nothing else of the year was released in its place. */
function fitsAsReleased({ facts }: Facts) {
  return facts.heldAsReleased && beyondEntitlement(facts) <= 0
}

/** By how much it passes, or its release would pass, what the year comes to; zero or less where it does not. */
function beyondEntitlement({ state, committedRappen, amountRappen, entitlementRappen }: TrancheFacts) {
  const isCommitted = isOneOf(UNDER_WAY, state)
  return committedRappen + (isCommitted ? 0 : amountRappen) - entitlementRappen
}

const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  agreementIsActive: ({ facts }: Facts) => {
    if (facts.isCompleted) return [reason('dossier_completed')]
    return facts.agreementActive ? [] : [reason('agreement_not_active')]
  },
  reportGateIsMet: ({ facts: { gate } }: Facts) =>
    !gate || gate.filed || gate.exOfficio ? [] : [reason('report_gate_closed', { year: gate.year })],
  /** The report that it waited for comes no more: whoever releases or pays all the same says why, each in turn. */
  exOfficioIsAnswered: onceTyped(({ facts: { gate }, input }: Facts) =>
    gate?.exOfficio && !input.reason?.trim() ? [reason('gate_ex_officio', { year: gate.year })] : [],
  ),
  /**
   * What the year comes to may have fallen since, by an amendment: the release is taken back, which fits it anew. A
   * settlement has counted what was released, and claims what is too much.
   */
  releaseStillFits: ({ facts }: Facts) => {
    const beyond = beyondEntitlement(facts)
    return beyond > 0 && !facts.isOwed ? [reason('released_beyond_entitlement', { beyond })] : []
  },
  entitlementIsKept: ({ facts }: Facts) => {
    const beyond = beyondEntitlement(facts)
    return beyond > 0 ? [reason(facts.isOwed ? 'final_exceeded' : 'entitlement_exceeded', { beyond })] : []
  },
  dayHasComeOrReasonIsGiven: ({ facts: { dueOn }, input, today }: Facts) =>
    dueOn <= today || input.reason?.trim() ? [] : [reason('not_due_yet', { day: dueOn })],
  /** What was held until a report came waits for being let go once it stands, or comes no more; anything else needs a word. */
  reportHasComeOrReasonIsGiven: (situation: Facts) => {
    const { filed, exOfficio } = situation.facts.heldFor ?? {}
    return filed || (exOfficio && situation.beforeTyping) ? [] : asked.reasonIsGiven(situation)
  },
  /** Vier-Augen-Prinzip: with one person only, nothing is paid. */
  orderedBySomeoneElse: ({ facts: { releasedBy }, actor }: Facts) =>
    releasedBy === null || releasedBy !== actor.id ? [] : [reason('released_by_same_person')],
  endedWithTheAgreement: ({ facts }: Facts) =>
    facts.endedWithAgreement ? [] : [reason('not_ended_with_agreement')],
  /** What people may not cancel lapses where the portal settles its year anew. */
  nothingOwedIsCancelled: ({ facts, actor }: Facts) =>
    facts.isOwed && actor.id !== null ? [reason('owed_by_settlement')] : [],
  /** What a later settlement counts is undone only with it; a decision on the agreement has the claim asked for again. */
  noSettledOffsetLapses: ({ facts, actor }: Facts) =>
    actor.id === null ? [] : facts.offsetsSettled.map((year) => reason('settled_with_offset', { year })),
  wasCancelledByHand: ({ facts }: Facts) => (facts.cancelledByHand ? [] : [reason('not_cancelled_by_hand')]),
  yearIsNotSettled: ({ facts }: Facts) => (facts.isOwed ? [reason('year_settled_since')] : []),
  accountStands: ({ facts }: Facts) => {
    if (facts.accountChangeOpen) return [reason('account_change_open')]
    return facts.accountOfOthers ? [reason('account_of_others')] : []
  },
} as const satisfies Record<string, Guard<TrancheFacts>>

export const trancheMachine: MachineOf<TrancheFacts, typeof TRANSITIONS, GuardName> = {
  name: 'tranche',
  states: TRANCHE_STATES,
  initial: 'planned',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
