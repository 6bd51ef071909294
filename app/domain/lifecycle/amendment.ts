import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { Side } from '#app/domain/roles.ts'
import * as bound from './amendment-guards.ts'
import * as asked from './asked.ts'
import { noMemberHasProjectFunding, noOtherAgreementRuns } from './dossier-guards.ts'
import type { ReasonKey } from './reasons.ts'
import type { EffectIn, Guard, MachineOf, Transition } from './table.ts'

/** The life of an amendment (Nachtrag) to an agreement in force. Read TRANSITIONS first. */
export const AMENDMENT_STATES = ['proposed', 'accepted', 'in_force', 'declined', 'withdrawn'] as const
export type AmendmentState = (typeof AMENDMENT_STATES)[number]

/** While one is open, no other is begun: two would rest on the same version. */
export const OPEN_AMENDMENTS = ['proposed', 'accepted'] as const satisfies readonly AmendmentState[]

/** What nobody can mend in an amendment: it would have to be another one. All else that is refused waits for its remedy. */
export const FINAL_REFUSALS = [
  'nothing_to_amend',
  'amendment_overtaken',
  'past_year_not_raised',
] as const satisfies readonly ReasonKey[]

export type AmendmentFacts = Pick<asked.FileFacts, 'lockedFiles'> &
  bound.BoundFacts & {
    state: AmendmentState
    kind: AmendmentKind
    /** Who began it: the other side answers. */
    side: Side
    /** The municipality that leads the party. */
    lead: number
    /** The dossier is active: it has a version that can be amended. */
    agreementActive: boolean
    /** Another amendment of the dossier is proposed or accepted. */
    anotherIsOpen: boolean
    /** The records still lead to the version that was proposed: no report, payment or other agreement came in between. */
    restsOnTheRecords: boolean
    /** The municipality of each acceptance that is still to come: the lead's own, then that of the one that would lead, and those that join. */
    awaits: readonly number[]
    /** More than one is still to come. */
    awaitsFurtherAcceptance: boolean
    accepted: readonly { bfsNumber: number; by: string }[]
    /** The largest yearly contribution of the new version, from the year of the change on. */
    contribution: Rappen
  }

/** The rules of the leaflet, for the years that an amendment touches, on the facts of the day. */
const BINDING = [
  'agreementIsActive',
  'amendmentRestsOnTheRecords',
  'termLiesWithinThePeriod',
  'budgetMeetsTheMatch',
  'exceptionIsAllowed',
  'everyCouncilHasResolved',
  'noMemberHasProjectFunding',
  'noOtherAgreementRuns',
  'pastYearsMayBeRaised',
] as const

/** One person gets one mail of a step: to lead says more than to join. */
const TO_MEMBERS = [
  { template: 'lead-proposed', to: 'newLead' },
  { template: 'member-joining', to: 'joiningMembers' },
  { template: 'member-leaving', to: 'leavingMembers' },
] as const

