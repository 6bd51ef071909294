import { grouped } from '#app/domain/grouped.ts'
import {
  type Acted,
  bindsMunicipality,
  boundBy,
  isFirstOfTwo,
  isVoid,
  leadsBack,
  stepTaken,
} from './binding.ts'

/** In whose name somebody acted: as one of the municipality's own, or as one of another that acted for it. */
export type ActedAs = 'own' | 'other'
type As<Event> = (event: Event) => ActedAs | undefined

/**
 * The binding acts, of the events of a dossier in their order, that people of another municipality have done for one and
 * that stand: nobody has taken them back, and none of its own has acted on the same record since. Of a record only the
 * last one, which rests on those before, and the first.
 */
export function actsOfOthers<Event extends Acted>(events: readonly Event[], as: As<Event>): Stood<Event>[] {
  const records = grouped(events.map((event) => [boundBy(event), event] as const))
  return [...records.values()].flatMap((all) => lastStanding(all, as) ?? [])
}

type Stood<Event> = { first: Event; last: Event }
type Life<Event> = { path: readonly string[]; acts: readonly Event[] }

function lastStanding<Event extends Acted>(
  events: readonly Event[],
  as: As<Event>,
): Stood<Event> | undefined {
  const life = events.reduce((before, event) => after(before, event, as), {
    path: [],
    acts: [],
  } as Life<Event>)
  const state = life.path.at(-1)
  const standing = life.acts.filter((act) => state === undefined || stands(act, state))
  const [first, last] = [standing.at(0), standing.at(-1)]
  return first && last && { first, last }
}

function after<Event extends Acted>(before: Life<Event>, event: Event, as: As<Event>): Life<Event> {
  const { path, acts } = moved(before, event, as)
  if (!bindsMunicipality(event)) return { path, acts }
  const by = as(event)
  if (by === 'other') return { path, acts: [...acts, event] }
  return { path, acts: by === 'own' ? acts.filter((act) => isHalf(act) && leadAlike(act, event)) : acts }
}

/** Where its record has come to; whatever led to a state that it has left backwards is taken back. */
function moved<Event extends Acted>({ path, acts }: Life<Event>, event: Event, as: As<Event>): Life<Event> {
  const { fromState, toState } = event
  if (!stepTaken(event) || toState === null) return { path, acts }
  if (fromState === toState) return { path, acts: takenBack(acts, event, as) }
  const known = path.length === 0 && fromState !== null ? [fromState] : path
  const at = known.indexOf(toState)
  if (at < 0) return { path: [...known, toState], acts }
  const left = known.slice(0, at + 1)
  return { path: left, acts: acts.filter((act) => act.toState !== null && left.includes(act.toState)) }
}

/** One of two signatures is taken back by those who gave it: the record stays where it is. */
function takenBack<Event extends Acted>(
  acts: readonly Event[],
  event: Event,
  as: As<Event>,
): readonly Event[] {
  if (!leadsBack(event)) return acts
  const byOwn = as(event) === 'own'
  return acts.filter((act) => !isHalf(act) || !(byOwn || act.actorId === event.actorId))
}

/** The first of two signatures counts beside the second one, whoever gives that. */
const isHalf = (act: Acted) =>
  isFirstOfTwo(act) || (stepTaken(act) !== undefined && act.fromState === act.toState)

const leadAlike = (one: Acted, other: Acted) => stepTaken(one)?.to === stepTaken(other)?.to

/** Nothing of a record that is void counts but what made it so; and a step that has to be taken again does not. */
function stands(act: Acted, state: string): boolean {
  if (act.toState !== state && isVoid(act.machine, state)) return false
  return isHalf(act) || !stepTaken(act)?.from.includes(state)
}
