import type { Side } from '#app/domain/roles.ts'
import type { STEP_FORMS } from './decision-forms.ts'
import type { MACHINES, MachineName } from './machines.ts'
import type { ConfirmingRole } from './proposal.ts'
import type { Reason } from './reasons.ts'

/** What the page that all steps share asks for. */
export type Asks = keyof typeof STEP_FORMS

/** The shared page, by what it asks for, or one of its own, by its address below the record; empty: the record's. */
type Page = Asks | { own: string }

/**
 * `forward` takes the record on; `at_once` does so by one click, without a page between; `aside` leads back or beside;
 * `dangerous` ends for good. `none` stands on no list of steps.
 */
type Button = 'forward' | 'at_once' | 'aside' | 'dangerous' | 'none'

export type Step = { button: Button } & Partial<Record<Side, Page>>

/** What every page of a step shows: of which dossier, whether the record allows the step now, and its button. */
export type StandingStep = {
  reference: string
  party: string
  possible: boolean
  dangerous: boolean
  /** Whose word it waits for once it is taken. */
  awaits?: ConfirmingRole | undefined
  /** Why it would be refused whatever is typed: the form is not shown then. */
  held?: readonly (Reason & { words: string })[]
}

/** A step on a record, in the version that the page shows. */
export type ShownStep = StandingStep & {
  version: number
  /** The mark of the figures that it fixes, as the page shows them. */
  figures?: string | undefined
}

type ActionOf<M extends MachineName> = keyof (typeof MACHINES)[M]['transitions']

/** Taken by the calendar or with the step of another record. */
const BY_THE_PORTAL = { button: 'none' } as const

export const STEPS = {
  dossier: {
    submit: { button: 'forward', municipality: { own: 'review' } },
    take_up: { button: 'forward', canton: 'nothing' },
    return: { button: 'aside', canton: 'points' },
    ask_paper: { button: 'aside', canton: 'points' },
    hand_in_paper: { button: 'forward', municipality: { own: 'paper' } },
    change_request: { button: 'aside', canton: 'points' },
    cancel_request: { button: 'aside', canton: 'reason' },
    reject: { button: 'dangerous', canton: 'rejection' },
    dismiss: { button: 'dangerous', canton: 'rejection' },
    reconsider: { button: 'aside', canton: 'reason' },
    approve: { button: 'forward', canton: { own: 'approve' } },
    confirm: { button: 'forward', canton: 'nothing' },
    send_back: { button: 'aside', canton: 'reason' },
    take_approval_back: { button: 'aside', canton: 'reason' },
    record_step: { button: 'forward', canton: { own: 'chain' } },
    refer_back: { button: 'aside', canton: 'reason' },
    take_step_back: { button: 'aside', canton: 'reason' },
    issue_agreement: { button: 'forward', canton: { own: 'issue' } },
    sign: { button: 'forward', municipality: { own: 'agreement' } },
    withdraw_issue: { button: 'aside', canton: 'reason' },
    send_copy_back: { button: 'aside', canton: 'reason' },
    take_copy_back: { button: 'aside', municipality: 'reason' },
    take_first_back: { button: 'aside', municipality: 'reason' },
    countersign: { button: 'forward', canton: { own: 'countersign' } },
    replace_copy: { button: 'aside', canton: { own: 'replace-copy' } },
    amend: { button: 'none', canton: { own: 'amendments' } },
    withdraw: { button: 'dangerous', municipality: 'reason' },
    terminate: { button: 'dangerous', canton: 'end_of_year', municipality: 'end_of_year' },
    revoke: { button: 'aside', canton: 'reason', municipality: 'reason' },
    complete: { button: 'aside', canton: 'nothing' },
    resume: { button: 'aside', canton: 'reason' },
    reopen: { button: 'aside', canton: 'reason' },
  },
  reportingYear: {
    open: BY_THE_PORTAL,
    extend: { button: 'aside', canton: { own: 'extension' } },
    correct_extension: { button: 'aside', canton: { own: 'extension/correct' } },
    submit: { button: 'forward', municipality: { own: 'submit' } },
    take_up: { button: 'at_once', canton: 'nothing' },
    return: { button: 'aside', canton: 'points' },
    ask_paper: { button: 'aside', canton: 'points' },
    hand_in_paper: { button: 'forward', municipality: { own: 'paper' } },
    change_request: { button: 'aside', canton: 'points' },
    cancel_request: { button: 'aside', canton: 'reason' },
    approve: { button: 'forward', canton: 'nothing' },
    confirm: { button: 'forward', canton: 'nothing' },
    send_back: { button: 'aside', canton: 'reason' },
    take_approval_back: { button: 'aside', canton: 'reason' },
    settle: { button: 'forward', canton: 'nothing' },
    reopen: { button: 'aside', canton: 'reason' },
    await_again: { button: 'aside', canton: 'reason_and_day' },
    settle_ex_officio: { button: 'aside', canton: { own: 'settle-ex-officio' } },
  },
  amendment: {
    propose: { button: 'none', canton: { own: 'new' } },
    request: { button: 'none', municipality: { own: 'new' } },
    accept: { button: 'forward', municipality: { own: 'accept' } },
    take_acceptance_back: { button: 'aside', municipality: 'reason' },
    decline: { button: 'aside', municipality: 'reason' },
    put_in_force: { button: 'at_once', canton: { own: '' } },
    refuse: { button: 'aside', canton: 'reason' },
    withdraw: { button: 'aside', canton: 'reason' },
    take_back: { button: 'aside', municipality: 'reason' },
    overtake: BY_THE_PORTAL,
  },
  tranche: {
    release: { button: 'forward', canton: 'reason_if_early' },
    unrelease: { button: 'aside', canton: 'reason' },
    hold: { button: 'aside', canton: 'reason' },
    resume: { button: 'aside', canton: 'reason_if_early' },
    order: { button: 'forward', canton: 'reason_if_ex_officio' },
    bank_returned: { button: 'aside', canton: 'reason' },
    pay: { button: 'forward', canton: 'nothing' },
    reverse: { button: 'dangerous', canton: 'reason' },
    cancel: { button: 'aside', canton: 'reason' },
    restore: { button: 'aside', canton: 'reason' },
    reinstate: BY_THE_PORTAL,
  },
  claim: {
    book_payment: { button: 'forward', canton: 'payment' },
    offset: { button: 'aside', canton: 'offset' },
    plan_instalments: { button: 'aside', canton: 'instalments' },
    end_plan: { button: 'aside', canton: 'reason' },
    reverse_booking: { button: 'aside', canton: 'booking' },
    take_back_waiver: { button: 'aside', canton: 'reason' },
    waive: { button: 'dangerous', canton: 'reason' },
    reinstate: BY_THE_PORTAL,
    not_received: BY_THE_PORTAL,
    lapse_waiver: BY_THE_PORTAL,
    void_waiver: BY_THE_PORTAL,
    withdraw: BY_THE_PORTAL,
  },
  accountChange: {
    request: { button: 'none', municipality: { own: 'new' } },
    confirm: { button: 'forward', canton: 'account_check' },
    refuse: { button: 'aside', canton: 'reason' },
    withdraw: { button: 'aside', municipality: 'reason' },
    stop: { button: 'aside', canton: 'reason', municipality: 'reason' },
    put_in_force: BY_THE_PORTAL,
    follow: BY_THE_PORTAL,
  },
} as const satisfies { [M in MachineName]: Record<ActionOf<M>, Step> }

