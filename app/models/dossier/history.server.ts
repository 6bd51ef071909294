import { desc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'

/** What happened on a dossier, newest first, each event with the year it is about. */
export function eventsOf(dossierId: string) {
  return db
    .select({
      sequence: auditEvents.sequence,
      at: auditEvents.at,
      actorName: auditEvents.actorName,
      machine: auditEvents.machine,
      action: auditEvents.action,
      fromState: auditEvents.fromState,
      reason: auditEvents.reason,
      data: auditEvents.data,
      reportYear: reportingYears.year,
      trancheYear: tranches.year,
    })
    .from(auditEvents)
    .leftJoin(reportingYears, eq(reportingYears.id, auditEvents.recordId))
    .leftJoin(tranches, eq(tranches.id, auditEvents.recordId))
    .where(eq(auditEvents.dossierId, dossierId))
    .orderBy(desc(auditEvents.sequence))
    .all()
    .map(({ reportYear, trancheYear, ...event }) => ({ ...event, year: reportYear ?? trancheYear }))
}
