import { inGermanOrder } from '#app/domain/german-order.ts'
import { awaitedIn, decide } from '#app/domain/lifecycle/decide.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { CANTONAL_ROLES, hasRole, type Person, type Role } from '#app/domain/roles.ts'
import type { Door, Stateful } from '#app/models/door.server.ts'
import {
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { dossierById } from './dossiers.server.ts'
import {
  failedMails,
  filesToReplace,
  noticesToPost,
  proposedHolds,
  refusedAddresses,
} from './office-tasks.server.ts'
import {
  amendmentRows,
  type Candidate,
  claimRows,
  dossierRows,
  latestDay,
  reportRows,
  trancheRows,
} from './waiting-records.server.ts'

/** One thing that waits for a person at the canton: a step that its table waits for, or a task of the office. */
export type Waiting = {
  machine: MachineName | 'office'
  action: string
  /** Empty where it is about the portal as a whole. */
  reference: string
  party: string
  year: number | null
  /** What the address of the step names: a tranche, a claim, the number of an amendment. */
  record: string
  count: number
  /** The day from which it has waited for this person. */
  since: string
}

type Reader = { person: Person; roles: readonly Role[]; today: string }

/** What this person may do now, what has waited longest first. Whoever only reads has nothing waiting. */
export function waitingFor(person: Person, today: string): Waiting[] {
  const roles = CANTONAL_ROLES.filter((role) => hasRole(person, role))
  const reader = { person, roles, today }
  return [
    ...steps('dossier', dossierDoor, dossierRows(), reader),
    ...steps('amendment', amendmentDoor, amendmentRows(), reader),
    ...steps('reportingYear', reportingYearDoor, reportRows(), reader),
    ...steps('tranche', trancheDoor, trancheRows(today), reader),
    ...steps('claim', claimDoor, claimRows(), reader),
    ...(roles.includes('officer') ? [...proposedHolds(), ...noticesToPost(today), ...filesToReplace()] : []),
    ...(roles.includes('officer') || roles.includes('admin')
      ? [...refusedAddresses(today), ...failedMails()]
      : []),
  ].sort((a, b) => byDay(a.since, b.since) || inGermanOrder(a.party, b.party))
}

/** Plain dates in the order of the calendar. */
const byDay = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The steps that the table of a machine waits for from these roles, on the records that stand there. */
function steps<
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(
  machine: MachineName,
  door: Door<Row, S, F, A, G, E>,
  candidates: readonly Candidate<S>[],
  reader: Reader,
): Waiting[] {
  return candidates.flatMap((found) =>
    awaitedIn(door.machine, found.state, reader.roles)
      .filter((action) => isOpenTo(door, action, found, reader))
      .map((action) => ({
        machine,
        action,
        reference: found.reference,
        party: found.party,
        year: found.year,
        record: String(found.number ?? found.id),
        count: 1,
        since: sinceOf(door.machine.transitions[action].awaited, found),
      })),
  )
}

/** Not for whoever decided first, and, where the table says so, only once its guards hold. */
function isOpenTo<
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(
  { machine, find, facts }: Door<Row, S, F, A, G, E>,
  action: A,
  { id, dossierId, decidedBy }: Candidate<S>,
  { person, roles, today }: Reader,
): boolean {
  const { guards = [], awaited } = machine.transitions[action]
  const names: readonly string[] = guards
  if (names.includes('reviewerIsSomeoneElse') && decidedBy === person.id) return false
  if (awaited === 'always') return true
  return db.transaction((tx) => {
    const row = find(tx, id)
    const dossier = dossierById(tx, dossierId)
    if (!row || !dossier) return false
    const situation = { facts: facts(row, dossier, tx), actor: { id: person.id, roles }, input: {}, today }
    return decide(machine, action, situation).allowed
  })
}

function sinceOf(awaited: string | undefined, { since, fulfilledAt }: Candidate<string>): string {
  return latestDay(since, awaited === 'once_fulfilled' ? fulfilledAt : null) ?? ''
}
