import { desc, eq, lt } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { detailsOf } from './meanwhile.server.ts'

export const EVENTS_ON_A_PAGE = 100

/** The latest events of the whole portal, or those before one of them; `more` where older ones follow. */
export function auditLog(before: number | null) {
  const found = db
    .select({
      sequence: auditEvents.sequence,
      at: auditEvents.at,
      who: auditEvents.actorName,
      machine: auditEvents.machine,
      action: auditEvents.action,
      toState: auditEvents.toState,
      data: auditEvents.data,
      reason: auditEvents.reason,
      state: dossiers.state,
      reference: dossiers.reference,
      hash: auditEvents.hash,
    })
    .from(auditEvents)
    .leftJoin(dossiers, eq(dossiers.id, auditEvents.dossierId))
    .where(before === null ? undefined : lt(auditEvents.sequence, before))
    .orderBy(desc(auditEvents.sequence))
    .limit(EVENTS_ON_A_PAGE + 1)
    .all()
  const events = found.slice(0, EVENTS_ON_A_PAGE).map(({ state, reference, data, hash, ...event }) => ({
    ...event,
    hash: hash.slice(0, 12),
    ...detailsOf({ data }),
    // A draft has no reference for the canton yet.
    reference: state === 'draft' ? null : (reference ?? referenceIn(data)),
  }))
  return { events, more: found.length > EVENTS_ON_A_PAGE }
}

/** Events of the canton about a dossier that the municipality does not see name it in their data. */
function referenceIn(data: Record<string, unknown>) {
  return typeof data.reference === 'string' ? data.reference : null
}
