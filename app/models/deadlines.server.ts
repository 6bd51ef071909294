import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { dueDayOf } from '#app/domain/deadlines/due.ts'
import { db, type Tx } from '#db/client.server.ts'
import { deadlineExtensions, deadlines } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'
import { newId } from './identifiers.server.ts'
import { withdrawMails } from './outbox.server.ts'
import { programmeOf } from './programme.server.ts'

type Reader = Tx | typeof db

/** Days a municipality has to pay a claim, and the canton a top-up. */
export const PAYMENT_DAYS = 30

export type Deadline = typeof deadlines.$inferSelect

type NewDeadline = Pick<Deadline, 'kind' | 'subjectId' | 'legalOn'> & { year?: number; now: Date }

/** Records what has to happen by a day; the effective day follows the programme's weekend rule. */
export function openDeadline(tx: Tx, dossier: Dossier, { now, ...deadline }: NewDeadline) {
  const { weekendRule } = programmeOf(dossier.periodId, tx).settings
  const { effectiveOn } = dueDayOf(deadline, weekendRule)
  const openedAt = now.toISOString()
  tx.insert(deadlines)
    .values({ ...deadline, id: newId(), dossierId: dossier.id, effectiveOn, openedAt })
    .run()
}

/** Met: nothing that still waits for it is sent. */
export function meetDeadline(tx: Tx, subjectId: string, now: Date) {
  close(tx, subjectId, { metAt: now.toISOString() })
}

export function cancelDeadline(tx: Tx, subjectId: string, now: Date) {
  close(tx, subjectId, { cancelledAt: now.toISOString() })
}

/** Due once more, by a new day: the entry in the calendar is replaced. */
export function reopenDeadline(
  tx: Tx,
  dossier: Dossier,
  { subjectId, legalOn }: { subjectId: string; legalOn: string },
) {
  const { weekendRule } = programmeOf(dossier.periodId, tx).settings
  tx.update(deadlines)
    .set({
      legalOn,
      effectiveOn: dueDayOf({ kind: 'claim', legalOn }, weekendRule).effectiveOn,
      metAt: null,
      sequence: sql`${deadlines.sequence} + 1`,
    })
    .where(eq(deadlines.subjectId, subjectId))
    .run()
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

/** The completion request that is open on an application (year null) or on a report. */
export function openRequestDeadline(tx: Reader, about: { dossierId: string; year: number | null }) {
  return requestOrReport(tx, about).findLast(
    ({ kind, metAt, cancelledAt }) => kind === 'completion_request' && !metAt && !cancelledAt,
  )
}

/** What a filing of this very instant has met: the deadline of the report, or of the completion request. */
export function deadlineMetBy(tx: Reader, about: { dossierId: string; year: number | null }, now: Date) {
  return requestOrReport(tx, about).find(({ metAt }) => metAt === now.toISOString())
}

/** The entry in calendars: one UID for each deadline, and a higher sequence for each change. */
export function calendarOf({ id, sequence }: Pick<Deadline, 'id' | 'sequence'>, { cancelled = false } = {}) {
  return { uid: `${id}@mini-kip`, sequence: cancelled ? sequence + 1 : sequence, cancelled }
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

function requestOrReport(tx: Reader, { dossierId, year }: { dossierId: string; year: number | null }) {
  return tx
    .select()
    .from(deadlines)
    .where(
      and(
        eq(deadlines.dossierId, dossierId),
        year === null ? isNull(deadlines.year) : eq(deadlines.year, year),
        inArray(deadlines.kind, ['annual_report', 'completion_request']),
      ),
    )
    .orderBy(asc(deadlines.legalOn))
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
