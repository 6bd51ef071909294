import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text } from 'drizzle-orm/sqlite-core'
import { CHECKLIST_RULES, VERDICTS } from '#app/domain/application/checklist.ts'
import { HAND_OVER_MATTERS } from '#app/domain/lifecycle/hand-over.ts'
import { RETURN_GROUNDS } from '#app/domain/lifecycle/inputs.ts'
import { count, day, holds, instant, oneOf, ref, table } from '#db/columns.ts'
import { ofDossier } from './dossier.ts'
import { users } from './people.ts'

/** A completion request (Nachforderung) over an application or a report. */
export const completionRequests = table(
  'completion_requests',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    year: integer('year'),
    ground: oneOf('ground', RETURN_GROUNDS).notNull(),
    reason: text('reason').notNull(),
    items: text('items', { mode: 'json' }).$type<{ section: string; text: string }[]>().notNull(),
    dueOn: day('due_on').notNull(),
    createdBy: ref('created_by', () => users.id).notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (self) => [index('requests_of_a_dossier').on(self.dossierId)],
)

/** What was handed on to be filed or signed, as it stood: with another version of the record it is over. */
export const handOvers = table(
  'hand_overs',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    matter: oneOf('matter', HAND_OVER_MATTERS).notNull(),
    /** The reporting year of a report; null otherwise. */
    year: integer('year'),
    /** Of the dossier or the reporting year. */
    version: integer('version').notNull(),
    givenBy: ref('given_by', () => users.id).notNull(),
    /** One signatory; null: all of them. */
    givenTo: ref('given_to', () => users.id),
    words: text('words').notNull(),
    givenAt: instant('given_at').notNull(),
    takenBackAt: instant('taken_back_at'),
  },
  (self) => [
    index('hand_overs_of_a_dossier').on(self.dossierId, self.givenAt),
    holds('a_report_names_its_year', sql`(${self.matter} = 'report') = (${self.year} IS NOT NULL)`),
  ],
)

/** What the municipality says to one point of a completion request, where a change alone does not answer it. */
export const completionAnswers = table(
  'completion_answers',
  {
    requestId: ref('request_id', () => completionRequests.id).notNull(),
    /** The place of the point among the items of its request, from 0. */
    number: count('number').notNull(),
    text: text('text').notNull(),
    answeredBy: ref('answered_by', () => users.id).notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (self) => [primaryKey({ columns: [self.requestId, self.number] })],
)

/** The officer's check list: one verdict for each rule of the leaflet. */
export const checklistEntries = table(
  'checklist_entries',
  {
    dossierId: ofDossier(),
    rule: oneOf('rule', CHECKLIST_RULES).notNull(),
    verdict: oneOf('verdict', VERDICTS).notNull(),
    remark: text('remark').notNull(),
    checkedBy: ref('checked_by', () => users.id).notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (self) => [primaryKey({ columns: [self.dossierId, self.rule] })],
)

/** Notes of the office among itself: no municipality ever sees them, and none is ever changed. */
export const notes = table(
  'notes',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    text: text('text').notNull(),
    author: ref('author', () => users.id).notNull(),
    at: instant('at').notNull(),
  },
  (self) => [index('notes_on_a_dossier').on(self.dossierId, self.at)],
)
