import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { placeOfScanner } from '#app/env.server.ts'
import { tellOfInfection } from '#app/models/mail/infection-mails.server.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { documents, fileFaults } from '#db/schema/documents.ts'
import { jobRuns } from '#db/schema/process.ts'
import { recordAct } from './audit.server.ts'
import { type Scan, scannerFault, scanStream } from './clamd.server.ts'
import type { StoredDocument } from './documents.server.ts'
import { noteFault } from './handing-out.server.ts'
import { openProven } from './stored-files.server.ts'

const JOB = 'scan-files'
/** A scanner that fails on so many files in a row is left alone until the next pass. */
const MOST_FAILURES = 3

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

function waitingFiles(): StoredDocument[] {
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

function record(row: StoredDocument, { scan, now }: { scan: Scan; now: Date }) {
  const scannedAt = now.toISOString()
  inTransaction((tx) => {
    const { finding } = scan.ok ? scan : { finding: null }
    const found =
      scan.ok && ({ scan: finding === null ? 'clean' : 'infected', scanFinding: finding ?? '' } as const)
    tx.update(documents)
      .set({ scannedAt, ...found })
      .where(eq(documents.id, row.id))
      .run()
    if (finding !== null) tellOfInfection(tx, { row, finding, now })
    const action = finding === null ? 'pass_scan' : 'fail_scan'
    if (scan.ok) recordAct(tx, { person: null, now, machine: 'programme', recordId: row.id, action })
  })
}

function noteRun(error: string, now: Date) {
  const run = { startedAt: now.toISOString(), finishedAt: now.toISOString(), error: error.slice(0, 500) }
  db.insert(jobRuns)
    .values({ name: JOB, ...run })
    .onConflictDoUpdate({ target: jobRuns.name, set: run })
    .run()
}
