import { latestDay } from '#app/domain/deadlines/calendar.ts'
import { free, type Holding } from '#app/domain/lifecycle/canton-step.ts'
import { awaitedIn, isAwaited, isGuardedBy, stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { leadingOn } from '#app/domain/lifecycle/lapse.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import type { Person, Role } from '#app/domain/roles.ts'
import type { Door, Stateful } from '#app/models/door.server.ts'
import { type Dossier, dossiersById } from './dossiers.server.ts'
import { takeOut } from './folder.server.ts'
import type { Waiting } from './waiting.server.ts'
import type { candidates } from './waiting-candidates.server.ts'

/** A record whose step may wait for somebody. */
export type Candidate<S extends string> = Omit<ReturnType<typeof candidates>[number], 'machine' | 'state'> & {
  state: S
}

export type Reader = {
  person: Person
  roles: readonly Role[]
  today: string
  /** What only its municipality or another body can mend, in a year of a dossier or beside its years. */
  heldBy: (of: Pick<Candidate<string>, 'dossierId' | 'year' | 'state'>) => Holding[]
  /** Applications whose term is over, each with the first day on which it was: another step than the usual one leads on. */
  lapsed: ReadonlyMap<string, string>
  /** The only one that is asked about. */
  dossier: Dossier | undefined
  /** Else every dossier, and those of them that have been asked for something, by their ids. */
  taken: { all: readonly string[]; asked: readonly string[] }
}

/**
 * The steps that the table of a machine waits for from these roles, on the records that stand there. Whoever decided
 * first does not decide again.
 */
export function awaitedSteps<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(
  machine: MachineName,
  door: Door<Row, F, A, E>,
  candidates: readonly Candidate<F['state']>[],
  reader: Reader,
): Waiting[] {
  const asked = candidates.flatMap((found) =>
    awaitedOf(door.machine, found, reader)
      .filter(
        (action) =>
          found.decidedBy !== reader.person.id || !isGuardedBy(door.machine, action, 'reviewerIsSomeoneElse'),
      )
      .map((action) => ({ found, action, awaited: door.machine.transitions[action].awaited ?? 'always' })),
  )
  const guarded = asked.filter(({ awaited }) => awaited !== 'always').map(({ found }) => found.dossierId)
  const known = reader.dossier ? [reader.dossier] : dossiersWithRecords(guarded, reader)
  const dossiers = new Map(known.map((dossier) => [dossier.id, dossier]))
  return asked
    .filter(({ found, action, awaited }) => {
      const dossier = dossiers.get(found.dossierId)
      return awaited === 'always' || (dossier && isDue(door, action, { found, dossier, reader }))
    })
    .map(({ found, action, awaited }) => ({
      machine,
      action,
      reference: found.reference,
      party: found.party,
      year: found.year,
      record: found.record,
      count: 1,
      since: sinceOf(awaited, found, leadsOnSince(machine, found, reader)),
    }))
}

/** What its state waits for, unless something holds it up. */
function awaitedOf<F extends { state: string }, A extends string, G extends string, E extends string>(
  machine: Machine<F['state'], F, A, G, E>,
  found: Candidate<F['state']>,
  reader: Reader,
): A[] {
  const { roles, heldBy } = reader
  if (leadsOnSince(machine.name, found, reader) !== undefined)
    return stepsFrom(machine, found.state, roles).filter((action) => action === leadingOn(found.state))
  return free(machine, awaitedIn(machine, found.state, roles), heldBy(found))
}

/** From when another step than the usual one leads on, because its term is over; undefined where none does. */
function leadsOnSince(
  machine: Machine['name'],
  { dossierId, state }: Pick<Candidate<string>, 'dossierId' | 'state'>,
  { lapsed }: Reader,
): string | undefined {
  return machine === 'dossier' && leadingOn(state) ? lapsed.get(dossierId) : undefined
}

/** With everything that guards look at, however many there are; and what the rest of the page looks at, by the same statements. */
function dossiersWithRecords(guarded: readonly string[], { today, taken }: Reader) {
  takeOut([...guarded, ...taken.all], 'members', 'requests', 'agreements', 'settlements', 'filings')
  takeOut([...guarded, ...taken.asked], 'events')
  dossiersById([...new Set(taken.all)], today)
  return dossiersById([...new Set(guarded)], today)
}

/** Where the table says so, a step waits only once its guards hold, but for what is typed with it, or while a fact does not. */
function isDue<Row extends Stateful, F extends { state: string }, A extends string, E extends string>(
  { machine, all, facts }: Door<Row, F, A, E>,
  action: A,
  { found, dossier, reader }: { found: Candidate<F['state']>; dossier: Dossier; reader: Reader },
): boolean {
  const row = all(dossier).find(({ id }) => id === found.id)
  if (!row) return false
  const actor = { id: reader.person.id, roles: reader.roles }
  return isAwaited(machine, action, { facts: facts(row, dossier), actor, today: reader.today })
}

/** The first day on which it could be taken: never one on which it was held up, or not due. */
function sinceOf(
  awaited: unknown,
  { since, fulfilledAt, freedAt }: Candidate<string>,
  lapsedFrom = '',
): string {
  return latestDay(since, awaited === 'always' ? freedAt : fulfilledAt, lapsedFrom) ?? ''
}
