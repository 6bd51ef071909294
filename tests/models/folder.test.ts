import { eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { asOneRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, amendments, calculations, signatures } from '#db/schema/agreement.ts'
import * as application from '#db/schema/application.ts'
import { documents, filings } from '#db/schema/documents.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { claimBookings, claims, settlements, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { accountLines, deadlines, measureReports, reportingYears } from '#db/schema/report.ts'
import { checklistEntries, completionAnswers, completionRequests } from '#db/schema/review.ts'
import { tellRouteStory } from '../support/route-story.ts'
import { statementsDuring } from '../support/statements.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

type Of = (dossierId: string) => ReturnType<typeof eq>
type OfDossier = SQLiteTable & { id: SQLiteColumn; dossierId: SQLiteColumn }

const own =
  (table: SQLiteTable & { dossierId: SQLiteColumn }): Of =>
  (id) =>
    eq(table.dossierId, id)
const through =
  (column: SQLiteColumn, parent: OfDossier): Of =>
  (id) =>
    inArray(column, db.select({ id: parent.id }).from(parent).where(eq(parent.dossierId, id)))
const ofParty: Of = (id) =>
  inArray(partyMembers.partyId, db.select({ id: dossiers.partyId }).from(dossiers).where(eq(dossiers.id, id)))

const SHEETS = [
  ['members', partyMembers, ofParty],
  ['structures', application.structures, own(application.structures)],
  ['measures', application.measures, own(application.measures)],
  ['budgetLines', application.budgetLines, own(application.budgetLines)],
  ['thirdPartyFunds', application.thirdPartyFunds, own(application.thirdPartyFunds)],
  ['resolutions', application.councilResolutions, own(application.councilResolutions)],
  ['documents', documents, own(documents)],
  ['checklist', checklistEntries, own(checklistEntries)],
  ['calculations', calculations, own(calculations)],
  ['requests', completionRequests, own(completionRequests)],
  ['answers', completionAnswers, through(completionAnswers.requestId, completionRequests)],
  ['deadlines', deadlines, own(deadlines)],
  ['agreements', agreements, own(agreements)],
  ['signatures', signatures, through(signatures.agreementId, agreements)],
  ['amendments', amendments, own(amendments)],
  ['reportingYears', reportingYears, own(reportingYears)],
  ['tranches', tranches, own(tranches)],
  ['claims', claims, own(claims)],
  ['bookings', claimBookings, own(claimBookings)],
  ['measureReports', measureReports, through(measureReports.reportingYearId, reportingYears)],
  ['accountLines', accountLines, through(accountLines.reportingYearId, reportingYears)],
  ['settlements', settlements, through(settlements.reportingYearId, reportingYears)],
  ['events', auditEvents, own(auditEvents)],
  ['filings', filings, own(filings)],
] as const

let ids: string[]
/** The story gives no request an answer in words and no claim a booking. */
const EMPTY = ['answers', 'bookings']

beforeAll(async () => {
  await tellRouteStory('2026-11-21T09:00:00.000Z')
  ids = db
    .select({ id: dossiers.id })
    .from(dossiers)
    .all()
    .map(({ id }) => id)
}, 120_000)

const known = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify({ ...row, termOn: undefined, basis: undefined })).sort()

test.each(SHEETS)('of a dossier, %s are the rows of their table', (name, table, of) => {
  const stored = ids.map((id) => known(db.select().from(table).where(of(id)).all()))
  if (!EMPTY.includes(name)) expect(stored.flat()).not.toEqual([])
  expect(ids.map((id) => known(recordsIn(id, name)))).toEqual(stored)
  asOneRequest(() => {
    takeOut(ids, name)
    expect(ids.map((id) => known(recordsIn(id, name)))).toEqual(stored)
  })
})

test('many dossiers are taken out by one statement', async () => {
  const asked = await statementsDuring(async () =>
    asOneRequest(() => {
      takeOut(ids, 'members', 'measures', 'agreements')
      for (const id of ids) recordsIn(id, 'claims')
    }),
  )
  expect(asked).toHaveLength(1)
})
