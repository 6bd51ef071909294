import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { Recipient } from '#app/models/people/role-holders.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { OUTBOX_STATES, outbox } from '#db/schema/process.ts'
import { completeFacts, type KnownFacts } from '#emails/facts.ts'

export type OutboxMail = typeof outbox.$inferSelect
export type OutboxState = (typeof OUTBOX_STATES)[number]

export type NewMail = {
  /** Names the event, the step and the recipient: a second mail with the same key is not written. */
  key: string
  template: MailTemplate
  recipient: Pick<Recipient, 'name' | 'email' | 'language'>
  facts: Omit<KnownFacts, 'writtenAt' | 'recipientName'>
  dossierId?: string
  deadlineId?: string
  state?: 'queued' | 'skipped'
  now: Date
}

/** Writes a mail in the transaction of what it tells. Answers whether it is new. */
export function enqueueMail(tx: Tx, mail: NewMail): boolean {
  return enqueueMails(tx, [mail]) > 0
}

/** One mail for each recipient, whose id ends its key. */
export function enqueueForEach(
  tx: Tx,
  recipients: readonly Recipient[],
  { key, ...mail }: Omit<NewMail, 'recipient'>,
): number {
  const each = recipients.map((recipient) => ({ ...mail, recipient, key: `${key}:${recipient.id}` }))
  return enqueueMails(tx, each)
}

/** Writes many mails with one prepared statement; answers how many of them are new. */
export function enqueueMails(tx: Tx, mails: readonly NewMail[]): number {
  const insert = newMails(tx).onConflictDoNothing({ target: outbox.key }).prepare()
  return mails.reduce((written, mail) => written + insert.run(rowOf(mail)).changes, 0)
}

/** Writes mails, or writes those that have not gone out anew, with what is true today and where the person is now. */
export function renewMails(tx: Tx, mails: readonly NewMail[]) {
  const notGone = ['queued', 'failed', 'withdrawn'] as const satisfies readonly OutboxState[]
  const write = newMails(tx)
    .onConflictDoUpdate({
      target: outbox.key,
      set: {
        state: sql`excluded.state`,
        toAddress: sql`excluded.to_address`,
        language: sql`excluded.language`,
        facts: sql`excluded.facts`,
        attempts: sql`CASE ${outbox.state} WHEN 'queued' THEN ${outbox.attempts} ELSE 0 END`,
        dueAt: sql`CASE ${outbox.state} WHEN 'queued' THEN ${outbox.dueAt} ELSE excluded.due_at END`,
      },
      setWhere: inArray(outbox.state, notGone),
    })
    .prepare()
  for (const mail of mails) write.run(rowOf(mail))
}

function newMails(tx: Tx) {
  return tx.insert(outbox).values({
    id: sql.placeholder('id'),
    key: sql.placeholder('key'),
    template: sql.placeholder('template'),
    language: sql.placeholder('language'),
    toAddress: sql.placeholder('toAddress'),
    facts: sql.placeholder('facts'),
    dossierId: sql.placeholder('dossierId'),
    deadlineId: sql.placeholder('deadlineId'),
    state: sql.placeholder('state'),
    createdAt: sql.placeholder('at'),
    dueAt: sql.placeholder('at'),
  })
}

function rowOf({ recipient, facts, now, state = 'queued', ...mail }: NewMail) {
  const at = now.toISOString()
  return {
    dossierId: null,
    deadlineId: null,
    ...mail,
    state,
    id: newId(),
    language: recipient.language,
    toAddress: recipient.email,
    facts: completeFacts({ writtenAt: at, recipientName: recipient.name, ...facts }),
    at,
  }
}

/** An obligation met, extended or withdrawn meanwhile: what waits for it, or has failed, is not sent. */
export function withdrawMails(tx: Tx, deadlineId: string) {
  tx.update(outbox)
    .set({ state: 'withdrawn' })
    .where(and(eq(outbox.deadlineId, deadlineId), inArray(outbox.state, ['queued', 'failed'])))
    .run()
}

export type MailFilter = {
  states?: readonly OutboxState[]
  toAddress?: string
  limit: number
  offset?: number
}

export function listMails({
  states = OUTBOX_STATES,
  toAddress,
  limit,
  offset = 0,
}: MailFilter): OutboxMail[] {
  return db
    .select()
    .from(outbox)
    .where(and(inArray(outbox.state, [...states]), toAddress ? eq(outbox.toAddress, toAddress) : undefined))
    .orderBy(...NEWEST_FIRST)
    .limit(limit)
    .offset(offset)
    .all()
}

/** For lists of mails. */
export const NEWEST_FIRST = [desc(outbox.createdAt), desc(outbox.id)]

export function countMails(which: SQL | undefined): number {
  return db.select({ total: count() }).from(outbox).where(which).get()?.total ?? 0
}

export function findMail(id: string): OutboxMail | undefined {
  return db.select().from(outbox).where(eq(outbox.id, id)).get()
}
