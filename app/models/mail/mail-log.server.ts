import { and, eq, inArray, isNotNull, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import { REMINDER_TEMPLATES } from '#app/domain/deadlines/reminder-mails.ts'
import { db } from '#db/client.server.ts'
import { OUTBOX_STATES, outbox } from '#db/schema/process.ts'
import { countMails, NEWEST_FIRST, type OutboxState } from './outbox.server.ts'
import { overtaking } from './overtaken.server.ts'

export const MAIL_STATES = OUTBOX_STATES
export const LOGGED_ON_A_PAGE = 50

/** Reminders and notices, other mails of a dossier, and those about none: sign-in, invitation, overview. */
export const MAIL_KINDS = ['reminders', 'dossiers', 'portal'] as const
type MailKind = (typeof MAIL_KINDS)[number]

export type LogQuery = {
  state: OutboxState | null
  kind: MailKind | null
  /** Part of a reference, a party, an address or a subject; all mails where it is empty. */
  q: string
  page: number
}

/** A page of all mails, the newest first, as the canton sees them: who, about what, what became of it. */
export function mailLog({ state, kind, q, page }: LogQuery) {
  const wanted = and(
    state ? eq(outbox.state, state) : undefined,
    kind ? OF_KIND[kind]() : undefined,
    about(q),
  )
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
    .orderBy(...NEWEST_FIRST)
    .limit(LOGGED_ON_A_PAGE)
    .offset((page - 1) * LOGGED_ON_A_PAGE)
    .all()
    .map(({ facts, ...mail }) => ({ ...mail, party: facts.party, reference: facts.reference }))
  return { mails, total: countMails(wanted) }
}

const OF_KIND: Record<MailKind, () => SQL | undefined> = {
  reminders: () => inArray(outbox.template, [...REMINDER_TEMPLATES]),
  dossiers: () => and(isNotNull(outbox.dossierId), notInArray(outbox.template, [...REMINDER_TEMPLATES])),
  portal: () => isNull(outbox.dossierId),
}

function about(q: string): SQL | undefined {
  const words = q.trim().toLowerCase()
  if (words === '') return undefined
  const told = sql`${outbox.facts} ->> '$.reference' || ' ' || (${outbox.facts} ->> '$.party')`
  const text = sql`${told} || ' ' || ${outbox.toAddress} || ' ' || ${outbox.subject}`
  return sql`instr(lower(${text}), ${words}) > 0`
}

/** One mail with its text, and why it is not sent any more. A mail that carries somebody's sign-in link shows none: whoever read it could use it. */
export function loggedMail(id: string, today: PlainDate) {
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
    overtaken: overtaking(mail, today),
    hasLetter: Boolean(facts.letter),
    secret,
    text: secret ? '' : bodyText,
    html: secret ? '' : bodyHtml,
  }
}
