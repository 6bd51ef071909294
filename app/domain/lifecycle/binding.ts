import { isOneOf } from '#app/domain/one-of.ts'
import { MUNICIPAL_ROLES, type Role } from '#app/domain/roles.ts'
import type { DossierAction } from './dossier.ts'
import type { Happened } from './happened.ts'
import { MACHINES, type MachineName } from './machines.ts'
import { STEPS, type Step } from './steps.ts'
import { SAME, type Transition } from './table.ts'

/** An event as far as it says which act it was, and where it led its record. */
export type Acted = {
  machine: string
  action: string
  recordId: string
  actorId: string | null
  fromState: string | null
  toState: string | null
}
type Deed = Pick<Acted, 'machine' | 'action'>
type AnyTransition = Transition<string, Record<string, unknown>, string, string>
type BesideSteps = Exclude<Extract<Happened, { machine: 'dossier' }>['action'], DossierAction>

/** An acceptance after which another one is still to come is an event of its own. */
export const HALVED = { accept: 'accept_first', request: 'request_first' } as const

const WHOLE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(HALVED).map(([whole, half]) => [half, whole]),
)

export const isFirstOfTwo = ({ action }: Pick<Acted, 'action'>) => action in WHOLE

/** What counts at once, without a step, by what of the dossier it changes; null: it binds nobody until it is filed. */
const AT_ONCE: Readonly<Record<BesideSteps, 'contact' | 'signing' | null>> = {
  change_contact: 'contact',
  sign_jointly: 'signing',
  sign_singly: 'signing',
  begin: null,
  renew: null,
  edit: null,
  answer: null,
  hand_over: null,
  hand_over_agreement: null,
  take_back: null,
  ask_resolution: null,
  hand_in_resolution: null,
  replace_file: null,
}

/** The step of an event, as the tables know it; undefined of what is no step. */
export function stepTaken({ machine, action }: Deed): AnyTransition | undefined {
  const known: { transitions: Readonly<Record<string, unknown>> } | undefined =
    MACHINES[machine as MachineName]
  return known?.transitions[WHOLE[action] ?? action] as AnyTransition | undefined
}

/** The record that an act is about, and of what counts at once, which part of it. */
export function boundBy({
  machine,
  action,
  recordId,
}: Pick<Acted, 'machine' | 'action' | 'recordId'>): string {
  return [machine, recordId, AT_ONCE[action as BesideSteps] ?? ''].join(' ')
}

/**
 * Whether an act binds the municipality in whose name it is done: a step of its people that takes a record on, ends it or
 * needs both sides, or what counts at once. Whatever leads back, or leaves the record where it was, binds nobody.
 */
export function bindsMunicipality(deed: Deed): boolean {
  const step = stepTaken(deed)
  if (!step) return deed.machine === 'dossier' && Boolean(AT_ONCE[deed.action as BesideSteps])
  const takesOn = step.to !== SAME && !step.from.includes(step.to)
  const isAgreed = step.confirmed?.by === 'other_side'
  return takenBy(deed).length > 0 && takesOn && (isAgreed || !leadsBack(deed))
}

/** The roles of a municipality in which an act is done. */
export function takenBy(deed: Deed): Role[] {
  const step = stepTaken(deed)
  return MUNICIPAL_ROLES.filter((role) => !step || step.by.includes(role))
}

/** A step back or aside. */
export function leadsBack({ machine, action }: Deed): boolean {
  const steps: Readonly<Record<string, Step>> | undefined = STEPS[machine as MachineName]
  return steps?.[WHOLE[action] ?? action]?.button === 'aside'
}

/** In these states nothing binds any more of what led there. */
const VOID: Partial<Record<MachineName, readonly string[]>> = {
  dossier: ['rejected', 'withdrawn'],
  amendment: ['declined', 'withdrawn'],
  accountChange: ['refused', 'withdrawn', 'stopped'],
}

export function isVoid(machine: string, state: string): boolean {
  return isOneOf(VOID[machine as MachineName] ?? [], state)
}
