import { and, asc, eq, gt, lte, not, or, sql } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { findMail, type OutboxMail } from './outbox.server.ts'
import { isStale, overtaking } from './overtaken.server.ts'

/**
 * Mails to try now, oldest first; one that keeps failing waits longer and blocks nobody. One that would wait longer
 * than any does was written by a clock that has been set back since: it is due as well. A reminder of an earlier day
 * counts days that are no longer left: it waits until a pass of the engine has renewed or withdrawn it.
 */
export function mailsToSend(now: Date, limit = 50): OutboxMail[] {
  const latest = new Date(now.getTime() + LONGEST_WAIT_MINUTES * 60_000)
  return db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.state, 'queued'),
        or(lte(outbox.dueAt, now.toISOString()), gt(outbox.dueAt, latest.toISOString())),
        not(isStale(today(now))),
      ),
    )
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit)
    .all()
}

export type Rendered = { subject: string; text: string; html: string }

/** `kept` where there is no mail server: the mail is read in the demo mailbox. */
export function recordSent(
  id: string,
  {
    state,
    messageId,
    rendered,
    now,
  }: { state: 'sent' | 'kept'; messageId: string; rendered: Rendered; now: Date },
) {
  db.update(outbox)
    .set({
      state,
      messageId,
      sentAt: now.toISOString(),
      attempts: sql`${outbox.attempts} + 1`,
      lastError: '',
      ...wordsOf(rendered),
    })
    .where(eq(outbox.id, id))
    .run()
}

/**
 * A failed attempt: for good (5xx, or too often), or to be tried again after a growing while; what was worded stays
 * readable. One that was withdrawn during the attempt stays withdrawn.
 */
export function recordFailure(
  { id, attempts }: Pick<OutboxMail, 'id' | 'attempts'>,
  { error, permanent, rendered, now }: { error: string; permanent: boolean; rendered?: Rendered; now: Date },
) {
  const tried = attempts + 1
  const hasFailed = permanent || tried >= LAST_ATTEMPT
  const waitMinutes = Math.min(2 ** attempts, LONGEST_WAIT_MINUTES)
  db.update(outbox)
    .set({
      state: hasFailed ? 'failed' : 'queued',
      ...(hasFailed && { failedAt: now.toISOString() }),
      ...(rendered && wordsOf(rendered)),
      attempts: tried,
      lastError: error.slice(0, 500),
      dueAt: new Date(now.getTime() + waitMinutes * 60_000).toISOString(),
    })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'queued')))
    .run()
}

const wordsOf = ({ subject, text, html }: Rendered) => ({ subject, bodyText: text, bodyHtml: html })

/** Mails of an earlier day that nothing renewed: overtaken by a later one, met, or for somebody who has left. */
export function withdrawStaleMails(tx: Tx, day: string) {
  tx.update(outbox)
    .set({ state: 'withdrawn' })
    .where(and(eq(outbox.state, 'queued'), isStale(day)))
    .run()
}

/** What becomes of a mail that somebody wants sent once more, by what had become of it. */
const SENT_AGAIN = {
  failed: 'queued',
  queued: 'under_way',
  sent: 'delivered',
  kept: 'delivered',
  skipped: 'given_up',
  withdrawn: 'given_up',
} as const satisfies Record<OutboxMail['state'], string>

/** Only one that has failed and is true still is sent once more, from the beginning; undefined where there is none. */
export function queueAgain(id: string, now: Date) {
  return inTransaction((tx) => {
    const mail = findMail(id)
    if (mail && overtaking(mail, today(now))) return 'given_up'
    if (mail?.state === 'failed')
      tx.update(outbox)
        .set({ state: 'queued', attempts: 0, dueAt: now.toISOString() })
        .where(eq(outbox.id, id))
        .run()
    return mail && SENT_AGAIN[mail.state]
  })
}

/** The age of the oldest mail that should have gone, in minutes: a growing one means a standstill. */
export function outboxAgeMinutes(now: Date): number {
  const oldest = db
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(eq(outbox.state, 'queued'))
    .orderBy(asc(outbox.dueAt))
    .limit(1)
    .get()
  return oldest ? Math.max(0, (now.getTime() - Date.parse(oldest.dueAt)) / 60_000) : 0
}

const LAST_ATTEMPT = 12

const LONGEST_WAIT_MINUTES = 6 * 60

/** Between queueing and sending an obligation may have been met: then its mail is withdrawn. */
export function isStillQueued(id: string): boolean {
  return findMail(id)?.state === 'queued'
}
