import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, type SQLiteTable, unionAll } from 'drizzle-orm/sqlite-core'
import { latestDay } from '#app/domain/deadlines/calendar.ts'
import { accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { statesAwaiting } from '#app/domain/lifecycle/decide.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { REPORT_OWED_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { CANTONAL_ROLES, CANTONAL_WRITERS } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { inForce } from '#app/models/people/role-holders.server.ts'
import { isLocked } from '#app/models/records/locked-files.server.ts'
import { db } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { amendments } from '#db/schema/agreement.ts'
import { chainRecords } from '#db/schema/chain.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { claims, settlements, tranches } from '#db/schema/money.ts'
import { memberships, users } from '#db/schema/people.ts'
import { municipalities } from '#db/schema/reference.ts'
import { reportingYears } from '#db/schema/report.ts'
import { completionRequests } from '#db/schema/review.ts'
import { enteredAt, leftAt, othersChangedAt } from './state-changes.server.ts'

/** What stands there: a record of a machine, an open inquiry, or a locked file, whose state is its slot. */
type Standing = MachineName | 'file' | 'inquiry'

const NOTHING = sql<string | null>`NULL`

/** What only some of them know, in the order in which every part of the statement names it. */
const BESIDE = {
  year: sql<number | null>`NULL`,
  decidedBy: NOTHING,
  /** The instant or day on which it came into its state, or later the day from which its step is due. */
  since: NOTHING,
  /** The last change of anything else of the dossier: what an awaited step was waiting for. */
  fulfilledAt: NOTHING,
  /** The last moment in which something that had held its steps up was there: an answer, a clean file, a decision beside. */
  freedAt: NOTHING,
  dueOn: NOTHING,
  /** Of a dossier the last day of its term. */
  endsOn: NOTHING,
  inForceAt: NOTHING,
  gateOpenedAt: NOTHING,
  /** Of an inquiry what it is called, and who has it as long as that person can answer it. */
  subject: NOTHING,
  assignee: NOTHING,
}

/** Everything somebody at the canton may have to act on, by one statement. */
export const candidates = oncePerRequest((today: string) =>
  unionAll(
    dossierRows(),
    reportRows(),
    trancheRows(),
    claimRows(),
    amendmentRows(),
    accountChangeRows(),
    lockedRows(),
    inquiryRows(),
  )
    .all()
    .filter(
      ({ machine, state, dueOn }) => machine !== 'tranche' || state !== 'planned' || (dueOn ?? '') <= today,
    )
    .map(({ dueOn, inForceAt, gateOpenedAt, ...found }) => ({
      ...found,
      since: found.state === 'planned' ? latestDay(dueOn, found.since) : found.since,
      fulfilledAt: latestDay(found.fulfilledAt, inForceAt, gateOpenedAt),
    })),
)

type Known = { state: AnySQLiteColumn; record?: SQL } & Partial<
  Record<keyof typeof BESIDE, SQL | AnySQLiteColumn>
>

/** Bare expressions for columns: the parts of one statement have to name theirs alike. */
function columns(machine: Standing, id: AnySQLiteColumn, { state, record, ...beside }: Known) {
  const named = Object.entries(beside).map(([name, column]) => [name, sql`${column}`])
  return {
    reference: dossiers.reference,
    party: parties.name,
    dossierId: dossiers.id,
    machine: sql<Standing>`${machine}`,
    id: sql<string>`${id}`,
    /** What its address names. */
    record: sql<string>`${record ?? id}`,
    state: sql<string>`${state}`,
    ...BESIDE,
    ...(Object.fromEntries(named) as Partial<typeof BESIDE>),
  }
}

function dossierRows() {
  const { id, state, decidedBy, endsOn } = dossiers
  const since = enteredAt('dossier', dossiers)
  const beside = { fulfilledAt: othersChangedAt('dossier'), freedAt: freedAt() }
  return db
    .select(columns('dossier', id, { state, decidedBy, endsOn, since, ...beside }))
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
}

/** On a year of a dossier, or beside its years: what was asked is closed, a locked file replaced, a step of another body recorded. */
function freedAt(year: SQL | AnySQLiteColumn = sql`NULL`) {
  const { closedAt } = completionRequests
  return sql`(SELECT max(at) FROM (
    SELECT ${closedAt} AS at FROM ${completionRequests}
      WHERE ${completionRequests.dossierId} = ${dossiers.id} AND ${completionRequests.year} IS ${year}
    UNION ALL SELECT ${documents.removedAt} FROM ${documents}
      WHERE ${documents.dossierId} = ${dossiers.id} AND ${documents.year} IS ${year} AND ${documents.scan} = 'infected'
    UNION ALL SELECT ${chainRecords.recordedAt} FROM ${chainRecords}
      WHERE ${chainRecords.dossierId} = ${dossiers.id} AND ${year} IS NULL))`
}

type OfDossier = SQLiteTable & { id: AnySQLiteColumn; dossierId: AnySQLiteColumn }

function rowsOf(machine: Standing, table: OfDossier, known: Known, where?: SQL) {
  return db
    .select(columns(machine, table.id, known))
    .from(table)
    .innerJoin(dossiers, eq(dossiers.id, table.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(where)
}

function reportRows() {
  const { year, state, decidedBy } = reportingYears
  const since = enteredAt('reportingYear', reportingYears)
  const fulfilledAt = othersChangedAt('reportingYear')
  const beside = { fulfilledAt, freedAt: freedAt(year) }
  return rowsOf('reportingYear', reportingYears, { state, year, decidedBy, since, ...beside })
}

/**
 * A planned tranche waits from the latest of the day it is due, the day its hold ended and the days on which its gates
 * opened: the agreement came into force, the report it depends on stands as filed, or comes no more. One that is held until a report comes
 * waits from then on.
 */
function trancheRows() {
  const { year, state, dueOn } = tranches
  const since = enteredAt('tranche', tranches)
  const inForceAt = enteredAt('dossier', { id: dossiers.id, state: sql`${'active' satisfies DossierState}` })
  const exOfficioAt = sql`(SELECT ${settlements.settledAt} FROM ${settlements}
    WHERE ${settlements.reportingYearId} = ${reportingYears.id} AND ${settlements.supersededAt} IS NULL
    AND ${settlements.basis} ->> '$.exOfficio' IS NOT NULL)`
  const filedAt = leftAt('reportingYear', reportingYears.id, REPORT_OWED_STATES)
  const gateOpenedAt = sql`(SELECT coalesce(${exOfficioAt}, ${filedAt}) FROM ${reportingYears}
    WHERE ${reportingYears.dossierId} = ${tranches.dossierId}
    AND ${reportingYears.year} = coalesce(${tranches.heldForReportOf}, ${tranches.gateYear}))`
  const moves = inArray(state, statesAwaiting(trancheMachine, CANTONAL_ROLES))
  return rowsOf('tranche', tranches, { state, year, since, dueOn, inForceAt, gateOpenedAt }, moves)
}

function claimRows() {
  const { state, decidedBy } = claims
  const year = sql`(SELECT ${reportingYears.year} FROM ${reportingYears}
    WHERE ${reportingYears.id} = ${claims.reportingYearId})`
  const since = sql`coalesce(${claims.dueAgainAt}, ${claims.issuedAt})`
  const moves = inArray(state, statesAwaiting(claimMachine, CANTONAL_ROLES))
  return rowsOf('claim', claims, { state, year, decidedBy, since }, moves)
}

function amendmentRows() {
  const { state } = amendments
  const record = sql`CAST(${amendments.number} AS TEXT)`
  const since = sql`coalesce(${amendments.answeredAt}, ${amendments.proposedAt})`
  const moves = inArray(state, statesAwaiting(amendmentMachine, CANTONAL_ROLES))
  return rowsOf('amendment', amendments, { state, record, since }, moves)
}

function accountChangeRows() {
  const { state, requestedAt } = accountChanges
  const moves = inArray(state, statesAwaiting(accountChangeMachine, CANTONAL_ROLES))
  return rowsOf('accountChange', accountChanges, { state, since: sql`${requestedAt}` }, moves)
}

function lockedRows() {
  const { slot: state, year } = documents
  const since = sql`coalesce(${documents.scannedAt}, ${documents.uploadedAt})`
  return rowsOf('file', documents, { state, year, since }, isLocked())
}

/** With and without a dossier; a draft has no reference for the canton yet. */
function inquiryRows() {
  const { id, state, year, subject, waitsSince } = inquiries
  const able = sql`EXISTS (SELECT 1 FROM ${memberships} JOIN ${users} ON ${eq(users.id, memberships.userId)}
    WHERE ${eq(users.id, inquiries.assigneeId)} AND ${inForce()} AND ${memberships.role} IN ${CANTONAL_WRITERS})`
  const assignee = sql`CASE WHEN ${able} THEN ${inquiries.assigneeId} END`
  return db
    .select({
      ...columns('inquiry', id, { state, year, subject, assignee, since: waitsSince }),
      reference: sql<string>`CASE WHEN ${dossiers.state} <> 'draft' THEN ${dossiers.reference} ELSE '' END`,
      party: sql<string>`coalesce(${parties.name}, ${municipalities.name})`,
      dossierId: sql<string>`coalesce(${dossiers.id}, '')`,
    })
    .from(inquiries)
    .innerJoin(municipalities, eq(municipalities.bfsNumber, inquiries.bfsNumber))
    .leftJoin(dossiers, eq(dossiers.id, inquiries.dossierId))
    .leftJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(state, 'open'), eq(inquiries.side, 'municipality')))
}
