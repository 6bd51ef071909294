import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { dueDay } from '#app/domain/deadlines/due.ts'
import { db, type Tx } from '#db/client.server.ts'
import { deadlineExtensions, deadlines } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'
import { newId } from './identifiers.server.ts'
import { withdrawMails } from './outbox.server.ts'
import { programmeOf } from './programme.server.ts'

type Reader = Tx | typeof db
export type Deadline = typeof deadlines.$inferSelect

type NewDeadline = Pick<Deadline, 'kind' | 'subjectId' | 'legalOn'> & { year?: number }

/** Records what has to happen by a day; the effective day follows the programme's weekend rule. */
export function openDeadline(tx: Tx, dossier: Dossier, { kind, subjectId, legalOn, year }: NewDeadline) {
  const { weekendRule } = programmeOf(dossier.periodId, tx).settings
  const { effectiveOn } = dueDay(legalOn, weekendRule)
  tx.insert(deadlines)
    .values({ id: newId(), dossierId: dossier.id, kind, subjectId, year, legalOn, effectiveOn })
    .run()
}

/** Met: nothing that still waits for it is sent. */
export function meetDeadline(tx: Tx, subjectId: string, now: Date) {
  close(tx, subjectId, { metAt: now.toISOString() })
}

export function cancelDeadline(tx: Tx, subjectId: string, now: Date) {
  close(tx, subjectId, { cancelledAt: now.toISOString() })
}

/** Moves the effective day, with author and reason; what waits for the old day is not sent. */
export function extendDeadline(
  tx: Tx,
  {
    deadlineId,
    dueOn,
    reason,
    personId,
  }: { deadlineId: string; dueOn: string; reason: string; personId: string },
  now: Date,
) {
  const deadline = tx.select().from(deadlines).where(eq(deadlines.id, deadlineId)).get()
  if (!deadline) throw new Error(`The deadline ${deadlineId} does not exist`)
  tx.insert(deadlineExtensions)
    .values({ id: newId(), deadlineId, dueOn, reason, grantedBy: personId, grantedAt: now.toISOString() })
    .run()
  tx.update(deadlines)
    .set({ effectiveOn: dueOn, sequence: deadline.sequence + 1, metAt: null })
    .where(eq(deadlines.id, deadlineId))
    .run()
  withdrawMails(tx, deadlineId)
}

export function deadlineOf(subjectId: string, tx: Reader = db): Deadline | undefined {
  return tx
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.subjectId, subjectId), isNull(deadlines.cancelledAt)))
    .get()
}

/** What a dossier still owes, next first. */
export function openDeadlinesOf(dossierId: string): Deadline[] {
  return db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.dossierId, dossierId), isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
    .orderBy(asc(deadlines.effectiveOn))
    .all()
}

export function extensionsOf(deadlineId: string) {
  return db
    .select()
    .from(deadlineExtensions)
    .where(eq(deadlineExtensions.deadlineId, deadlineId))
    .orderBy(desc(deadlineExtensions.grantedAt))
    .all()
}

function close(tx: Tx, subjectId: string, ending: { metAt: string } | { cancelledAt: string }) {
  const open = tx
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.subjectId, subjectId), isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
    .all()
  for (const { id } of open) {
    tx.update(deadlines).set(ending).where(eq(deadlines.id, id)).run()
    withdrawMails(tx, id)
  }
}
