import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { handedInBy, replacementPath } from '#app/domain/application/catalogue.ts'
import { type DossierState, EDITABLE_STATES } from '#app/domain/lifecycle/dossier.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { placeOfScanner } from '#app/env.server.ts'
import { enqueueMail } from '#app/models/mail/outbox.server.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { recipientsOf } from '#app/models/people/people.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { documents, fileFaults } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { jobRuns } from '#db/schema/process.ts'
import { type Scan, scannerFault, scanStream } from './clamd.server.ts'
import { noteFault } from './handing-out.server.ts'
import { openProven } from './stored-files.server.ts'

const JOB = 'scan-files'
/** A scanner that fails on so many files in a row is left alone until the next pass. */
const MOST_FAILURES = 3

type Row = typeof documents.$inferSelect

/** One pass: asks the scanner whether it is there, then hands it every file that waits, the longest untried first. */
export async function scanWaitingFiles(scannerUrl: string, now: Date) {
  const place = placeOfScanner(scannerUrl)
  if (!place) throw new Error('CLAMD_URL was not checked at the start')
  let fault = await scannerFault(place)
  let failures = 0
  const waiting = fault ? [] : waitingFiles()
  for (const row of waiting) {
    const opened = await openProven(row)
    noteFault(row, { fault: opened.ok ? undefined : opened.fault, now })
    if (!opened.ok) continue
    const scan = await scanStream(opened.handle.createReadStream({ start: 0 }), place)
    record(row, { scan, now })
    failures = scan.ok ? 0 : failures + 1
    if (!scan.ok) fault = scan.why
    if (failures >= MOST_FAILURES) break
  }
  noteRun(fault ?? '', now)
}

/** Whether the scanner answers, kept for the pages; for the start, before the first pass. */
export async function lookForScanner(scannerUrl: string, now: Date): Promise<string | undefined> {
  const place = placeOfScanner(scannerUrl)
  const fault = place ? await scannerFault(place) : 'its address cannot be read'
  noteRun(fault ?? '', now)
  return fault
}

/** Why the scanner did not do its work in the last pass; '' when it did. */
export function lastScannerFault(): string {
  return db.select({ error: jobRuns.error }).from(jobRuns).where(eq(jobRuns.name, JOB)).get()?.error ?? ''
}

/** Stored files that were found not to be what their rows say. */
export const damagedFiles = heldReference(
  (): number => db.select({ count: count() }).from(fileFaults).get()?.count ?? 0,
)

function waitingFiles(): Row[] {
  return db
    .select({ document: documents })
    .from(documents)
    .leftJoin(fileFaults, eq(fileFaults.documentId, documents.id))
    .where(and(eq(documents.scan, 'waiting'), isNull(fileFaults.documentId)))
    .orderBy(sql`${documents.scannedAt} NULLS FIRST`, asc(documents.uploadedAt))
    .limit(200)
    .all()
    .map(({ document }) => document)
}

function record(row: Row, { scan, now }: { scan: Scan; now: Date }) {
  const scannedAt = now.toISOString()
  inTransaction((tx) => {
    const found = scan.ok
      ? {
          scan: scan.finding === null ? ('clean' as const) : ('infected' as const),
          scanFinding: scan.finding ?? '',
        }
      : {}
    tx.update(documents)
      .set({ scannedAt, ...found })
      .where(eq(documents.id, row.id))
      .run()
    if (scan.ok && scan.finding !== null) tellOfInfection(tx, { row, finding: scan.finding, now })
  })
}

/**
 * Whoever may see the file knows why something is missing; the side that handed it in is led to where it is replaced.
 */
function tellOfInfection(tx: Tx, { row, finding, now }: { row: Row; finding: string; now: Date }) {
  const dossier = tx
    .select({
      reference: dossiers.reference,
      party: parties.name,
      lead: parties.leadBfsNumber,
      state: dossiers.state,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(eq(dossiers.id, row.dossierId))
    .get()
  if (!dossier) return
  const { reference, party, lead } = dossier
  const officers = isWithTheCanton(row, dossier.state) ? [['officers', 'canton'] as const] : []
  for (const [audience, area] of [['municipality', 'municipality'] as const, ...officers])
    for (const recipient of recipientsOf(audience, lead, tx))
      enqueueMail(tx, {
        key: `file-infected:${row.id}:${recipient.id}`,
        template: 'file-infected',
        recipient,
        facts: {
          reference,
          party,
          reason: `${row.fileName} (${finding})`,
          path:
            area === handedInBy(row.slot)
              ? replacementPath(area, reference, row.id)
              : `/${area}/dossiers/${reference}`,
        },
        dossierId: row.dossierId,
        now,
      })
}

/** What a municipality is writing concerns nobody else, but for the files that it has filed before. */
function isWithTheCanton({ dossierId, year, sha256 }: Row, state: DossierState): boolean {
  const isFiled = filingsOf(dossierId, year).some(({ files }) => files.some((one) => one.sha256 === sha256))
  if (isFiled) return true
  if (year === null) return !isOneOf(EDITABLE_STATES, state)
  const report = reportingYearsOf(dossierId).find((one) => one.year === year)
  return report !== undefined && !isOneOf(REPORT_EDITABLE_STATES, report.state)
}

function noteRun(error: string, now: Date) {
  const run = { startedAt: now.toISOString(), finishedAt: now.toISOString(), error: error.slice(0, 500) }
  db.insert(jobRuns)
    .values({ name: JOB, ...run })
    .onConflictDoUpdate({ target: jobRuns.name, set: run })
    .run()
}
