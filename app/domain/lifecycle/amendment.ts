import * as asked from './asked.ts'
import { signatoryIsSomeoneElse } from './dossier-guards.ts'
import { reason } from './reasons.ts'
import type { EffectIn, Guard, MachineOf, Situation, Transition } from './table.ts'

/** The life of an amendment (Nachtrag) to an agreement in force. Read TRANSITIONS first. */
export const AMENDMENT_STATES = ['proposed', 'accepted', 'in_force', 'declined', 'withdrawn'] as const
export type AmendmentState = (typeof AMENDMENT_STATES)[number]

/** While one is open, no other is begun: two would rest on the same version. */
export const OPEN_AMENDMENTS = ['proposed', 'accepted'] as const satisfies readonly AmendmentState[]

export type AmendmentFacts = Pick<asked.FileFacts, 'lockedFiles'> & {
  state: AmendmentState
  /** The dossier is active: it has a version that can be amended. */
  agreementActive: boolean
  /** Another amendment of the dossier is proposed or accepted. */
  anotherIsOpen: boolean
  /** The records still lead to the version that was proposed: no report, payment or other agreement came in between. */
  restsOnTheRecords: boolean
  /** The party signs with two persons, and nobody has accepted for it yet. */
  awaitsSecondSignature: boolean
  /** Who has accepted for the municipality already. */
  signedForMunicipality: readonly string[]
}

const TRANSITIONS = {
  propose: {
    from: [],
    to: 'proposed',
    by: ['officer'],
    guards: ['reasonIsGiven', 'agreementIsActive', 'noOtherAmendmentIsOpen', 'amendmentRestsOnTheRecords'],
    mails: [{ template: 'amendment-proposed', to: 'signatories' }],
  },
  accept: {
    from: ['proposed'],
    to: 'accepted',
    by: ['signatory'],
    awaited: 'always',
    guards: [
      'agreementIsActive',
      'amendmentRestsOnTheRecords',
      'noFileIsLocked',
      'authorityIsDeclared',
      'signatoryIsSomeoneElse',
    ],
    effects: ['recordAnswer'],
    mails: [{ template: 'amendment-accepted', to: 'officers' }],
    // Kollektivunterschrift zu zweien.
    detour: {
      when: 'awaitsSecondSignature',
      to: 'proposed',
      effects: ['recordFirstAcceptance'],
      mails: [{ template: 'agreement-half-signed', to: 'signatories' }],
    },
  },
  decline: {
    from: ['proposed'],
    to: 'declined',
    by: ['signatory'],
    guards: ['reasonIsGiven'],
    effects: ['recordAnswer'],
    mails: [{ template: 'amendment-declined', to: 'officers' }],
  },
  put_in_force: {
    from: ['accepted'],
    to: 'in_force',
    by: ['officer'],
    awaited: 'always',
    guards: ['agreementIsActive', 'amendmentRestsOnTheRecords', 'noFileIsLocked'],
    // Its dossier's `amend` follows in the same transaction and tells the municipality.
    effects: ['amendAgreement'],
  },
  /** By the portal where the agreement ends: there is nothing left to amend. */
  withdraw: {
    from: ['proposed', 'accepted'],
    to: 'withdrawn',
    by: ['officer', 'system'],
    guards: ['reasonIsGiven'],
    effects: ['recordWithdrawal'],
    mails: [{ template: 'amendment-withdrawn', to: 'signatories' }],
  },
} as const satisfies Record<string, Transition<AmendmentState, AmendmentFacts, GuardName, string>>

export type AmendmentAction = keyof typeof TRANSITIONS
export type AmendmentEffect = EffectIn<(typeof TRANSITIONS)[AmendmentAction]>
type GuardName = keyof typeof GUARDS
type Facts = Situation<AmendmentFacts>

const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  authorityIsDeclared: asked.authorityIsDeclared,
  noFileIsLocked: asked.noFileIsLocked,
  signatoryIsSomeoneElse,
  agreementIsActive: ({ facts }: Facts) => (facts.agreementActive ? [] : [reason('nothing_to_amend')]),
  noOtherAmendmentIsOpen: ({ facts }: Facts) => (facts.anotherIsOpen ? [reason('amendment_open')] : []),
  amendmentRestsOnTheRecords: ({ facts }: Facts) =>
    facts.restsOnTheRecords ? [] : [reason('amendment_overtaken')],
} as const satisfies Record<string, Guard<AmendmentFacts>>

export const amendmentMachine: MachineOf<AmendmentFacts, typeof TRANSITIONS, GuardName> = {
  name: 'amendment',
  states: AMENDMENT_STATES,
  initial: 'proposed',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