const TRANSITIONS = {
  propose: {
    from: [],
    to: 'proposed',
    by: ['officer'],
    guards: ['reasonIsGiven', 'noOtherAmendmentIsOpen', ...BINDING],
    mails: [{ template: 'amendment-proposed', to: 'signatories' }, ...TO_MEMBERS],
  },
  /** The municipality begins it: with its own acceptance, so that only the canton has to answer. */
  request: {
    from: [],
    to: 'accepted',
    by: ['signatory'],
    guards: [
      'reasonIsGiven',
      'authorityIsDeclared',
      'municipalityMayAskForIt',
      'acceptanceIsAwaited',
      'noOtherAmendmentIsOpen',
      'noFileIsLocked',
      ...BINDING,
    ],
    effects: ['recordAcceptance', 'recordAnswer'],
    mails: [{ template: 'amendment-requested', to: 'officers' }, ...TO_MEMBERS],
    detour: {
      when: 'awaitsFurtherAcceptance',
      to: 'proposed',
      effects: ['recordAcceptance'],
      mails: [{ template: 'amendment-half-accepted', to: 'awaitedSignatories' }, ...TO_MEMBERS],
    },
  },
  accept: {
    from: ['proposed'],
    to: 'accepted',
    by: ['signatory'],
    awaited: 'always',
    guards: [...BINDING, 'noFileIsLocked', 'authorityIsDeclared', 'acceptanceIsAwaited'],
    effects: ['recordAcceptance', 'recordAnswer'],
    mails: [{ template: 'amendment-accepted', to: 'officers' }],
    // Kollektivunterschrift zu zweien, and the signatory of whoever joins.
    detour: {
      when: 'awaitsFurtherAcceptance',
      to: 'proposed',
      effects: ['recordAcceptance'],
      mails: [{ template: 'amendment-half-accepted', to: 'awaitedSignatories' }],
    },
  },
  /** A slip, until the amendment is in force: what the municipality has accepted is to be accepted anew. */
  take_acceptance_back: {
    from: ['proposed', 'accepted'],
    to: 'proposed',
    by: ['signatory'],
    guards: ['ownAcceptanceStands', 'reasonIsGiven'],
    effects: ['takeAcceptancesBack'],
    mails: [
      { template: 'acceptance-taken-back', to: 'officers' },
      { template: 'acceptance-taken-back', to: 'awaitedSignatories' },
    ],
    // The canton has not heard of what was accepted in part.
    detour: {
      applies: ({ facts }) => facts.state === 'proposed',
      to: 'proposed',
      effects: ['takeAcceptancesBack'],
      mails: [{ template: 'acceptance-taken-back', to: 'awaitedSignatories' }],
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
  /** The canton says no to what the municipality has asked for. */
  refuse: {
    from: ['proposed', 'accepted'],
    to: 'declined',
    by: ['officer'],
    guards: ['reasonIsGiven', 'municipalityHasAskedForIt'],
    effects: ['recordReason'],
    mails: [{ template: 'amendment-refused', to: 'signatories' }],
  },
  put_in_force: {
    from: ['accepted'],
    to: 'in_force',
    by: ['officer'],
    awaited: 'always',
    confirmed: { by: 'second_person', when: ({ facts, today }) => bound.asksForTwo(facts, today) },
    guards: [...BINDING, 'noFileIsLocked'],
    // Its dossier's `amend` follows in the same transaction and tells the municipality.
    effects: ['amendAgreement'],
    mails: [
      { template: 'lead-changed', to: 'newLead' },
      { template: 'member-joined', to: 'joiningMembers' },
      { template: 'member-left', to: 'leavingMembers' },
    ],
  },
  withdraw: {
    from: ['proposed', 'accepted'],
    to: 'withdrawn',
    by: ['officer'],
    guards: ['reasonIsGiven', 'ownProposalIsWithdrawn'],
    effects: ['recordReason'],
    mails: [
      { template: 'amendment-withdrawn', to: 'signatories' },
      { template: 'amendment-withdrawn', to: 'newLead' },
      { template: 'amendment-withdrawn', to: 'joiningMembers' },
      { template: 'amendment-withdrawn', to: 'leavingMembers' },
    ],
  },
  /** The municipality no longer asks for it. */
  take_back: {
    from: ['proposed', 'accepted'],
    to: 'withdrawn',
    by: ['signatory'],
    guards: ['reasonIsGiven', 'ownProposalIsWithdrawn', 'leadTakesBack'],
    effects: ['recordReason'],
    mails: [
      { template: 'amendment-taken-back', to: 'officers' },
      { template: 'amendment-withdrawn', to: 'newLead' },
      { template: 'amendment-withdrawn', to: 'joiningMembers' },
      { template: 'amendment-withdrawn', to: 'leavingMembers' },
    ],
  },
  /** By the portal, as soon as it can come into force no more: nobody waits for what would be refused. */
  overtake: {
    from: ['proposed', 'accepted'],
    to: 'withdrawn',
    by: ['system'],
    guards: ['reasonIsGiven'],
    effects: ['recordReason'],
    mails: [
      { template: 'amendment-overtaken', to: 'officers' },
      { template: 'amendment-overtaken', to: 'signatories' },
      { template: 'amendment-overtaken', to: 'newLead' },
      { template: 'amendment-overtaken', to: 'joiningMembers' },
      { template: 'amendment-overtaken', to: 'leavingMembers' },
    ],
  },
} as const satisfies Record<string, Transition<AmendmentState, AmendmentFacts, GuardName, string>>

export type AmendmentAction = keyof typeof TRANSITIONS
export type AmendmentEffect = EffectIn<(typeof TRANSITIONS)[AmendmentAction]>
type GuardName = keyof typeof GUARDS

const { asksForTwo: _answersNoReasons, ...guards } = bound
const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  authorityIsDeclared: asked.authorityIsDeclared,
  noFileIsLocked: asked.noFileIsLocked,
  noMemberHasProjectFunding,
  noOtherAgreementRuns,
  ...guards,
} as const satisfies Record<string, Guard<AmendmentFacts>>

export const amendmentMachine: MachineOf<AmendmentFacts, typeof TRANSITIONS, GuardName> = {
  name: 'amendment',
  states: AMENDMENT_STATES,
  initial: 'proposed',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
