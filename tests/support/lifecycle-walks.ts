import fc from 'fast-check'
import { expect } from 'vitest'
import { decide, offered } from '#app/domain/lifecycle/decide.ts'
import { type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import { FULL_INPUT, TODAY } from './facts.ts'

export const EVERYONE: readonly ActingRole[] = [...ROLES, 'system']

export type Step = {
  pick: number
  person: string
  roles: readonly ActingRole[]
  second: boolean
  /** Tries anything, offered or not. */
  wild: boolean
  /** Gives nothing that is asked for. */
  bare: boolean
  /** Is ready to end the record. */
  ends: boolean
}

export type Moved<Action> = Pick<Step, 'person' | 'roles' | 'bare'> & {
  action: Action
  from: string
  to: string
}

const rarely = fc.nat({ max: 7 }).map((n) => n === 0)

const someRoles: fc.Arbitrary<readonly ActingRole[]> = fc
  .tuple(rarely, fc.subarray([...EVERYONE]))
  .map(([few, some]) => (few ? some : EVERYONE))

/** A person with some roles tries something: mostly what is offered to somebody, now and then anything. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    pick: fc.nat({ max: 1000 }),
    person: fc.constantFrom('ada', 'bea', 'cem'),
    roles: someRoles,
    second: fc.boolean(),
    wild: rarely,
    bare: rarely,
    ends: rarely,
  }),
  { maxLength: 60, size: 'max' },
)

type Walking<S extends string, F> = {
  factsOf: (
    facts: { state: S; decidedBy: string | null; secondPersonAsked: boolean },
    /** The steps so far. */
    taken: readonly string[],
  ) => F
}

/** Walks a machine as the one door does: a refusal changes nothing. */
export const walk = <
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(
  machine: Machine<S, F, A, G, E>,
  { factsOf }: Walking<S, F>,
  taken: Step[],
) => {
  const actions = Object.keys(machine.transitions) as A[]
  const moves: Moved<A>[] = []
  let state = machine.initial
  let decidedBy: string | null = null
  for (const { pick, wild, person, roles, second, bare, ends } of taken) {
    const facts = factsOf(
      { state, decidedBy, secondPersonAsked: second },
      moves.map(({ action }) => action),
    )
    const shown = offered(machine, { facts, actor: { id: person, roles: EVERYONE } })
    const open = wild
      ? actions
      : shown.filter((action) => ends || !isEnd(machine, machine.transitions[action].to))
    const action = open[pick % Math.max(open.length, 1)]
    if (!action) continue
    const situation = { facts, actor: { id: person, roles }, input: bare ? {} : FULL_INPUT, today: TODAY }
    const decision = decide(machine, action, situation)
    if (!decision.allowed) continue
    moves.push({ action, from: state, to: decision.to, person, roles, bare })
    if (action === 'approve') decidedBy = person
    state = decision.to
  }
  return { moves, state }
}

/** Whether a completion request is open after these steps. */
export const requestsAfter = (taken: readonly string[]) =>
  taken.reduce((open, action) => (action in OPENS ? Number(OPENS[action]) : open), 0)

const OPENS: Readonly<Record<string, boolean>> = {
  return: true,
  ask_paper: true,
  hand_in_paper: false,
  cancel_request: false,
  submit: false,
}

const isEnd = (machine: { transitions: Record<string, { from: readonly string[] }> }, state: string) =>
  !Object.values(machine.transitions).some(({ from }) => from.includes(state))

export const everyMoveIsInTheTable = (name: MachineName, moves: Moved<string>[]) => {
  const rows = transitionRows().filter((row) => row.machine === name)
  for (const { action, from, to, roles } of moves) {
    const row = rows.find((row) => row.action === action && row.from === from && row.to === to)
    expect(row, `${from} ${action} ${to}`).toBeDefined()
    expect(roles.some((role) => row?.roles.includes(role))).toBe(true)
  }
}
