import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { APPLICATION_SECTIONS, REPORT_SECTIONS } from '#app/domain/application/sections.ts'
import { INQUIRY_KINDS, INQUIRY_STATES } from '#app/domain/inquiries/inquiry.ts'
import { SIDES } from '#app/domain/roles.ts'
import { holds, instant, nameOf, oneOf, ref, table } from '#db/columns.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossier.ts'
import { users } from './people.ts'
import { ofMunicipality } from './reference.ts'

/** A request (Anfrage) between a municipality and the canton: what it is about, who has it, where it stands. */
export const inquiries = table(
  'inquiries',
  {
    id: text('id').primaryKey(),
    /** Whose people ask or are asked. */
    bfsNumber: ofMunicipality().notNull(),
    /** Null where it is about no dossier. */
    dossierId: ref('dossier_id', () => dossiers.id),
    kind: nameOf('kind', INQUIRY_KINDS).notNull(),
    subject: text('subject').notNull(),
    /** Where in the dossier the question came up: a section of the application, or of the report of a year. */
    section: nameOf('section', [...APPLICATION_SECTIONS, ...REPORT_SECTIONS]),
    year: integer('year'),
    /** Who asks. */
    side: oneOf('side', SIDES).notNull(),
    askedBy: ref('asked_by', () => users.id).notNull(),
    askedAt: instant('asked_at').notNull(),
    state: oneOf('state', INQUIRY_STATES).notNull(),
    /** Since when the side that is asked owes an answer. */
    waitsSince: instant('waits_since'),
    /** The last message, closing or reopening. */
    changedAt: instant('changed_at').notNull(),
    /** Who has it at the canton; null: whoever is an officer. */
    assigneeId: ref('assignee_id', () => users.id),
  },
  (self) => [
    index('inquiries_of_a_municipality').on(self.bfsNumber),
    index('inquiries_of_a_dossier').on(self.dossierId),
    index('inquiries_that_wait').on(self.state, self.waitsSince),
    holds('an_open_inquiry_waits', sql`(${self.state} = 'open') = (${self.waitsSince} IS NOT NULL)`),
    holds('a_section_is_one_of_a_dossier', sql`${self.section} IS NULL OR ${self.dossierId} IS NOT NULL`),
    holds('a_year_is_one_of_a_dossier', sql`${self.year} IS NULL OR ${self.dossierId} IS NOT NULL`),
  ],
)

/** What was said, never changed: what was a mistake is withdrawn and stays readable. */
export const inquiryMessages = table(
  'inquiry_messages',
  {
    id: text('id').primaryKey(),
    inquiryId: ref('inquiry_id', () => inquiries.id).notNull(),
    /** 1, 2, … within the thread. */
    number: integer('number').notNull(),
    side: oneOf('side', SIDES).notNull(),
    /** The municipality for which it was written; null at the canton. */
    bfsNumber: ofMunicipality(),
    text: text('text').notNull(),
    author: ref('author', () => users.id).notNull(),
    at: instant('at').notNull(),
  },
  (self) => [
    uniqueIndex('one_message_per_number').on(self.inquiryId, self.number),
    holds(
      'a_municipality_writes_for_itself',
      sql`(${self.side} = 'municipality') = (${self.bfsNumber} IS NOT NULL)`,
    ),
  ],
)

export const inquiryFiles = table(
  'inquiry_files',
  {
    documentId: ref('document_id', () => documents.id).primaryKey(),
    messageId: ref('message_id', () => inquiryMessages.id).notNull(),
  },
  (self) => [index('files_of_a_message').on(self.messageId)],
)

/** A message, or one of its files, that its author takes back; nothing of it goes away. */
export const inquiryWithdrawals = table(
  'inquiry_withdrawals',
  {
    /** Of the message, or of the file. */
    id: text('id').primaryKey(),
    messageId: ref('message_id', () => inquiryMessages.id).notNull(),
    /** Null where it is the message with all its files. */
    documentId: ref('document_id', () => documents.id),
    reason: text('reason').notNull(),
    withdrawnBy: ref('withdrawn_by', () => users.id).notNull(),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  (self) => [
    index('withdrawals_of_a_message').on(self.messageId),
    holds('a_withdrawal_bears_its_name', sql`${self.id} = coalesce(${self.documentId}, ${self.messageId})`),
  ],
)

/** Notes of the canton among itself: no municipality ever sees them, and none is ever changed. */
export const inquiryNotes = table(
  'inquiry_notes',
  {
    id: text('id').primaryKey(),
    inquiryId: ref('inquiry_id', () => inquiries.id).notNull(),
    text: text('text').notNull(),
    author: ref('author', () => users.id).notNull(),
    at: instant('at').notNull(),
  },
  (self) => [index('notes_on_an_inquiry').on(self.inquiryId, self.at)],
)
