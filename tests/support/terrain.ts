import { decide } from '#app/domain/lifecycle/decide.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import { type ActingRole, isMunicipal, type Side } from '#app/domain/roles.ts'
import { FULL_INPUT, TODAY } from './facts.ts'

/** Where a record is: its state, what is otherwise around it than usual, and whether years have gone by. */
export type Place = { state: string; otherwise: readonly string[]; late: boolean }

/** Whoever acts: everybody, or the canton while nobody at the municipality does. */
export type Acting = 'everybody' | 'canton'

type Circumstance<S extends string, F, A extends string> = {
  facts: Partial<F>
  /** In which states people of a side see to it, beside the steps of the table. */
  mended?: { in: readonly S[]; by: readonly Side[] }
  /** With which steps it is over. */
  until?: readonly A[]
}

export type Terrain = {
  states: readonly string[]
  circumstances: readonly string[]
  /** Everywhere that a record comes to from a place by one act, or by waiting. */
  ahead: (place: Place, acting: Acting, without?: readonly string[]) => Place[]
  /** Where silence alone leads. */
  bySilence: (place: Place) => string[]
}

const LATE = '2030-06-03'
const WRITTEN_LATE = { ...FULL_INPUT, dueOn: '2030-07-01', effectiveOn: '2030-12-31' }

/** The table of a machine with its guards, as a land to walk: from place to place by whatever the guards let through. */
export function terrain<
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
  Around extends string,
>(
  machine: Machine<S, F, A, G, E>,
  factsOf: (overrides: Partial<F> & { state: S }) => F,
  around: Record<Around, Circumstance<S, F, A>>,
  /** Beside everything that any guard may ask for. */
  given: TransitionInput = {},
): Terrain {
  const actions = Object.keys(machine.transitions) as A[]
  const names = Object.keys(around) as Around[]
  const at = ({ otherwise }: Place) => names.filter((name) => otherwise.includes(name))

  const decided = ({ late }: Place, action: A, role: ActingRole, facts: F) => {
    const typed = late ? WRITTEN_LATE : FULL_INPUT
    const actor = { id: role === 'system' ? null : 'somebody', roles: [role] }
    const input = role === 'system' ? {} : { ...typed, ...given }
    return decide(machine, action, { facts, actor, input, today: late ? LATE : TODAY })
  }
  const factsAt = (place: Place) =>
    factsOf(Object.assign({}, ...at(place).map((name) => around[name].facts), { state: place.state }))

  const steps = (place: Place, acting: Acting) => {
    const facts = factsAt(place)
    return actions.flatMap((action) =>
      machine.transitions[action].by
        .filter((role) => role === 'system' || acting === 'everybody' || !isMunicipal(role))
        .flatMap((role) => {
          const decision = decided(place, action, role, facts)
          if (!decision.allowed || (decision.awaits === 'signatory' && acting === 'canton')) return []
          const otherwise = at(place).filter((name) => !around[name].until?.includes(action))
          return [{ by: action as string, to: { ...place, state: decision.to, otherwise } }]
        }),
    )
  }

  const mended = (place: Place, acting: Acting): Place => {
    const isMended = ({ mended: way }: Circumstance<S, F, A>) =>
      way?.in.some((state) => state === place.state) && (acting === 'everybody' || way.by.includes('canton'))
    return { ...place, otherwise: at(place).filter((name) => !isMended(around[name])) }
  }

  const known = new Map<string, { by: string; to: Place }[]>()
  const from = (place: Place, acting: Acting) => {
    const key = JSON.stringify([acting, place])
    const ways = known.get(key) ?? [
      { by: 'waiting', to: { ...place, late: true } },
      { by: 'mending', to: mended(place, acting) },
      ...steps(place, acting),
    ]
    known.set(key, ways)
    return ways
  }

  return {
    states: machine.states,
    circumstances: names,
    ahead: (place, acting, without = []) =>
      from(place, acting).flatMap(({ by, to }) => (without.includes(by) ? [] : [to])),
    bySilence: (place) =>
      actions.flatMap((action) => {
        const decision = decided(place, action, 'system', factsAt(place))
        return decision.allowed ? [decision.to] : []
      }),
  }
}
