import { eq } from 'drizzle-orm'
import { hasRole, type Person } from '#app/domain/roles.ts'
import {
  findDocument,
  findProgrammePaper,
  type StoredDocument,
} from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { inquiryFiles, inquiryMessages } from '#db/schema/inquiries.ts'
import { findInquiry } from './inquiry-records.server.ts'
import { saidIn } from './withdrawals.server.ts'

/** Any file that this person may have: of a dossier, of a message in a thread that it sees, or of the programme. */
export function findFile(person: Person, id: string, on: string): StoredDocument | undefined {
  return findDocument(person, id) ?? findMessageFile(person, id, on) ?? findProgrammePaper(person, id)
}

/** A file that went into the wrong thread is nobody's any more, but for the auditor who looks into what happened. */
function findMessageFile(person: Person, id: string, on: string): StoredDocument | undefined {
  const inquiryId = threadOf(id)
  const inquiry = inquiryId === undefined ? undefined : findInquiry(person, inquiryId, on)
  const file = inquiry && saidIn(inquiry, id)?.file
  return file && (file.withdrawn === null || hasRole(person, 'auditor')) ? file : undefined
}

function threadOf(documentId: string): string | undefined {
  return db
    .select({ id: inquiryMessages.inquiryId })
    .from(inquiryFiles)
    .innerJoin(inquiryMessages, eq(inquiryMessages.id, inquiryFiles.messageId))
    .where(eq(inquiryFiles.documentId, documentId))
    .get()?.id
}
