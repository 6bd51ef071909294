import { asc, eq, inArray } from 'drizzle-orm'
import { grouped } from '#app/domain/grouped.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import type { StoredDocument } from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { inquiryFiles, inquiryMessages, inquiryWithdrawals } from '#db/schema/inquiries.ts'
import { users } from '#db/schema/people.ts'

/** Who has taken back a message or a file, when and why. */
export type Withdrawal = { by: string; at: string; reason: string }
export type MessageFile = StoredDocument & { withdrawn: Withdrawal | null }
export type Message = Omit<typeof inquiryMessages.$inferSelect, 'author'> & {
  /** Under the name of its day. */
  author: string
  authorId: string
  withdrawn: Withdrawal | null
  /** With the message all its files are withdrawn. */
  files: MessageFile[]
}

/** What was said in a thread, in the order in which it was said. */
export function messagesOf(inquiryId: string): Message[] {
  return messagesOfAll([inquiryId]).get(inquiryId) ?? []
}

/** The same of many threads, by the same statements. */
export function messagesOfAll(inquiryIds: readonly string[]): Map<string, Message[]> {
  const said = db
    .select({ message: inquiryMessages, author: nameAt(inquiryMessages.at) })
    .from(inquiryMessages)
    .innerJoin(users, eq(users.id, inquiryMessages.author))
    .where(inArray(inquiryMessages.inquiryId, [...inquiryIds]))
    .orderBy(asc(inquiryMessages.number))
    .all()
  const withdrawals = withdrawalsIn(inquiryIds)
  const files = filesIn(inquiryIds)
  const messages = said.map(({ message: { author: authorId, ...message }, author }): Message => {
    const withdrawn = withdrawals.get(message.id) ?? null
    const own = (files.get(message.id) ?? []).map((file) => ({
      ...file,
      withdrawn: withdrawn ?? withdrawals.get(file.id) ?? null,
    }))
    return { ...message, author, authorId, withdrawn, files: own }
  })
  return grouped(messages.map((message) => [message.inquiryId, message] as const))
}

/** When each message of these threads was written, and for whom. */
export function spokenIn(inquiryIds: readonly string[]) {
  const { id, inquiryId, bfsNumber, at } = inquiryMessages
  const rows = db
    .select({ id, inquiryId, bfsNumber, at })
    .from(inquiryMessages)
    .where(inArray(inquiryId, [...inquiryIds]))
    .all()
  return grouped(rows.map((row) => [row.inquiryId, row] as const))
}

function filesIn(inquiryIds: readonly string[]) {
  const rows = db
    .select({ messageId: inquiryFiles.messageId, document: documents })
    .from(inquiryFiles)
    .innerJoin(documents, eq(documents.id, inquiryFiles.documentId))
    .innerJoin(inquiryMessages, eq(inquiryMessages.id, inquiryFiles.messageId))
    .where(inArray(inquiryMessages.inquiryId, [...inquiryIds]))
    .orderBy(asc(documents.uploadedAt), asc(documents.fileName), asc(documents.id))
    .all()
  return grouped(rows.map(({ messageId, document }) => [messageId, document] as const))
}

function withdrawalsIn(inquiryIds: readonly string[]): Map<string, Withdrawal> {
  const rows = db
    .select({
      id: inquiryWithdrawals.id,
      by: nameAt(inquiryWithdrawals.withdrawnAt),
      at: inquiryWithdrawals.withdrawnAt,
      reason: inquiryWithdrawals.reason,
    })
    .from(inquiryWithdrawals)
    .innerJoin(users, eq(users.id, inquiryWithdrawals.withdrawnBy))
    .innerJoin(inquiryMessages, eq(inquiryMessages.id, inquiryWithdrawals.messageId))
    .where(inArray(inquiryMessages.inquiryId, [...inquiryIds]))
    .all()
  return new Map(rows.map(({ id, ...withdrawal }) => [id, withdrawal]))
}
