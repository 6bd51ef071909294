import { and, asc, eq, inArray, isNotNull, isNull, max, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { keptTerm } from '#app/domain/deadlines/due.ts'
import { reachedOn } from '#app/domain/deadlines/reach.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { by } from '#app/domain/order.ts'
import type { OutboxState } from '#app/models/mail/outbox.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlineNotices, deadlines } from '#db/schema/report.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import type { Deadline } from './deadlines.server.ts'

type Posted = { on: string; by: string; letter: DunningNoticeData }
type Term = { step: NoticeStep; termOn: string; posted?: Posted; now: Date }

/**
 * A notice asks for what was to be handed in by a new day: mail, letter, calendar and page take it from this one record. A day that
 * was shown is never replaced by an earlier one.
 */
export function setTerm(tx: Tx, deadline: Deadline, { step, termOn, posted, now }: Term): Deadline {
  const { id, sequence } = deadline
  const set = posted && { postedOn: posted.on, postedBy: posted.by, letter: posted.letter }
  const { changes } = tx
    .update(deadlineNotices)
    .set({ termOn: sql`max(${deadlineNotices.termOn}, ${termOn})`, ...set })
    .where(recordOf(deadline, step))
    .run()
  if (changes === 0)
    tx.insert(deadlineNotices)
      .values({ deadlineId: id, sequence, step, termOn, ...set })
      .run()
  return {
    ...deadline,
    calendarSequence: renewEntry(tx, deadline, now),
    termOn: keptTerm(termOn, deadline.termOn),
  }
}

/** The letter of a notice was not posted; the day that its record has shown stays, and with it what the letter says. */
export function dropPosting(tx: Tx, deadline: Deadline, { step, now }: Pick<Term, 'step' | 'now'>) {
  tx.update(deadlineNotices)
    .set({ postedOn: null, postedBy: null, takenBackAt: now.toISOString() })
    .where(recordOf(deadline, step))
    .run()
  renewEntry(tx, deadline, now)
}

/** The one record of a notice, for the day that the deadline has. */
function recordOf(deadline: Pick<Deadline, 'id' | 'sequence'>, step: NoticeStep) {
  const { deadlineId, sequence, step: ofStep } = deadlineNotices
  return and(eq(deadlineId, deadline.id), eq(sequence, deadline.sequence), eq(ofStep, step))
}

/** Its entry in calendars is replaced. */
export const nextEntry = (now: Date) => ({
  calendarSequence: sql`${deadlines.calendarSequence} + 1`,
  entryChangedAt: now.toISOString(),
})

function renewEntry(tx: Tx, { id, calendarSequence }: Deadline, now: Date): number {
  tx.update(deadlines).set(nextEntry(now)).where(eq(deadlines.id, id)).run()
  return calendarSequence + 1
}

/**
 * For queries over `deadlines`, or an alias of it: the last day set by a notice of the day that counts which told somebody or is about to,
 * or whose posting was recorded once, also where that was taken back; NULL where there is none, and once nothing is owed.
 */
export function lastTerm({ id, sequence: current, metAt }: TermColumns = deadlines) {
  const { deadlineId, sequence, termOn, postedOn, takenBackAt } = deadlineNotices
  const told = mailOf(sql`1`, ['queued', 'sent', 'kept'])
  const last = db
    .select({ termOn: max(termOn) })
    .from(deadlineNotices)
    .where(
      and(
        eq(deadlineId, id),
        eq(sequence, current),
        isNull(metAt),
        or(isNotNull(postedOn), isNotNull(takenBackAt), isNotNull(told)),
      ),
    )
  return sql<string | null>`(${last})`
}

type TermColumns = Record<'id' | 'sequence' | 'metAt', AnySQLiteColumn>

/** What the keys of a notice's mails begin with. */
const KEY_OF_STEP = sql`'reminder:' || ${deadlineNotices.deadlineId} || ':' || ${deadlineNotices.sequence} || ':' || ${deadlineNotices.step} || ':%'`

/** Every notice of a deadline, also of a day that was extended since, and whom it reached. */
const noticesOfDeadline = oncePerRequest((deadlineId: string) =>
  db
    .select({
      step: deadlineNotices.step,
      termOn: deadlineNotices.termOn,
      postedOn: deadlineNotices.postedOn,
      takenBackAt: deadlineNotices.takenBackAt,
      sentAt: mailOf(sql`min(${outbox.sentAt})`, ['sent', 'kept']),
      underWay: mailOf(sql`max(${outbox.createdAt})`, ['queued']),
      sequence: deadlineNotices.sequence,
      letter: deadlineNotices.letter,
    })
    .from(deadlineNotices)
    .where(eq(deadlineNotices.deadlineId, deadlineId))
    .orderBy(asc(deadlineNotices.sequence), asc(deadlineNotices.step))
    .all()
    .map(({ sentAt, underWay, ...notice }) => ({
      ...notice,
      mailedOn: sentAt === null ? null : dayInZurich(sentAt),
      underWay: underWay !== null,
    })),
)

function mailOf(what: SQL, states: readonly OutboxState[]) {
  return sql<string | null>`(SELECT ${what} FROM ${outbox}
    WHERE ${outbox.deadlineId} = ${deadlineNotices.deadlineId} AND ${outbox.key} LIKE ${KEY_OF_STEP}
    AND ${inArray(outbox.state, [...states])})`
}

type Notice = ReturnType<typeof noticesOfDeadline>[number]
type OfDay = Pick<Deadline, 'id' | 'sequence'>

/** The notices of the day that counts now which reached somebody, with the day each of them set. */
export function noticesOf({ id, sequence: current }: OfDay) {
  return noticesOfDeadline(id)
    .filter((notice) => notice.sequence === current && reachedOn(notice) !== null)
    .map(({ step, termOn, mailedOn, postedOn }) => ({ step, termOn, mailedOn, postedOn }))
}

/** The last day that the notices of the day that counts have shown, also once the deadline is met. */
export function shownTerm({ id, sequence: current }: OfDay): string | null {
  const shown = noticesOfDeadline(id).filter(
    (notice) =>
      notice.sequence === current &&
      (reachedOn(notice) !== null || notice.underWay || notice.takenBackAt !== null),
  )
  return shown.reduce<string | null>((last, { termOn }) => keptTerm(termOn, last), null)
}

/**
 * For pages: every notice that reached somebody, and by when its letter asks; also one that reached nobody while the
 * day that it has shown counts.
 */
export function everyNoticeOf({ id, sequence: current, termOn }: OfDay & Pick<Deadline, 'termOn'>) {
  const stays = (notice: Notice) =>
    notice.sequence === current && notice.termOn === termOn && !notice.underWay
  return noticesOfDeadline(id)
    .filter((notice) => reachedOn(notice) !== null || stays(notice))
    .map(({ letter, underWay: _waits, takenBackAt, ...notice }) => ({
      ...notice,
      extendedSince: notice.sequence < current,
      letterTermOn: letter?.newDueOn ?? null,
      /** The day it set was shown with a posting that was taken back. */
      kept: takenBackAt !== null && notice.postedOn === null,
    }))
}

/** Every letter of a dossier that was recorded as posted, also where that was taken back: the day it gave stays. */
export function shownLettersOf(dossierId: string) {
  return db
    .select({ letter: deadlineNotices.letter, postedOn: deadlineNotices.postedOn })
    .from(deadlineNotices)
    .innerJoin(deadlines, eq(deadlines.id, deadlineNotices.deadlineId))
    .where(eq(deadlines.dossierId, dossierId))
    .all()
    .flatMap(({ letter, postedOn }) =>
      letter ? [{ letter, isPosted: postedOn !== null, on: postedOn ?? dayInZurich(letter.issuedAt) }] : [],
    )
    .sort(by(({ on }) => on))
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
