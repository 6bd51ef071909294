import { count, desc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { OUTBOX_STATES, outbox } from '#db/schema/process.ts'
import type { OutboxState } from './outbox.server.ts'

export const MAIL_STATES = OUTBOX_STATES
export const LOGGED_ON_A_PAGE = 50

/** A page of all mails, the newest first, as the canton sees them: who, about what, what became of it. */
export function mailLog({ state, page }: { state: OutboxState | null; page: number }) {
  const wanted = inArray(outbox.state, state === null ? [...OUTBOX_STATES] : [state])
  const mails = db
    .select({
      id: outbox.id,
      toAddress: outbox.toAddress,
      subject: outbox.subject,
      facts: outbox.facts,
      state: outbox.state,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(wanted)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(LOGGED_ON_A_PAGE)
    .offset((page - 1) * LOGGED_ON_A_PAGE)
    .all()
    .map(({ facts, ...mail }) => ({ ...mail, party: facts.party, reference: facts.reference }))
  const total = db.select({ total: count() }).from(outbox).where(wanted).get()?.total ?? 0
  return { mails, total }
}

/** One mail with its text. A mail that carries somebody's sign-in link shows none: whoever read it could use it. */
export function loggedMail(id: string) {
  const mail = db.select().from(outbox).where(eq(outbox.id, id)).get()
  if (!mail) return undefined
  const { facts, bodyText, bodyHtml, ...rest } = mail
  const secret = facts.token !== null || mail.template === 'sign-in-link'
  return {
    id: rest.id,
    toAddress: rest.toAddress,
    subject: rest.subject,
    state: rest.state,
    createdAt: rest.createdAt,
    sentAt: rest.sentAt,
    attempts: rest.attempts,
    lastError: rest.lastError,
    messageId: rest.messageId,
    reference: facts.reference,
    hasLetter: Boolean(facts.letter),
    secret,
    text: secret ? '' : bodyText,
    html: secret ? '' : bodyHtml,
  }
}
