import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { countMails, NEWEST_FIRST } from './outbox.server.ts'

export const MAILS_ON_A_PAGE = 25

/** Only what has been put into words: `kept` without a mail server, `sent` with one. */
const READABLE = inArray(outbox.state, ['kept', 'sent'])

/** A page of the demo's mailbox, the newest mail first. */
export function mailbox({ toAddress, page }: { toAddress: string | null; page: number }) {
  const wanted = and(READABLE, toAddress ? eq(outbox.toAddress, toAddress) : undefined)
  const mails = db
    .select({
      id: outbox.id,
      toAddress: outbox.toAddress,
      subject: outbox.subject,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(wanted)
    .orderBy(...NEWEST_FIRST)
    .limit(MAILS_ON_A_PAGE)
    .offset((page - 1) * MAILS_ON_A_PAGE)
    .all()
  return { mails, total: countMails(wanted) }
}

export function mailboxAddresses(): string[] {
  return db
    .selectDistinct({ toAddress: outbox.toAddress })
    .from(outbox)
    .where(READABLE)
    .orderBy(asc(outbox.toAddress))
    .all()
    .map(({ toAddress }) => toAddress)
}

export function readableMail(id: string) {
  return db
    .select({
      id: outbox.id,
      toAddress: outbox.toAddress,
      subject: outbox.subject,
      createdAt: outbox.createdAt,
      text: outbox.bodyText,
      html: outbox.bodyHtml,
    })
    .from(outbox)
    .where(and(eq(outbox.id, id), READABLE))
    .get()
}
