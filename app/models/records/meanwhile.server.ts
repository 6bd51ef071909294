import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Meanwhile } from '#app/domain/lifecycle/refusal.ts'
import type { db, Tx } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import type { AuditEvent } from './audit.server.ts'

type Reader = Tx | typeof db
type Sought = { machine: Happened['machine']; recordId: string; section?: string; action?: string }

/** The latest event of a record; with a section or an action, the latest one of these. */
export function latestOn(tx: Reader, { machine, recordId, section, action }: Sought): Meanwhile | null {
  return latestWhere(
    tx,
    and(
      eq(auditEvents.machine, machine),
      eq(auditEvents.recordId, recordId),
      section === undefined ? undefined : sql`${auditEvents.data} ->> 'section' = ${section}`,
      action === undefined ? undefined : eq(auditEvents.action, action),
    ),
  )
}

/** Refused: the record is not as it was seen any more. Tells who was quicker, and what they did. */
export function changedMeanwhile(tx: Reader, sought: Sought) {
  return { ok: false as const, refusal: 'changed_meanwhile' as const, meanwhile: latestOn(tx, sought) }
}

/** The latest event of several records that are decided on together. */
export function latestAmong(tx: Reader, recordIds: readonly string[]): Meanwhile | null {
  return latestWhere(tx, inArray(auditEvents.recordId, [...recordIds]))
}

function latestWhere(tx: Reader, which: SQL | undefined): Meanwhile | null {
  const found = tx.select().from(auditEvents).where(which).orderBy(desc(auditEvents.sequence)).limit(1).get()
  if (!found) return null
  const { actorName, at, machine, action, toState } = found
  return { who: actorName, at, machine, action, toState, ...detailsOf(found) }
}

/** The section or the year that an event names. */
export function detailsOf({ data: { section, year } }: Pick<AuditEvent, 'data'>) {
  return {
    section: typeof section === 'string' ? section : null,
    year: typeof year === 'number' ? year : null,
  }
}
