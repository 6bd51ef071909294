import { and, asc, eq, exists, inArray, isNotNull, isNull, like, max, or, sql } from 'drizzle-orm'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlineNotices, deadlines } from '#db/schema/report.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import type { Deadline } from './deadlines.server.ts'

type Posted = { on: string; by: string; letter: DunningNoticeData }
type Term = { step: NoticeStep; termOn: string; posted?: Posted }

/** A notice asks for the report by a new day: mail, letter, calendar and page take it from this one record. */
export function setTerm(tx: Tx, deadline: Deadline, { step, termOn, posted }: Term): Deadline {
  const { id, sequence } = deadline
  const set = {
    termOn,
    ...(posted && { postedOn: posted.on, postedBy: posted.by, letter: posted.letter }),
  }
  tx.insert(deadlineNotices)
    .values({ deadlineId: id, sequence, step, ...set })
    .onConflictDoUpdate({
      target: [deadlineNotices.deadlineId, deadlineNotices.sequence, deadlineNotices.step],
      set,
    })
    .run()
  return { ...deadline, calendarSequence: renewEntry(tx, deadline), termOn }
}

/** The letter of a notice was not posted; the record stays where mails of the notice rest on it. */
export function dropPosting(
  tx: Tx,
  deadline: Deadline,
  { step, byMail }: { step: NoticeStep; byMail: boolean },
) {
  const { deadlineId, sequence, step: ofStep } = deadlineNotices
  const notice = and(eq(deadlineId, deadline.id), eq(sequence, deadline.sequence), eq(ofStep, step))
  if (byMail)
    tx.update(deadlineNotices).set({ postedOn: null, postedBy: null, letter: null }).where(notice).run()
  else tx.delete(deadlineNotices).where(notice).run()
  renewEntry(tx, deadline)
}

/** Its entry in calendars is replaced. */
function renewEntry(tx: Tx, { id, calendarSequence }: Deadline): number {
  const next = calendarSequence + 1
  tx.update(deadlines).set({ calendarSequence: next }).where(eq(deadlines.id, id)).run()
  return next
}

/**
 * For queries over `deadlines`: the day set by the last notice of the day that counts which told somebody or is about to;
 * NULL where there is none, and once nothing is owed.
 */
export function lastTerm() {
  const { deadlineId, sequence, termOn, postedOn } = deadlineNotices
  const told = db
    .select({ one: sql`1` })
    .from(outbox)
    .where(
      and(
        eq(outbox.deadlineId, deadlineId),
        like(outbox.key, KEY_OF_STEP),
        inArray(outbox.state, ['queued', 'sent', 'kept']),
      ),
    )
  const last = db
    .select({ termOn: max(termOn) })
    .from(deadlineNotices)
    .where(
      and(
        eq(deadlineId, deadlines.id),
        eq(sequence, deadlines.sequence),
        isNull(deadlines.metAt),
        or(isNotNull(postedOn), exists(told)),
      ),
    )
  return sql<string | null>`(${last})`
}

/** What the keys of a notice's mails begin with. */
const KEY_OF_STEP = sql`'reminder:' || ${deadlineNotices.deadlineId} || ':' || ${deadlineNotices.sequence} || ':' || ${deadlineNotices.step} || ':%'`

/** Every notice of a deadline that reached somebody, also of a day that was extended since. */
const sentNotices = oncePerRequest((deadlineId: string) =>
  db
    .select({
      step: deadlineNotices.step,
      termOn: deadlineNotices.termOn,
      postedOn: deadlineNotices.postedOn,
      sentAt: sql<string | null>`(SELECT min(${outbox.sentAt}) FROM ${outbox}
        WHERE ${outbox.deadlineId} = ${deadlineNotices.deadlineId} AND ${outbox.key} LIKE ${KEY_OF_STEP}
        AND ${outbox.state} IN ('sent', 'kept'))`,
      sequence: deadlineNotices.sequence,
      letter: deadlineNotices.letter,
    })
    .from(deadlineNotices)
    .where(eq(deadlineNotices.deadlineId, deadlineId))
    .orderBy(asc(deadlineNotices.sequence), asc(deadlineNotices.step))
    .all()
    .filter(({ sentAt, postedOn }) => sentAt !== null || postedOn !== null),
)

type OfDay = Pick<Deadline, 'id' | 'sequence'>

/** The notices of the day that counts now which reached somebody, with the day each of them set. */
export function noticesOf({ id, sequence: current }: OfDay) {
  return sentNotices(id)
    .filter(({ sequence }) => sequence === current)
    .map(({ sequence: _sequence, letter: _letter, ...notice }) => notice)
}

/** For pages: all of them, and by when the letter of each asks. */
export function everyNoticeOf({ id, sequence: current }: OfDay) {
  return sentNotices(id).map(({ letter, ...notice }) => ({
    ...notice,
    extendedSince: notice.sequence < current,
    letterTermOn: letter?.newDueOn ?? null,
  }))
}

/** Every letter of a dossier that was posted, in the order of their days. */
export function postedLettersOf(dossierId: string) {
  return db
    .select({ letter: deadlineNotices.letter, postedOn: deadlineNotices.postedOn })
    .from(deadlineNotices)
    .innerJoin(deadlines, eq(deadlines.id, deadlineNotices.deadlineId))
    .where(eq(deadlines.dossierId, dossierId))
    .orderBy(asc(deadlineNotices.postedOn))
    .all()
    .flatMap(({ letter, postedOn }) => (letter && postedOn ? [{ letter, postedOn }] : []))
}

/** What the letter of a notice of a report says, as it was posted. */
export function postedLetter(
  reportingYearId: string,
  { step, sequence }: { step: NoticeStep; sequence: number },
) {
  const found = db
    .select({ letter: deadlineNotices.letter })
    .from(deadlineNotices)
    .innerJoin(deadlines, eq(deadlines.id, deadlineNotices.deadlineId))
    .where(
      and(
        eq(deadlines.subjectId, reportingYearId),
        eq(deadlineNotices.step, step),
        eq(deadlineNotices.sequence, sequence),
      ),
    )
    .get()
  return found?.letter ?? undefined
}