type Steps = typeof STEPS

/** The steps that a button of the given kinds leads to, on one side. */
export type ButtonStep<M extends MachineName, S extends Side, B extends Button = Exclude<Button, 'none'>> = {
  [A in keyof Steps[M] & string]: Steps[M][A] extends Record<S, Page> & { button: B } ? A : never
}[keyof Steps[M] & string]

/** The steps of the page that all share, on one side. */
export type SharedStep<M extends MachineName, S extends Side> = {
  [A in keyof Steps[M] & string]: Steps[M][A] extends Record<S, Asks> ? A : never
}[keyof Steps[M] & string]

/** The sides on which a record has such a step. */
export type SharingSide<M extends MachineName> = {
  [S in Side]: [SharedStep<M, S>] extends [never] ? never : S
}[Side]

/** Of the steps at hand those with a button of these kinds, in the order of the kinds, then of the table. */
export function buttonsAmong<M extends MachineName, S extends Side, B extends Button>(
  offered: readonly string[],
  { machine, side, buttons }: { machine: M; side: S; buttons: readonly B[] },
): ButtonStep<M, S, B>[] {
  const table: Readonly<Record<string, Step>> = STEPS[machine]
  return buttons.flatMap((button) =>
    offered.filter((action): action is ButtonStep<M, S, B> => {
      const step = table[action]
      return step?.button === button && step[side] !== undefined
    }),
  )
}

/** Where a step is taken, below the page of its record: `send-back`, `issue`. */
export function addressOf(machine: MachineName, action: string, side: Side): string {
  const table: Readonly<Record<string, Step>> = STEPS[machine]
  const page = table[action]?.[side]
  return typeof page === 'object' ? page.own : action.replaceAll('_', '-')
}

/** Where each record stands, below its dossier. */
export const RECORD_ADDRESSES = {
  dossier: '',
  amendment: '/amendments/:number',
  reportingYear: '/reports/:year',
  tranche: '/tranches/:id',
  claim: '/claims/:id',
  accountChange: '/accounts/:id',
} as const satisfies Record<MachineName, string>

/** The addresses of the page that all steps share, by the records on which a side takes such steps. */
export function sharedStepAddresses(side: Side): string[] {
  const machines = Object.keys(STEPS) as MachineName[]
  const sharing = machines.filter((machine) =>
    Object.values<Step>(STEPS[machine]).some((step) => typeof step[side] === 'string'),
  )
  return sharing.map((machine) => sharedStepAddress(machine, side))
}

export function sharedStepAddress(machine: MachineName, side: Side): string {
  return `${side}/dossiers/:reference${RECORD_ADDRESSES[machine]}/:step`
}

/** The step of the shared page at an address, and what it asks for. */
export function sharedStepAt<M extends MachineName, S extends Side>(
  machine: M,
  side: S,
  address: string | undefined,
): { action: SharedStep<M, S>; asks: Asks } | undefined {
  for (const [action, step] of Object.entries<Step>(STEPS[machine])) {
    const page = step[side]
    if (typeof page === 'string' && addressOf(machine, action, side) === address)
      return { action: action as SharedStep<M, S>, asks: page }
  }
  return undefined
}
