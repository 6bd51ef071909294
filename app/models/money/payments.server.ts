import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { askedNow, openOf, planInForce } from '#app/domain/claim-bookings.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import {
  type BookingRow,
  type ClaimRow,
  type Ledger,
  ledgerOf,
  type SettledYear,
  type TrancheRow,
} from '#app/domain/ledger.ts'
import type { ClaimState } from '#app/domain/lifecycle/claim.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import type { TrancheMove } from '#app/domain/tranche-moves.ts'
import { visibleTo } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { claimReference, programmeOf } from '#app/models/programme/programme.server.ts'
import { settlementsOf } from '#app/models/report/report-facts.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { claimBookings, claims, settlements, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'
import { bookingsOfClaim } from './claim-bookings.server.ts'
import { reportGate } from './money-facts.server.ts'

/** The tranches of a dossier, those of the earliest year first. */
export const tranchesOf = oncePerRequest((dossierId: string): readonly TrancheRow[] =>
  trancheQuery()
    .where(eq(tranches.dossierId, dossierId))
    .orderBy(asc(tranches.year), asc(tranches.number))
    .all()
    .map(trancheRow),
)

export const claimsOf = oncePerRequest((dossierId: string): readonly ClaimRow[] =>
  claimQuery().where(eq(claims.dossierId, dossierId)).orderBy(asc(claims.issuedAt)).all().map(claimRow),
)

/** The account of an agreement, of all years or of those that a reader sees: every balance is the sum of the lines above it. */
export function ledgerFor(dossierId: string, isSeen: (year: number) => boolean = () => true): Ledger {
  const seen = <Row extends { year: number }>(rows: readonly Row[]) => rows.filter(({ year }) => isSeen(year))
  return ledgerOf({
    tranches: seen(tranchesOf(dossierId)).map((one) => ({ ...one, moves: movesOf(one, dossierId) })),
    settledYears: seen(settledYearsOf(dossierId)),
    claims: seen(claimsOf(dossierId)),
  })
}

/** The steps of a tranche as its events tell them; those of which no amount is told were for the one that it has. */
function movesOf({ id, amountRappen }: TrancheRow, dossierId: string): TrancheMove[] {
  return recordsIn(dossierId, 'events')
    .filter(({ recordId, fromState, toState }) => recordId === id && fromState !== toState)
    .map(({ at, action, toState, data: { trancheRappen } }) => ({
      at,
      action,
      to: toState as TrancheState,
      amountRappen: typeof trancheRappen === 'number' ? rappen(trancheRappen) : amountRappen,
    }))
}

/** Where a tranche or a claim belongs, for lists over all dossiers. */
export type OfDossier = { reference: string; party: string }

/** Tranches of all dossiers in the given states, next due first. */
export function tranchesIn(
  person: Person,
  states: readonly TrancheState[],
): (TrancheRow & OfDossier & { dossierId: string })[] {
  return trancheQuery()
    .where(and(inArray(tranches.state, [...states]), visibleTo(person)))
    .orderBy(asc(tranches.dueOn), byName(parties.name), asc(tranches.number))
    .all()
    .map((found) => ({
      ...trancheRow(found),
      reference: found.reference,
      party: found.party,
      dossierId: found.tranche.dossierId,
    }))
}

export function claimsIn(person: Person, states: readonly ClaimState[]): (ClaimRow & OfDossier)[] {
  const all = claimQuery()
    .where(and(inArray(claims.state, [...states]), visibleTo(person)))
    .orderBy(asc(claims.issuedAt), byName(parties.name))
    .all()
  takeOut([...new Set(all.map(({ claim }) => claim.dossierId))], 'bookings', 'tranches')
  return all.map((found) => ({ ...claimRow(found), reference: found.reference, party: found.party }))
}

const gateYears = alias(reportingYears, 'gate_years')

const reversedBookings = sql`(SELECT ${claimBookings.reversesId} FROM ${claimBookings}
  WHERE ${claimBookings.reversesId} IS NOT NULL)`

