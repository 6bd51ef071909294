import { and, eq, getTableColumns, getTableName, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { OPEN_ACCOUNT_CHANGES } from '#app/domain/lifecycle/account-change.ts'
import { lastTerm } from '#app/models/deadlines/notices.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import type { Document, StoredDocument } from '#app/models/records/documents.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import {
  acceptancesTakenBack,
  agreements,
  amendmentAcceptances,
  amendmentResolutions,
  amendments,
  calculations,
  signatures,
  signaturesSetAside,
} from '#db/schema/agreement.ts'
import {
  budgetLines,
  councilResolutions,
  measures,
  structures,
  thirdPartyFunds,
} from '#db/schema/application.ts'
import { chainRecords } from '#db/schema/chain.ts'
import { documents, filings } from '#db/schema/documents.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { claimBookings, claims, settlements, tranches } from '#db/schema/money.ts'
import { users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import {
  accountLines,
  addedCosts,
  addedMeasures,
  deadlineExtensions,
  deadlines,
  measureReports,
  reportingYears,
} from '#db/schema/report.ts'
import { checklistEntries, completionAnswers, completionRequests, proposals } from '#db/schema/review.ts'

type Folder = 'party' | 'application' | 'agreement' | 'history' | 'filings'
type Place = { of: SQLiteColumn; through: SQL }
/** A table, as the rows of it that belong to a dossier; through another one where a row does not name its dossier. */
export type Sheet<Row> = Place & {
  folder: Folder
  table: SQLiteTable
  columns: Record<string, SQLiteColumn | SQL>
  row?: Row
}

const ofYear = (table: { reportingYearId: SQLiteColumn }) => ({
  of: reportingYears.dossierId,
  through: sql`JOIN ${reportingYears} ON ${eq(reportingYears.id, table.reportingYearId)}`,
})

const givenUp = sql`${accountChanges.before} ->> '$.iban'`
const asked = alias(dossiers, 'asked')
const asking = alias(parties, 'asking')
/** An open change under another agreement of the same lead reaches what is paid to the account that it gives up. */
const paidAlike = and(eq(parties.leadBfsNumber, asking.leadBfsNumber), eq(parties.iban, givenUp))
const isOpen = inArray(accountChanges.state, OPEN_ACCOUNT_CHANGES)

/** What of a dossier is asked for together lies in one folder. */
export const SHEETS = {
  members: sheet('party', partyMembers, {
    of: dossiers.id,
    through: sql`JOIN ${dossiers} ON ${eq(dossiers.partyId, partyMembers.partyId)}`,
  }),
  structures: sheet('application', structures),
  measures: sheet('application', measures),
  budgetLines: sheet('application', budgetLines),
  thirdPartyFunds: sheet('application', thirdPartyFunds),
  resolutions: sheet('application', councilResolutions),
  documents: ofDossier(sheet('application', documents)),
  checklist: sheet('application', checklistEntries),
  calculations: sheet('application', calculations),
  chainRecords: sheet('application', chainRecords),
  requests: sheet('application', completionRequests),
  answers: sheet('application', completionAnswers, {
    of: completionRequests.dossierId,
    through: sql`JOIN ${completionRequests} ON ${eq(completionRequests.id, completionAnswers.requestId)}`,
  }),
  deadlines: withTerm(sheet('application', deadlines)),
  extensions: sheet('agreement', deadlineExtensions, {
    of: deadlines.dossierId,
    through: sql`JOIN ${deadlines} ON ${eq(deadlines.id, deadlineExtensions.deadlineId)}`,
  }),
  agreements: sheet('agreement', agreements),
  signatures: sheet('agreement', signatures, {
    of: agreements.dossierId,
    through: sql`JOIN ${agreements} ON ${eq(agreements.id, signatures.agreementId)}`,
  }),
  proposals: withNames(
    sheet('agreement', proposals, {
      of: proposals.dossierId,
      through: sql`JOIN ${users} ON ${eq(users.id, proposals.proposedBy)}`,
    }),
  ),
  setAside: sheet('agreement', signaturesSetAside, {
    of: agreements.dossierId,
    through: sql`JOIN ${signatures} ON ${eq(signatures.id, signaturesSetAside.signatureId)}
      JOIN ${agreements} ON ${eq(agreements.id, signatures.agreementId)}`,
  }),
  amendments: sheet('agreement', amendments),
  acceptances: sheet('agreement', amendmentAcceptances, {
    of: amendments.dossierId,
    through: sql`JOIN ${amendments} ON ${eq(amendments.id, amendmentAcceptances.amendmentId)}`,
  }),
  acceptancesTakenBack: sheet('agreement', acceptancesTakenBack, {
    of: amendments.dossierId,
    through: sql`JOIN ${amendmentAcceptances} ON ${eq(amendmentAcceptances.id, acceptancesTakenBack.acceptanceId)}
      JOIN ${amendments} ON ${eq(amendments.id, amendmentAcceptances.amendmentId)}`,
  }),
  laterResolutions: sheet('agreement', amendmentResolutions),
  reportingYears: sheet('agreement', reportingYears),
  tranches: sheet('agreement', tranches),
  claims: sheet('agreement', claims),
  bookings: sheet('agreement', claimBookings),
  accountChanges: sheet('agreement', accountChanges),
  changesElsewhere: sheet('agreement', accountChanges, {
    of: dossiers.id,
    through: sql`JOIN ${dossiers} AS asked ON ${eq(asked.id, accountChanges.dossierId)}
      JOIN ${parties} AS asking ON ${eq(asking.id, asked.partyId)}
      JOIN ${parties} ON ${paidAlike}
      JOIN ${dossiers} ON ${and(eq(dossiers.partyId, parties.id), ne(dossiers.id, asked.id), isOpen)}`,
  }),
  inquiries: withAssignee(sheet('agreement', inquiries)),
  measureReports: sheet('agreement', measureReports, ofYear(measureReports)),
  accountLines: sheet('agreement', accountLines, ofYear(accountLines)),
  addedMeasures: sheet('agreement', addedMeasures, ofYear(addedMeasures)),
  addedCosts: sheet('agreement', addedCosts, ofYear(addedCosts)),
  settlements: sheet('agreement', settlements, ofYear(settlements)),
  events: withoutBasis(sheet('history', auditEvents)),
  filings: sheet('filings', filings),
}

function sheet<Table extends SQLiteTable>(
  folder: Folder,
  table: Table,
  ...[place]: Table extends { dossierId: SQLiteColumn } ? [Place?] : [Place]
): Sheet<Table['$inferSelect']> {
  const columns = getTableColumns(table)
  const of = place?.of ?? columns.dossierId
  if (!of) throw new Error(`${getTableName(table)} names no dossier`)
  return { folder, table, columns, of, through: place?.through ?? sql`` }
}

function withAssignee<Row>(sheet: Sheet<Row>): Sheet<Row & { assignee: string | null }> {
  const assignee = sql<string | null>`(SELECT ${users.name} FROM ${users}
    WHERE ${eq(users.id, inquiries.assigneeId)})`
  return { ...sheet, row: undefined, columns: { ...sheet.columns, assignee } }
}

/** Whatever lies in the folder of a dossier is a document of it. */
function ofDossier(sheet: Sheet<StoredDocument>): Sheet<Document> {
  return { ...sheet, row: undefined }
}

/** A history does not say what an event rests on; the proof does. */
function withoutBasis<Row>({ columns, ...sheet }: Sheet<Row>): Sheet<Omit<Row, 'basis'>> {
  const { basis: _basis, ...told } = columns
  return { ...sheet, row: undefined, columns: told }
}

function withTerm<Row>(sheet: Sheet<Row>): Sheet<Row & { termOn: string | null }> {
  return { ...sheet, row: undefined, columns: { ...sheet.columns, termOn: lastTerm() } }
}

function withNames<Row>(
  sheet: Sheet<Row>,
): Sheet<Row & { proposedByName: string; endedByName: string | null }> {
  const ended = alias(users, 'ended')
  const endedByName = sql<string | null>`(SELECT ${nameAt(proposals.endedAt, ended)}
    FROM ${users} AS ended WHERE ${eq(ended.id, proposals.endedBy)})`
  const names = { proposedByName: nameAt(proposals.proposedAt), endedByName }
  return { ...sheet, row: undefined, columns: { ...sheet.columns, ...names } }
}
