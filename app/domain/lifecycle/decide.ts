import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import type { Happened } from './happened.ts'
import type { TransitionInput } from './inputs.ts'
import type { PlannedMail } from './mails.ts'
import type { Reason } from './reasons.ts'

export type Actor = { id: string | null; roles: readonly ActingRole[] }

/** What a decision looks at: the facts of the record, who acts, what was typed, and the day in Europe/Zurich. */
export type Situation<Facts> = {
  facts: Facts
  actor: Actor
  input: TransitionInput
  today: string
  /** The record is not there yet: the facts are those it would have. */
  begins?: boolean
}

/** A guard states one fact; it answers with the reasons why the fact does not hold, none when it does. */
export type Guard<Facts> = (situation: Situation<Facts>) => readonly Reason[]

type Arrival<State, Effect> = { to: State; mails?: readonly PlannedMail[]; effects?: readonly Effect[] }

export type Transition<
  State extends string,
  Facts,
  GuardName extends string,
  Effect extends string,
> = Arrival<State, Effect> & {
  /** From nowhere: the transition brings the record into being. */
  from: readonly State[]
  by: readonly ActingRole[]
  guards?: readonly GuardName[]
  /**
   * What the record waits for in these states: always, or only once the guards hold. A step that nothing waits for
   * leads back or aside.
   */
  awaited?: 'always' | 'once_fulfilled'
  /** Another arrival, taken where its condition holds (second pair of eyes), unless what is typed goes beyond it. */
  detour?: Arrival<State, Effect> & { when: keyof Facts & string; unlessGiven?: keyof TransitionInput }
}

export type Machine<
  State extends string = string,
  Facts extends { state: State } = { state: State },
  Action extends string = string,
  GuardName extends string = string,
  Effect extends string = string,
> = {
  name: Happened['machine']
  states: readonly State[]
  initial: State
  transitions: Readonly<Record<Action, Transition<State, Facts, GuardName, Effect>>>
  guards: Readonly<Record<GuardName, Guard<Facts>>>
}

/** The machine of a table: its steps are the entries, its effects those that they name. */
export type MachineOf<
  Facts extends { state: string },
  Table extends Record<string, Transition<Facts['state'], Facts, string, string>>,
  GuardName extends string,
> = Machine<Facts['state'], Facts, keyof Table & string, GuardName, EffectIn<Table[keyof Table]>>

/** The effects that the entries of a table name. */
export type EffectIn<Entry> = Entry extends { detour: infer Detour }
  ? Named<Entry> | Named<Detour>
  : Named<Entry>
type Named<Way> = Way extends { effects: readonly (infer Effect extends string)[] } ? Effect : never

export type Decision<State, Effect> =
  | { allowed: true; to: State; mails: readonly PlannedMail[]; effects: readonly Effect[] }
  | { allowed: false; refusal: 'wrong_role' | 'wrong_state' | 'not_fulfilled'; reasons: readonly Reason[] }

/** May this action happen here and now, and where does it lead? Pure: the caller puts the answer into effect. */
export function decide<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  situation: Situation<F>,
): Decision<F['state'], E> {
  const transition = machine.transitions[action]
  if (!mayAct(transition.by, situation.actor)) return refuse('wrong_role')
  const fits = situation.begins
    ? transition.from.length === 0
    : transition.from.includes(situation.facts.state)
  if (!fits) return refuse('wrong_state')

  const reasons = (transition.guards ?? []).flatMap((name) => machine.guards[name](situation))
  if (reasons.length > 0) return refuse('not_fulfilled', reasons)

  const { detour } = transition
  const beyond = detour?.unlessGiven && situation.input[detour.unlessGiven]
  const arrival = detour && situation.facts[detour.when] && !beyond ? detour : transition
  return { allowed: true, to: arrival.to, mails: arrival.mails ?? [], effects: arrival.effects ?? [] }
}

/** The buttons to show: role and state fit. Guards answer on the attempt, so that they can say why. */
export function offered<F extends { state: string }, A extends string>(
  machine: Machine<F['state'], F, A, string, string>,
  situation: { facts: { state: F['state'] }; actor: Actor },
): A[] {
  return (Object.keys(machine.transitions) as A[]).filter((action) => {
    const { by, from } = machine.transitions[action]
    return mayAct(by, situation.actor) && from.includes(situation.facts.state)
  })
}

/** The steps that these roles may take from a state. */
export function stepsFrom<F extends { state: string }, A extends string>(
  machine: Machine<F['state'], F, A, string, string>,
  state: F['state'],
  roles: readonly ActingRole[],
): A[] {
  return offered(machine, { facts: { state }, actor: { id: null, roles } })
}

/** What still keeps a step from being taken by whoever may: by every guard but what is declared at last. */
export function missingFor<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  { facts, today }: { facts: F; today: string },
): Reason[] {
  const roles = machine.transitions[action].by
  const input = { declaration: { name: '-', function: '-', onBehalfOf: '-' }, pointsLeftOpen: true }
  const decision = decide(machine, action, { facts, actor: { id: null, roles }, input, today })
  return decision.allowed ? [] : [...decision.reasons]
}

/** The steps that a state waits for, in the order of the table. */
export function awaitedIn<F extends { state: string }, A extends string>(
  machine: Machine<F['state'], F, A, string, string>,
  state: F['state'],
  by: readonly ActingRole[] = ROLES,
): A[] {
  return stepsFrom(machine, state, by).filter((action) => machine.transitions[action].awaited !== undefined)
}

/** Whether a record in this state can still come to an action, on whatever way its table allows. */
export function canReach<F extends { state: string }, A extends string>(
  machine: Machine<F['state'], F, A, string, string>,
  state: F['state'],
  action: A,
): boolean {
  const ways = Object.values<Transition<F['state'], F, string, string>>(machine.transitions)
  const reached = new Set([state])
  // A set also goes through what is added on the way.
  for (const at of reached)
    for (const { to, detour } of ways.filter(({ from }) => from.includes(at)))
      for (const next of detour ? [to, detour.to] : [to]) reached.add(next)
  return machine.transitions[action].from.some((from) => reached.has(from))
}

type Guarded<A extends string> = { transitions: Readonly<Record<A, { guards?: readonly string[] }>> }

/** Whether a step can be taken only where this fact holds. */
export function isGuardedBy<A extends string>(
  { transitions }: Guarded<A>,
  action: A,
  guard: string,
): boolean {
  return transitions[action].guards?.includes(guard) ?? false
}

function mayAct(by: readonly ActingRole[], actor: Actor) {
  return actor.roles.some((role) => by.includes(role))
}

function refuse(
  refusal: 'wrong_role' | 'wrong_state' | 'not_fulfilled',
  reasons: readonly Reason[] = [],
): { allowed: false; refusal: typeof refusal; reasons: readonly Reason[] } {
  return { allowed: false, refusal, reasons }
}
