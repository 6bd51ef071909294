import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import { askedBy } from './asking.ts'
import type { TransitionInput } from './inputs.ts'
import type { PlannedMail } from './mails.ts'
import type { ConfirmingRole } from './proposal.ts'
import { type Reason, reason } from './reasons.ts'
import { type Actor, type Machine, SAME, type Situation, type Transition } from './table.ts'

export type Decision<State, Effect> =
  | {
      allowed: true
      to: State
      mails: readonly PlannedMail[]
      effects: readonly Effect[]
      /** The step is kept as a proposal until another person in this role confirms it. */
      awaits?: ConfirmingRole
    }
  | Refused

type Refused = {
  allowed: false
  refusal: 'wrong_role' | 'wrong_state' | 'not_fulfilled'
  reasons: readonly Reason[]
}

/** May this action happen here and now, and where does it lead? Pure: the caller puts the answer into effect. */
export function decide<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  situation: Situation<F>,
): Decision<F['state'], E> {
  const transition = machine.transitions[action]
  const { confirms } = situation
  const barred = barredFrom(machine, action, { ...situation, state: situation.facts.state })
  if (barred) return barred

  const reasons = (transition.guards ?? []).flatMap((name) => machine.guards[name](situation))
  if (reasons.length > 0) return refuse('not_fulfilled', reasons)

  const { detour } = transition
  const arrival = detour && isTaken(detour, situation) ? detour : transition
  const awaits = confirms ? undefined : secondWord(transition, situation)
  const { to, mails = [], effects = [] } = arrival
  const state = to === SAME ? situation.facts.state : to
  return { allowed: true, to: state, mails, effects, ...(awaits && { awaits }) }
}

type Standing<State> = Pick<Situation<unknown>, 'actor' | 'begins' | 'confirms'> & { state: State }

/** What is refused to this person or in this state whatever the facts are: they need not be read. */
export function barredFrom<S extends string, F, A extends string>(
  { transitions }: { transitions: Readonly<Record<A, Transition<S, F, string, string>>> },
  action: A,
  { actor, begins, confirms, state }: Standing<S>,
): Refused | undefined {
  const { by, from } = transitions[action]
  if (!mayAct(confirms ? [confirms.asked] : by, actor)) return refuse('wrong_role')
  if (confirms?.proposedBy === actor.id) return refuse('not_fulfilled', [reason('same_person')])
  const fits = begins ? from.length === 0 : from.includes(state)
  return fits ? undefined : refuse('wrong_state')
}

/** The role whose word a step needs beside that of whoever takes it; the portal itself needs none. */
function secondWord<Facts>(
  { confirmed }: Pick<Transition<string, Facts, string, string>, 'confirmed'>,
  situation: Situation<Facts>,
): ConfirmingRole | undefined {
  const { roles } = situation.actor
  if (!confirmed || roles.includes('system') || confirmed.when?.(situation) === false) return undefined
  return askedBy(confirmed, roles)
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

/** Of these steps those that there is something for. */
export function stillOffered<F extends { state: string }, A extends string, G extends string>(
  machine: Machine<F['state'], F, A, G, string>,
  actions: readonly A[],
  { facts, today }: { facts: () => F; today: string },
): A[] {
  return actions.filter((action) => {
    const { offeredWhile: fact, by } = machine.transitions[action]
    if (!fact) return true
    const situation = { facts: facts(), actor: { id: null, roles: by }, input: {}, today }
    return machine.guards[fact](situation).length === 0
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

/** Why the door would refuse a step to this person whatever is typed; nothing where it would take a form filled in well. */
export function heldUpBy<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  situation: Omit<Situation<F>, 'input'>,
): Reason[] {
  const decision = decide(machine, action, beforeTyping(situation))
  return decision.allowed ? [] : [...decision.reasons]
}

/**
 * Of the steps that somebody may take those that have a button: there is something for each, and its form is taken where
 * it is filled in well. What the state waits for and is refused all the same stands beside with its reasons.
 */
export function atHand<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  actions: readonly A[],
  { waits = () => [], ...situation }: AtHand<F, A>,
): { steps: A[]; held: { action: A; reasons: readonly Reason[] }[] } {
  const { facts, today } = situation
  const looked = stillOffered(machine, actions, { facts: () => facts, today }).map((action) => {
    const proposed = waits(action)
    return { action, reasons: proposed.length > 0 ? proposed : heldUpBy(machine, action, situation) }
  })
  return {
    steps: looked.filter(({ reasons }) => reasons.length === 0).map(({ action }) => action),
    held: looked.filter(
      ({ action, reasons }) => reasons.length > 0 && machine.transitions[action].awaited !== undefined,
    ),
  }
}

/** `waits`: why a step is not taken twice, where it waits for somebody's word. */
type AtHand<F, A> = Omit<Situation<F>, 'input'> & { waits?: (action: A) => readonly Reason[] }

/** Whose word a step will wait for whatever is typed. */
export function awaitedBy<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  situation: Omit<Situation<F>, 'input'>,
): ConfirmingRole | undefined {
  const decision = decide(machine, action, beforeTyping(situation))
  return decision.allowed ? decision.awaits : undefined
}

/** What still keeps a step from being taken by whoever may. */
export function missingFor<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  about: { facts: F; today: string },
): Reason[] {
  const { by: roles, from } = machine.transitions[action]
  return heldUpBy(machine, action, { ...about, actor: { id: null, roles }, begins: from.length === 0 })
}

