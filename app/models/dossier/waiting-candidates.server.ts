import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, unionAll } from 'drizzle-orm/sqlite-core'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { isLocked } from '#app/models/records/locked-files.server.ts'
import { db } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'

/** What stands there: a record of a machine, or a locked file, whose state is its slot. */
type Standing = MachineName | 'file'

/** A record whose step may wait for somebody. */
export type Candidate<S extends string> = {
  id: string
  dossierId: string
  state: S
  reference: string
  party: string
  year: number | null
  /** What its address names. */
  record: string
  decidedBy: string | null
  /** The instant or day on which it came into its state, or later the day from which its step is due. */
  since: string | null
  /** The last change of anything else of the dossier: what an awaited step was waiting for. */
  fulfilledAt: string | null
}

/** The latest of days and instants, as a day; null where there is none. */
export function latestDay(...found: readonly (string | null)[]): string | null {
  const days = found.flatMap((at) => (at === null ? [] : at.length > 10 ? dayInZurich(at) : at))
  return days.sort().at(-1) ?? null
}

/** When a record came into the state in which it stands, as the audit trail tells. */
function enteredAt(machine: MachineName, id: AnySQLiteColumn, state: AnySQLiteColumn | SQL) {
  return sql<string | null>`(SELECT max(${auditEvents.at}) FROM ${auditEvents}
    WHERE ${auditEvents.dossierId} = ${dossiers.id} AND ${auditEvents.machine} = ${machine}
    AND ${auditEvents.recordId} = ${id} AND ${auditEvents.toState} = ${state}
    AND ${auditEvents.fromState} IS NOT ${auditEvents.toState})`
}

/** When anything else of the dossier changed its state last. */
function othersChangedAt(machine: MachineName) {
  return sql<string | null>`(SELECT max(${auditEvents.at}) FROM ${auditEvents}
    WHERE ${auditEvents.dossierId} = ${dossiers.id} AND ${auditEvents.machine} <> ${machine}
    AND ${auditEvents.fromState} IS NOT ${auditEvents.toState})`
}

const OF_DOSSIER = { reference: dossiers.reference, party: parties.name, dossierId: dossiers.id }
const NOTHING = sql<string | null>`NULL`

/** Everything somebody at the canton may have to act on, by one statement. */
export function candidates(today: string) {
  return unionAll(dossierRows(), reportRows(), trancheRows(), claimRows(), amendmentRows(), lockedRows())
    .all()
    .filter(
      ({ machine, state, dueOn }) => machine !== 'tranche' || state !== 'planned' || (dueOn ?? '') <= today,
    )
    .map(({ dueOn, inForceAt, gateFiledAt, ...found }) => ({
      ...found,
      since: found.state === 'planned' ? latestDay(dueOn, found.since) : found.since,
      fulfilledAt: latestDay(found.fulfilledAt, inForceAt, gateFiledAt),
    }))
}

