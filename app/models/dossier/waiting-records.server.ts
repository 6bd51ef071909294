import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { db } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'

/** A record whose step may wait for somebody. */
export type Candidate<S extends string> = {
  id: string
  dossierId: string
  state: S
  reference: string
  party: string
  year: number | null
  /** What its address names, where that is not its id. */
  number?: number
  decidedBy: string | null
  /** The instant or day on which it came into its state, or later the day from which its step is due. */
  since: string | null
  /** The last change of anything else of the dossier: what an awaited step was waiting for. */
  fulfilledAt: string | null
}

/** The latest of days and instants, as a day; null where there is none. */
export function latestDay(...found: readonly (string | null)[]): string | null {
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

export function dossierRows() {
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

export function amendmentRows() {
  return db
    .select({
      ...OF_DOSSIER,
      id: amendments.id,
      state: amendments.state,
      year: sql<null>`NULL`,
      number: amendments.number,
      decidedBy: sql<null>`NULL`,
      since: sql<string>`coalesce(${amendments.answeredAt}, ${amendments.proposedAt})`,
      fulfilledAt: NOTHING_ELSE,
    })
    .from(amendments)
    .innerJoin(dossiers, eq(dossiers.id, amendments.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(amendments.state, [...OPEN_AMENDMENTS]))
    .all()
}

export function reportRows() {
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
export function trancheRows(today: string) {
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

export function claimRows() {
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