/** Everything that a form can ask for is taken to be there. */
function beforeTyping<F>(situation: Omit<Situation<F>, 'input'>): Situation<F> {
  return { ...situation, input: FILLED_IN, beforeTyping: true }
}

const FILLED_IN: TransitionInput = {
  reason: '-',
  ground: 'incomplete',
  items: [{ section: '-', text: '-' }],
  dueOn: '9000-12-31',
  legalRemedies: '-',
  declaration: { name: '-', function: '-', onBehalfOf: '-' },
  pointsLeftOpen: true,
  signatureKind: 'handwritten_scan',
  documentId: '-',
  amendmentId: '-',
  copyMatches: true,
  decidedOn: '-',
  businessNumber: '-',
  accountCompared: true,
}

/** The steps that a state waits for, in the order of the table. */
export function awaitedIn<F extends { state: string }, A extends string>(
  machine: Machine<F['state'], F, A, string, string>,
  state: F['state'],
  by: readonly ActingRole[] = ROLES,
): A[] {
  return stepsFrom(machine, state, by).filter((action) => machine.transitions[action].awaited !== undefined)
}

/** Whether somebody waits for a step that is awaited from its state, as the facts stand. */
export function isAwaited<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  situation: Omit<Situation<F>, 'input'>,
): boolean {
  const { awaited } = machine.transitions[action]
  const untyped: Situation<F> = { ...situation, input: {}, beforeTyping: true }
  if (typeof awaited === 'object' && 'unless' in awaited)
    return machine.guards[awaited.unless](untyped).length > 0
  if (typeof awaited === 'object') return isRefused(machine, awaited.insteadOf as A, situation)
  return awaited !== 'once_fulfilled' || decide(machine, action, untyped).allowed
}

/** Whether a step is waited for only where the usual way on is closed. */
export function leadsBack<A extends string>(
  {
    transitions,
  }: { transitions: Readonly<Record<A, Pick<Transition<string, never, string, string>, 'awaited'>>> },
  action: A,
): boolean {
  return typeof transitions[action].awaited === 'object'
}

/** Whether a step from the state as it stands would be refused to whoever may take it. */
function isRefused<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  action: A,
  { facts, today }: { facts: F; today: string },
): boolean {
  const isNext = machine.transitions[action].from.includes(facts.state)
  return isNext && missingFor(machine, action, { facts, today }).length > 0
}

/** The states in which a record waits for one of these roles. */
export function statesAwaiting<F extends { state: string }, A extends string>(
  machine: Machine<F['state'], F, A, string, string>,
  by: readonly ActingRole[],
): F['state'][] {
  return machine.states.filter((state) => awaitedIn(machine, state, by).length > 0)
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
      for (const next of detour ? [to, detour.to] : [to]) if (next !== SAME) reached.add(next)
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

function isTaken<Facts>(
  detour: NonNullable<Transition<string, Facts, string, string>['detour']>,
  situation: Situation<Facts>,
) {
  if ('applies' in detour) return detour.applies(situation)
  const { when, unlessGiven } = detour
  return Boolean(situation.facts[when]) && !(unlessGiven && situation.input[unlessGiven])
}

function refuse(refusal: Refused['refusal'], reasons: readonly Reason[] = []): Refused {
  return { allowed: false, refusal, reasons }
}
