import { and, asc, eq, sql } from 'drizzle-orm'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { db, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlineNotices, deadlines } from '#db/schema/report.ts'
import type { Deadline } from './deadlines.server.ts'

type Term = { step: NoticeStep; termOn: string; posted?: { on: string; by: string } }

/** A notice asks for the report by a new day: mail, letter, calendar and page take it from this one record. */
export function setTerm(tx: Tx, deadline: Deadline, { step, termOn, posted }: Term): Deadline {
  const { id, sequence } = deadline
  const set = { termOn, ...(posted && { postedOn: posted.on, postedBy: posted.by }) }
  tx.insert(deadlineNotices)
    .values({ deadlineId: id, sequence, step, ...set })
    .onConflictDoUpdate({
      target: [deadlineNotices.deadlineId, deadlineNotices.sequence, deadlineNotices.step],
      set,
    })
    .run()
  const calendarSequence = deadline.calendarSequence + 1
  tx.update(deadlines).set({ calendarSequence }).where(eq(deadlines.id, id)).run()
  return { ...deadline, calendarSequence }
}

export type SentNotice = { step: NoticeStep; termOn: string; sentAt: string | null; postedOn: string | null }

/** The notices of the day that counts now which reached somebody, with the day each of them set. */
export function noticesOf({ id, sequence }: Pick<Deadline, 'id' | 'sequence'>): SentNotice[] {
  const prefix = sql`'reminder:' || ${deadlineNotices.deadlineId} || ':' || ${deadlineNotices.sequence} || ':' || ${deadlineNotices.step} || ':%'`
  return db
    .select({
      step: deadlineNotices.step,
      termOn: deadlineNotices.termOn,
      postedOn: deadlineNotices.postedOn,
      sentAt: sql<string | null>`(SELECT min(${outbox.sentAt}) FROM ${outbox}
        WHERE ${outbox.deadlineId} = ${deadlineNotices.deadlineId} AND ${outbox.key} LIKE ${prefix}
        AND ${outbox.state} IN ('sent', 'kept'))`,
    })
    .from(deadlineNotices)
    .where(and(eq(deadlineNotices.deadlineId, id), eq(deadlineNotices.sequence, sequence)))
    .orderBy(asc(deadlineNotices.step))
    .all()
    .filter(({ sentAt, postedOn }) => sentAt !== null || postedOn !== null)
}
