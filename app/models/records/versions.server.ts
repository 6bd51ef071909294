import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { reportingYears } from '#db/schema/report.ts'

/** What of a dossier is filed and decided by itself: the dossier (year null), or the report of a year. */
export type About = { dossierId: string; year: number | null }

type Versioned = { id: string; version: number }

/** The record that an act on a dossier or a report is about, as events name it. */
export function recordAbout(tx: Tx, { dossierId, year }: About) {
  if (year === null)
    return tx
      .select({ id: dossiers.id, state: dossiers.state, version: dossiers.version })
      .from(dossiers)
      .where(eq(dossiers.id, dossierId))
      .get()
  return tx
    .select({ id: reportingYears.id, state: reportingYears.state, version: reportingYears.version })
    .from(reportingYears)
    .where(and(eq(reportingYears.dossierId, dossierId), eq(reportingYears.year, year)))
    .get()
}

/** Whoever files or decides on what they saw before is refused after this. */
export function moveOn(
  tx: Tx,
  { id, version }: Versioned,
  { year, now }: { year: number | null; now: Date },
) {
  const next = { version: version + 1 }
  if (year === null)
    tx.update(dossiers)
      .set({ ...next, updatedAt: now.toISOString() })
      .where(eq(dossiers.id, id))
      .run()
  else tx.update(reportingYears).set(next).where(eq(reportingYears.id, id)).run()
}
