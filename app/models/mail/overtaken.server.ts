import { and, eq, type SQL, sql } from 'drizzle-orm'
import { dayInZurich, type PlainDate, startOfDay } from '#app/domain/deadlines/calendar.ts'
import type { Due } from '#app/domain/deadlines/due.ts'
import { OVERTAKEN_MAILS } from '#app/domain/deadlines/reminder-mails.ts'
import { DEADLINE, type Deadline } from '#app/models/deadlines/deadlines.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'
import type { OutboxMail } from './outbox.server.ts'

/** Mails of an earlier day about that day: steps of the engine, reminders by hand, digests; others once their day is over. */
export function isStale(day: PlainDate): SQL<boolean> {
  const written = sql`${outbox.facts} ->> '$.writtenAt'`
  const ofItsDay = sql`(${outbox.key} LIKE 'reminder:%' OR ${outbox.key} LIKE 'byhand:%' OR ${outbox.key} LIKE 'digest:%')`
  const isOver = sql`(${outbox.template} IN ${OVERTAKEN_MAILS} AND ${outbox.facts} ->> '$.dueOn' < ${day})`
  return sql`((${ofItsDay} AND ${written} < ${startOfDay(day).toISOString()}) OR ${isOver})`
}

/** Why a mail that has not gone is not sent any more, the day of which that is true, and what counts today. */
export type Overtaken = {
  why: 'met' | 'cancelled' | 'moved' | 'earlier_day'
  on: PlainDate
  running: Due | null
}

/** Null where a mail may go still, or has gone. */
export function overtaking({ id, key, state, facts }: OutboxMail, day: PlainDate): Overtaken | null {
  if (state !== 'failed' && state !== 'withdrawn') return null
  const writtenOn = dayInZurich(facts.writtenAt)
  const deadline = deadlineOf(id)
  const ended = deadline && endingOf(deadline)
  if (ended) return { ...ended, running: null }
  const running = deadline ? { dueOn: deadline.effectiveOn, termOn: deadline.termOn } : null
  const isMoved = deadline !== undefined && isAboutAnotherDay({ key, facts }, deadline)
  if (isMoved) return { why: 'moved', on: writtenOn, running }
  return isStaleOn(id, day) ? { why: 'earlier_day', on: writtenOn, running } : null
}

function deadlineOf(mailId: string): Deadline | undefined {
  return db
    .select(DEADLINE)
    .from(deadlines)
    .innerJoin(outbox, eq(outbox.deadlineId, deadlines.id))
    .where(eq(outbox.id, mailId))
    .get()
}

function endingOf({ metAt, cancelledAt }: Deadline): Pick<Overtaken, 'why' | 'on'> | undefined {
  if (cancelledAt !== null) return { why: 'cancelled', on: dayInZurich(cancelledAt) }
  return metAt === null ? undefined : { why: 'met', on: dayInZurich(metAt) }
}

/** Reminders and notices bear the deadline in their key, and which of its days they are about. */
function isAboutAnotherDay(
  { key, facts }: Pick<OutboxMail, 'key' | 'facts'>,
  { id, sequence, effectiveOn }: Deadline,
) {
  const [, about, ofDay] = key.split(':')
  return about === id && (Number(ofDay) !== sequence || facts.dueOn !== effectiveOn)
}

function isStaleOn(id: string, day: PlainDate): boolean {
  const stale = and(eq(outbox.id, id), isStale(day))
  return db.select({ id: outbox.id }).from(outbox).where(stale).get() !== undefined
}
