import { and, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'

/** The decision by which a dossier was rejected, in the words in which it was told; undefined without one. */
export function rejectionOf(dossierId: string) {
  const event = db
    .select({ at: auditEvents.at, reason: auditEvents.reason, data: auditEvents.data })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.dossierId, dossierId),
        eq(auditEvents.machine, 'dossier'),
        eq(auditEvents.action, 'reject'),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .get()
  if (!event) return undefined
  const { legalRemedies } = event.data
  const { at, reason } = event
  return { at, reason, legalRemedies: typeof legalRemedies === 'string' ? legalRemedies : '' }
}
