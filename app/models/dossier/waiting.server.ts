import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { awaitedIn, decide } from '#app/domain/lifecycle/decide.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { CANTONAL_ROLES, hasRole, type Person, type Role } from '#app/domain/roles.ts'
import {
  claimDoor,
  type Door,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'
import { dossierById } from './dossiers.server.ts'
import {
  acceptedAmendments,
  failedMails,
  filesToReplace,
  noticesToPost,
  proposedHolds,
  refusedAddresses,
} from './office-tasks.server.ts'

/** One thing that waits for a person at the canton: a step that its table waits for, or a task of the office. */
export type Waiting = {
  machine: MachineName | 'amendment' | 'office'
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
    ...steps('reportingYear', reportingYearDoor, reportRows(), reader),
    ...steps('tranche', trancheDoor, trancheRows(today), reader),
    ...steps('claim', claimDoor, claimRows(), reader),
    ...(roles.includes('officer')
      ? [...acceptedAmendments(), ...proposedHolds(), ...noticesToPost(today), ...filesToReplace()]
      : []),
    ...(roles.includes('officer') || roles.includes('admin')
      ? [...refusedAddresses(today), ...failedMails()]
      : []),
  ].sort((a, b) => byDay(a.since, b.since) || inGermanOrder(a.party, b.party))
}

/** Plain dates in the order of the calendar. */
const byDay = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Candidate<S extends string> = {
  id: string
  dossierId: string
  state: S
  reference: string
  party: string
  year: number | null
  decidedBy: string | null
  /** The instant or day on which it came into its state, or later the day from which its step is due. */
  since: string | null
  /** The last change of anything else of the dossier: what an awaited step was waiting for. */
  fulfilledAt: string | null
}

/** The steps that the table of a machine waits for from these roles, on the records that stand there. */
function steps<
  Row extends { id: string; state: string; version: number; dossierId: string },
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
        record: found.id,
        count: 1,
        since: sinceOf(door.machine.transitions[action].awaited, found),
      })),
  )
}

/** Not for whoever decided first, and, where the table says so, only once its guards hold. */
function isOpenTo<
  Row extends { id: string; state: string; version: number; dossierId: string },
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

/** The latest of days and instants, as a day; null where there is none. */
function latestDay(...found: readonly (string | null)[]): string | null {
  const days = found.flatMap((at) => (at === null ? [] : at.length > 10 ? dayOf(new Date(at)) : at))
  return days.sort().at(-1) ?? null
}

/** When a record came into the state in which it stands, as the audit trail tells. */
function enteredAt(machine: MachineName, id: AnySQLiteColumn, state: AnySQLiteColumn | SQL) {
  return sql<string | null>`(SELECT max(${auditEvents.at}) FROM ${auditEvents}
    WHERE ${auditEvents.dossierId} = ${dossiers.id} AND ${auditEvents.machine} = ${machine}
    AND ${auditEvents.recordId} = ${id} AND ${auditEvents.toState} = ${state}
    AND ${auditEvents.fromState} IS NOT ${auditEvents.toState})`
}

const NOTHING_ELSE = sql<null>`NULL`

/** When anything else of the dossier changed its state last. */
function othersChangedAt(machine: MachineName) {
  return sql<string | null>`(SELECT max(${auditEvents.at}) FROM ${auditEvents}
    WHERE ${auditEvents.dossierId} = ${dossiers.id} AND ${auditEvents.machine} <> ${machine}
    AND ${auditEvents.fromState} IS NOT ${auditEvents.toState})`
}

const OF_DOSSIER = { reference: dossiers.reference, party: parties.name, dossierId: dossiers.id }

function dossierRows() {
  return db
    .select({
      ...OF_DOSSIER,
      id: dossiers.id,
      state: dossiers.state,
      year: sql<null>`NULL`,
      decidedBy: dossiers.decidedBy,
      since: enteredAt('dossier', dossiers.id, dossiers.state),
      fulfilledAt: othersChangedAt('dossier'),
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .all()
}

function reportRows() {
  return db
    .select({
      ...OF_DOSSIER,
      id: reportingYears.id,
      state: reportingYears.state,
      year: reportingYears.year,
      decidedBy: reportingYears.decidedBy,
      since: enteredAt('reportingYear', reportingYears.id, reportingYears.state),
      fulfilledAt: othersChangedAt('reportingYear'),
    })
    .from(reportingYears)
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .all()
}

/**
 * A planned tranche waits from the latest of the day it is due, the day its hold ended and the days on which its gates
 * opened: the agreement came into force, the report it depends on was filed.
 */
function trancheRows(today: string) {
  return db
    .select({
      ...OF_DOSSIER,
      id: tranches.id,
      state: tranches.state,
      year: tranches.year,
      decidedBy: sql<null>`NULL`,
      dueOn: tranches.dueOn,
      since: enteredAt('tranche', tranches.id, tranches.state),
      inForceAt: enteredAt('dossier', dossiers.id, sql`${'active' satisfies DossierState}`),
      gateFiledAt: sql<string | null>`(SELECT ${reportingYears.filedAt} FROM ${reportingYears}
        WHERE ${reportingYears.dossierId} = ${tranches.dossierId} AND ${reportingYears.year} = ${tranches.gateYear})`,
    })
    .from(tranches)
    .innerJoin(dossiers, eq(dossiers.id, tranches.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(tranches.state, ['planned', 'released', 'ordered']))
    .all()
    .filter(({ state, dueOn }) => state !== 'planned' || dueOn <= today)
    .map(({ dueOn, since, inForceAt, gateFiledAt, ...found }) => ({
      ...found,
      since: found.state === 'planned' ? latestDay(dueOn, since) : since,
      fulfilledAt: latestDay(inForceAt, gateFiledAt),
    }))
}

function claimRows() {
  return db
    .select({
      ...OF_DOSSIER,
      id: claims.id,
      state: claims.state,
      year: reportingYears.year,
      decidedBy: claims.decidedBy,
      since: claims.issuedAt,
      fulfilledAt: NOTHING_ELSE,
    })
    .from(claims)
    .innerJoin(reportingYears, eq(reportingYears.id, claims.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, claims.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(eq(claims.state, 'issued'))
    .all()
}
