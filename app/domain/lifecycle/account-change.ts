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

/** The life of a change of the account to which the canton pays. Read TRANSITIONS first. */
export const ACCOUNT_CHANGE_STATES = [
  'requested',
  'confirmed',
  'in_force',
  'refused',
  'withdrawn',
  'stopped',
] as const
export type AccountChangeState = (typeof ACCOUNT_CHANGE_STATES)[number]

/** While one is open nothing is ordered, and no other is asked for. */
export const OPEN_ACCOUNT_CHANGES = [
  'requested',
  'confirmed',
] as const satisfies readonly AccountChangeState[]

export type AccountChangeFacts = asked.FileFacts & {
  state: AccountChangeState
  /** Money can still go to the municipality under its agreement. */
  agreementPays: boolean
  /** Another change that will count for the dossier is open. */
  anotherIsOpen: boolean
  /** It names another account than the one that counts today. */
  isAnotherAccount: boolean
  /** The one that counts was given by a municipality that has ended: its successor may confirm it as it is. */
  isInherited: boolean
  /** The programme has a second person of the canton confirm it. */
  needsTwoPersons: boolean
  /** Who asked for it, and whether they sign for the municipality today. */
  asker: { name: string; signs: boolean }
  /** The contact that was known before has a telephone number. */
  canBeCalled: boolean
  /** The day from which it counts, once it is confirmed. */
  inForceOn: string | null
}

const EVERYBODY = ['account-contacts', 'signatories', 'officers', 'finance'] as const
const tell = <const Template extends string>(template: Template) =>
  EVERYBODY.map((to) => ({ template, to }) as const)

const TRANSITIONS = {
  request: {
    from: [],
    to: 'requested',
    by: ['signatory'],
    guards: ['reasonIsGiven', 'agreementPays', 'noOtherChangeIsOpen', 'accountIsAnother'],
    mails: tell('account-change-requested'),
  },
  confirm: {
    from: ['requested'],
    to: 'confirmed',
    by: ['officer'],
    awaited: 'always',
    guards: [
      'agreementPays',
      'askerStillSigns',
      'accountIsCompared',
      'callIsAnswered',
      'noFileIsLocked',
      'everyFileIsScanned',
    ],
    confirmed: { by: 'second_person', when: ({ facts }) => facts.needsTwoPersons },
    effects: ['recordConfirmation'],
    mails: tell('account-change-confirmed'),
  },
  refuse: {
    from: ['requested'],
    to: 'refused',
    by: ['officer'],
    guards: ['reasonIsGiven'],
    effects: ['recordAnswer'],
    mails: tell('account-change-refused'),
  },
  withdraw: {
    from: ['requested'],
    to: 'withdrawn',
    by: ['signatory'],
    guards: ['reasonIsGiven'],
    effects: ['recordAnswer'],
    mails: tell('account-change-stopped'),
  },
  /** The waiting time is there for this: whoever did not mean it stops it. */
  stop: {
    from: ['confirmed'],
    to: 'stopped',
    by: ['signatory', 'officer', 'finance'],
    guards: ['reasonIsGiven'],
    effects: ['recordAnswer'],
    mails: tell('account-change-stopped'),
  },
  put_in_force: {
    from: ['confirmed'],
    to: 'in_force',
    by: ['system'],
    guards: ['agreementPays', 'waitIsOver'],
    effects: ['changeAccount'],
    mails: tell('account-changed'),
  },
  /** The same body gave the account up under another agreement: what was confirmed there counts here as well. */
  follow: {
    from: [],
    to: 'in_force',
    by: ['system'],
    guards: ['agreementPays', 'noOtherChangeIsOpen', 'accountIsAnother'],
    effects: ['changeAccount'],
    mails: tell('account-changed'),
  },
} as const satisfies Record<string, Transition<AccountChangeState, AccountChangeFacts, GuardName, string>>

export type AccountChangeAction = keyof typeof TRANSITIONS
export type AccountChangeEffect = EffectIn<(typeof TRANSITIONS)[AccountChangeAction]>
type GuardName = keyof typeof GUARDS
type Facts = Situation<AccountChangeFacts>

const GUARDS = {
  reasonIsGiven: asked.reasonIsGiven,
  noFileIsLocked: asked.noFileIsLocked,
  everyFileIsScanned: asked.everyFileIsScanned,
  agreementPays: ({ facts }: Facts) => (facts.agreementPays ? [] : [reason('agreement_not_active')]),
  noOtherChangeIsOpen: ({ facts }: Facts) => (facts.anotherIsOpen ? [reason('account_change_open')] : []),
  accountIsAnother: ({ facts }: Facts) =>
    facts.isAnotherAccount || facts.isInherited ? [] : [reason('account_unchanged')],
  /** Two stand behind it: whoever asked must be one today who may ask for it. */
  askerStillSigns: ({ facts: { asker } }: Facts) =>
    asker.signs ? [] : [reason('account_asker_without_role', { name: asker.name })],
  accountIsCompared: ({ input }: Facts) => (input.accountCompared ? [] : [reason('account_not_compared')]),
  /** The municipality is called at the number known before, or it is said why nobody was reached. */
  callIsAnswered: onceTyped(({ facts, input: { phoned, notReached = '' } }: Facts) => {
    if (phoned && !facts.canBeCalled) return [reason('account_without_number')]
    return phoned || notReached.trim() !== '' ? [] : [reason('account_not_called')]
  }),
  waitIsOver: ({ facts: { inForceOn }, today }: Facts) =>
    inForceOn !== null && inForceOn <= today ? [] : [reason('account_change_waits')],
} as const satisfies Record<string, Guard<AccountChangeFacts>>

export const accountChangeMachine: MachineOf<AccountChangeFacts, typeof TRANSITIONS, GuardName> = {
  name: 'accountChange',
  states: ACCOUNT_CHANGE_STATES,
  initial: 'requested',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
