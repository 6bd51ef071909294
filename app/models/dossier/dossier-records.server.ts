import { asc, eq, inArray } from 'drizzle-orm'
import { yearsOf } from '#app/domain/application/application.ts'
import type { Side } from '#app/domain/roles.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, amendments, calculations, signatures } from '#db/schema/agreement.ts'
import { filings } from '#db/schema/documents.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { claims, offsets, tranches } from '#db/schema/money.ts'
import {
  accountLines,
  deadlineExtensions,
  deadlineNotices,
  deadlines,
  measureReports,
  reportingYears,
  settlements,
} from '#db/schema/report.ts'
import { checklistEntries, notes } from '#db/schema/review.ts'
import { applicationOf } from './application.server.ts'
import { type Dossier, isEditable } from './dossiers.server.ts'
import { requestsOf } from './points.server.ts'

/** The records of a dossier as data, one entry for one file. Notes and check list are the canton's own. */
export function recordsOf(dossier: Dossier, reader: Side): Record<string, unknown> {
  const { id } = dossier
  return {
    dossier: overviewOf(dossier),
    application: reader === 'canton' && isEditable(dossier) ? null : applicationOf(dossier),
    filings: db.select().from(filings).where(eq(filings.dossierId, id)).orderBy(asc(filings.filedAt)).all(),
    requests: [null, ...yearsOf(dossier)].flatMap((year) => requestsOf({ dossierId: id, year }, reader)),
    calculations: db.select().from(calculations).where(eq(calculations.dossierId, id)).all(),
    agreements: agreementsOf(id),
    amendments: db
      .select()
      .from(amendments)
      .where(eq(amendments.dossierId, id))
      .orderBy(asc(amendments.number))
      .all(),
    reports: reportsOf(id),
    payments: paymentsOf(id),
    deadlines: deadlinesOf(id),
    ...(reader === 'canton' && {
      checklist: db.select().from(checklistEntries).where(eq(checklistEntries.dossierId, id)).all(),
      notes: db.select().from(notes).where(eq(notes.dossierId, id)).orderBy(asc(notes.at)).all(),
    }),
  }
}

/** The hashes of all files that were ever filed with a dossier. */
export function filedHashes(dossierId: string): Set<string> {
  const rows = db.select({ files: filings.files }).from(filings).where(eq(filings.dossierId, dossierId)).all()
  return new Set(rows.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
}

function overviewOf({ reference, state, startsOn, endsOn, createdAt, updatedAt, party, periodId }: Dossier) {
  const { name, startsOn: periodStartsOn, endsOn: periodEndsOn, settings } = programmeOf(periodId)
  const members = db.select().from(partyMembers).where(eq(partyMembers.partyId, party.id)).all()
  const period = { name, startsOn: periodStartsOn, endsOn: periodEndsOn, settings }
  return { reference, state, startsOn, endsOn, createdAt, updatedAt, party, members, period }
}

function agreementsOf(dossierId: string) {
  const versions = db
    .select()
    .from(agreements)
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(asc(agreements.version))
    .all()
  const signed = db.select().from(signatures).where(ofAny(signatures.agreementId, versions)).all()
  return versions.map((version) => ({
    ...version,
    signatures: signed.filter(({ agreementId }) => agreementId === version.id),
  }))
}

function reportsOf(dossierId: string) {
  const years = db
    .select()
    .from(reportingYears)
    .where(eq(reportingYears.dossierId, dossierId))
    .orderBy(asc(reportingYears.year))
    .all()
  const measures = db.select().from(measureReports).where(ofAny(measureReports.reportingYearId, years)).all()
  const accounts = db.select().from(accountLines).where(ofAny(accountLines.reportingYearId, years)).all()
  const settled = db.select().from(settlements).where(ofAny(settlements.reportingYearId, years)).all()
  const own = <Row extends { reportingYearId: string }>(rows: Row[], id: string) =>
    rows.filter(({ reportingYearId }) => reportingYearId === id)
  return years.map((year) => ({
    ...year,
    measures: own(measures, year.id),
    accounts: own(accounts, year.id),
    settlement: own(settled, year.id)[0] ?? null,
  }))
}

function paymentsOf(dossierId: string) {
  const claimed = db.select().from(claims).where(eq(claims.dossierId, dossierId)).all()
  return {
    tranches: db
      .select()
      .from(tranches)
      .where(eq(tranches.dossierId, dossierId))
      .orderBy(asc(tranches.year), asc(tranches.number))
      .all(),
    claims: claimed,
    offsets: db.select().from(offsets).where(ofAny(offsets.claimId, claimed)).all(),
    ledger: ledgerFor(dossierId),
  }
}

function deadlinesOf(dossierId: string) {
  const all = db.select().from(deadlines).where(eq(deadlines.dossierId, dossierId)).all()
  const extended = db
    .select()
    .from(deadlineExtensions)
    .where(ofAny(deadlineExtensions.deadlineId, all))
    .orderBy(asc(deadlineExtensions.grantedAt))
    .all()
  const sent = db.select().from(deadlineNotices).where(ofAny(deadlineNotices.deadlineId, all)).all()
  return all.map((one) => ({
    ...one,
    notices: sent.filter(({ deadlineId }) => deadlineId === one.id),
    extensions: extended.filter(({ deadlineId }) => deadlineId === one.id),
  }))
}

type Column = Parameters<typeof inArray>[0]

function ofAny(column: Column, rows: readonly { id: string }[]) {
  return inArray(
    column,
    rows.map(({ id }) => id),
  )
}
