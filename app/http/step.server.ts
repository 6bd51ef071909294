import { offered } from '#app/domain/lifecycle/decide.ts'
import { type ActingRole, CANTONAL_ROLES, type CantonalRole, type Role } from '#app/domain/roles.ts'

type Table<A extends string> = {
  states: readonly string[]
  transitions: Readonly<Record<A, { by: readonly ActingRole[]; guards?: readonly string[] }>>
}

/** A step that an address names (`send-back` for `send_back`), and the cantonal roles that may take it; else 404. */
export function stepNamed<A extends string, Known extends A = A>(
  { transitions }: Table<A>,
  name = '',
  among = Object.keys(transitions) as Known[],
): { action: Known; roles: CantonalRole[]; asksReason: boolean } {
  const action = among.find((known) => known.replaceAll('_', '-') === name)
  const roles = action ? CANTONAL_ROLES.filter((role) => transitions[action].by.includes(role)) : []
  if (!action || roles.length === 0) throw new Response(null, { status: 404 })
  return { action, roles, asksReason: transitions[action].guards?.includes('reasonIsGiven') ?? false }
}

/** The steps that these roles may take from a state. */
export function stepsFrom<S extends string, F extends { state: S }, A extends string>(
  machine: Parameters<typeof offered<S, F, A>>[0],
  state: S,
  roles: readonly Role[],
): A[] {
  return offered(machine, { facts: { state }, actor: { id: null, roles } })
}