function dossierRows() {
  return db
    .select({
      machine: sql<Standing>`'dossier'`,
      ...OF_DOSSIER,
      id: sql<string>`${dossiers.id}`,
      record: sql<string>`${dossiers.id}`,
      state: sql<string>`${dossiers.state}`,
      year: sql<number | null>`NULL`,
      decidedBy: sql<string | null>`${dossiers.decidedBy}`,
      since: enteredAt('dossier', dossiers.id, dossiers.state),
      fulfilledAt: othersChangedAt('dossier'),
      dueOn: NOTHING,
      inForceAt: NOTHING,
      gateFiledAt: NOTHING,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
}

function reportRows() {
  return db
    .select({
      machine: sql<Standing>`'reportingYear'`,
      ...OF_DOSSIER,
      id: sql<string>`${reportingYears.id}`,
      record: sql<string>`${reportingYears.id}`,
      state: sql<string>`${reportingYears.state}`,
      year: sql<number | null>`${reportingYears.year}`,
      decidedBy: sql<string | null>`${reportingYears.decidedBy}`,
      since: enteredAt('reportingYear', reportingYears.id, reportingYears.state),
      fulfilledAt: othersChangedAt('reportingYear'),
      dueOn: NOTHING,
      inForceAt: NOTHING,
      gateFiledAt: NOTHING,
    })
    .from(reportingYears)
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
}

/**
 * A planned tranche waits from the latest of the day it is due, the day its hold ended and the days on which its gates
 * opened: the agreement came into force, the report it depends on was filed.
 */
function trancheRows() {
  return db
    .select({
      machine: sql<Standing>`'tranche'`,
      ...OF_DOSSIER,
      id: sql<string>`${tranches.id}`,
      record: sql<string>`${tranches.id}`,
      state: sql<string>`${tranches.state}`,
      year: sql<number | null>`${tranches.year}`,
      decidedBy: NOTHING,
      since: enteredAt('tranche', tranches.id, tranches.state),
      fulfilledAt: NOTHING,
      dueOn: sql<string | null>`${tranches.dueOn}`,
      inForceAt: enteredAt('dossier', dossiers.id, sql`${'active' satisfies DossierState}`),
      gateFiledAt: sql<string | null>`(SELECT ${reportingYears.filedAt} FROM ${reportingYears}
        WHERE ${reportingYears.dossierId} = ${tranches.dossierId} AND ${reportingYears.year} = ${tranches.gateYear})`,
    })
    .from(tranches)
    .innerJoin(dossiers, eq(dossiers.id, tranches.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(tranches.state, ['planned', 'released', 'ordered']))
}

function claimRows() {
  return db
    .select({
      machine: sql<Standing>`'claim'`,
      ...OF_DOSSIER,
      id: sql<string>`${claims.id}`,
      record: sql<string>`${claims.id}`,
      state: sql<string>`${claims.state}`,
      year: sql<number | null>`${reportingYears.year}`,
      decidedBy: sql<string | null>`${claims.decidedBy}`,
      since: sql<string | null>`coalesce(${claims.dueAgainAt}, ${claims.issuedAt})`,
      fulfilledAt: NOTHING,
      dueOn: NOTHING,
      inForceAt: NOTHING,
      gateFiledAt: NOTHING,
    })
    .from(claims)
    .innerJoin(reportingYears, eq(reportingYears.id, claims.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, claims.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(eq(claims.state, 'issued'))
}

function amendmentRows() {
  return db
    .select({
      machine: sql<Standing>`'amendment'`,
      ...OF_DOSSIER,
      id: sql<string>`${amendments.id}`,
      record: sql<string>`CAST(${amendments.number} AS TEXT)`,
      state: sql<string>`${amendments.state}`,
      year: sql<number | null>`NULL`,
      decidedBy: NOTHING,
      since: sql<string | null>`coalesce(${amendments.answeredAt}, ${amendments.proposedAt})`,
      fulfilledAt: NOTHING,
      dueOn: NOTHING,
      inForceAt: NOTHING,
      gateFiledAt: NOTHING,
    })
    .from(amendments)
    .innerJoin(dossiers, eq(dossiers.id, amendments.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(amendments.state, [...OPEN_AMENDMENTS]))
}

function lockedRows() {
  return db
    .select({
      machine: sql<Standing>`'file'`,
      ...OF_DOSSIER,
      id: sql<string>`${documents.id}`,
      record: sql<string>`${documents.id}`,
      state: sql<string>`${documents.slot}`,
      year: sql<number | null>`${documents.year}`,
      decidedBy: NOTHING,
      since: sql<string | null>`coalesce(${documents.scannedAt}, ${documents.uploadedAt})`,
      fulfilledAt: NOTHING,
      dueOn: NOTHING,
      inForceAt: NOTHING,
      gateFiledAt: NOTHING,
    })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(isLocked())
}