function trancheQuery() {
  return db
    .select({
      tranche: tranches,
      reference: dossiers.reference,
      party: parties.name,
      gateFiledAt: gateYears.filedAt,
      gateState: gateYears.state,
      gateExOfficio:
        sql`EXISTS (SELECT 1 FROM ${settlements} WHERE ${settlements.reportingYearId} = ${gateYears.id}
        AND ${settlements.supersededAt} IS NULL AND ${settlements.basis} ->> '$.exOfficio' IS NOT NULL)`.mapWith(
          Boolean,
        ),
      offsetRappen: sql<number>`(SELECT coalesce(sum(${claimBookings.amountRappen}), 0) FROM ${claimBookings}
        WHERE ${claimBookings.trancheId} = ${tranches.id} AND ${claimBookings.kind} = 'offset'
        AND ${claimBookings.id} NOT IN ${reversedBookings})`,
      paidAt: reachedAt('paid'),
    })
    .from(tranches)
    .innerJoin(dossiers, eq(dossiers.id, tranches.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .leftJoin(
      gateYears,
      and(eq(gateYears.dossierId, tranches.dossierId), eq(gateYears.year, tranches.gateYear)),
    )
    .$dynamic()
}

/** When a tranche was paid last, as the audit trail tells. */
function reachedAt(state: TrancheState) {
  return sql<string | null>`(SELECT max(${auditEvents.at}) FROM ${auditEvents}
    WHERE ${auditEvents.dossierId} = ${tranches.dossierId} AND ${auditEvents.machine} = 'tranche'
    AND ${auditEvents.recordId} = ${tranches.id} AND ${auditEvents.toState} = ${state})`
}

type FoundTranche = ReturnType<ReturnType<typeof trancheQuery>['all']>[number]

function trancheRow({ tranche, ...found }: FoundTranche): TrancheRow {
  const { id, version, year, number, kind, amountRappen, replaces, dueOn, gateYear, state, holdReason } =
    tranche
  const { gateFiledAt: filedAt, gateState, gateExOfficio: exOfficio } = found
  const reported = { filedAt, state: gateState, exOfficio }
  return {
    id,
    version,
    year,
    number,
    kind,
    amountRappen,
    offsetRappen: rappen(found.offsetRappen),
    replaces,
    dueOn,
    gate: gateYear === null ? null : reportGate(gateYear, reported),
    state,
    holdReason,
    paidAt: found.paidAt,
  }
}

function claimQuery() {
  return db
    .select({
      claim: claims,
      reference: dossiers.reference,
      periodId: dossiers.periodId,
      party: parties.name,
      year: reportingYears.year,
      dueOn: deadlines.effectiveOn,
    })
    .from(claims)
    .innerJoin(dossiers, eq(dossiers.id, claims.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .innerJoin(reportingYears, eq(reportingYears.id, claims.reportingYearId))
    .leftJoin(deadlines, and(eq(deadlines.kind, 'claim'), eq(deadlines.subjectId, claims.id)))
    .$dynamic()
}

type FoundClaim = ReturnType<ReturnType<typeof claimQuery>['all']>[number]

function claimRow({ claim, reference, periodId, year, dueOn }: FoundClaim): ClaimRow {
  const { id, version, amountRappen, state, issuedAt, closedAt, earlierAskings, plan } = claim
  const bookings = bookingRows(claim)
  const openRappen = openOf({ amountRappen, bookings })
  const { weekendRule } = programmeOf(periodId).settings
  return {
    id,
    version,
    year,
    amountRappen,
    paymentReference: claimReference(periodId, { reference, year }),
    state,
    issuedAt,
    dueOn,
    askings: [...earlierAskings, { ...askedNow(claim, dueOn), closedAt }],
    closedOn: dayOf(closedAt),
    bookings,
    openRappen,
    instalments: plan && planInForce(plan, openRappen, { dueOn, weekendRule }),
  }
}

function bookingRows(claim: { id: string; dossierId: string }): BookingRow[] {
  const known = new Map(recordsIn(claim.dossierId, 'tranches').map((one) => [one.id, one]))
  const bookings = bookingsOfClaim(claim)
  const reversed = new Set(bookings.map(({ reversesId }) => reversesId))
  return bookings.map(
    ({ id, kind, amountRappen, trancheId, reversesId, borneBy, bookedBy, bookedOn, bookedAt, text }) => ({
      id,
      kind,
      amountRappen,
      trancheId,
      reversesId,
      borneBy,
      isByPortal: bookedBy === null,
      bookedOn,
      bookedAt,
      text,
      tranche: known.get(trancheId ?? '') ?? null,
      isReversed: reversed.has(id),
    }),
  )
}

/** Every settlement of every year, each with what took its place. */
function settledYearsOf(dossierId: string): SettledYear[] {
  return recordsIn(dossierId, 'reportingYears').flatMap(({ id, year }) =>
    settlementsOf({ id, dossierId }).map(({ settledAt, finalRappen, supersededAt }, index, all) => {
      const replacedAt = all[index + 1]?.settledAt ?? null
      return { year, finalRappen, settledAt, supersededAt, replacedAt }
    }),
  )
}

const dayOf = (instant: string | null) => (instant === null ? null : dayInZurich(instant))
