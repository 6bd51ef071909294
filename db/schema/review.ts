import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHECKLIST_RULES, VERDICTS } from '#app/domain/application/checklist.ts'
import { HAND_OVER_MATTERS } from '#app/domain/lifecycle/hand-over.ts'
import { RETURN_GROUNDS, type TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { CONFIRMING_ROLES, PROPOSAL_OUTCOMES } from '#app/domain/lifecycle/proposal.ts'
import type { ProposalFacts } from '#app/domain/lifecycle/proposal-facts.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { count, day, holds, instant, oneOf, ref, table } from '#db/columns.ts'
import { documents } from './documents.ts'
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
    /** The paper that was handed in; null where words alone answer. */
    documentId: ref('document_id', () => documents.id),
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

/**
 * A step that waits for the word of another person (Vier-Augen-Prinzip), as it was asked for. It is taken once that
 * person confirms it; any other step on its record overtakes it.
 */
export const proposals = table(
  'proposals',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    machine: text('machine').$type<MachineName>().notNull(),
    recordId: text('record_id').notNull(),
    /** The year that the record is about; null where it is about none. */
    year: integer('year'),
    action: text('action').notNull(),
    /** Of the record, as it was seen. */
    version: integer('version').notNull(),
    input: text('input', { mode: 'json' }).$type<TransitionInput>().notNull(),
    asked: oneOf('asked', CONFIRMING_ROLES).notNull(),
    proposedBy: ref('proposed_by', () => users.id).notNull(),
    proposedAt: instant('proposed_at').notNull(),
    outcome: oneOf('outcome', PROPOSAL_OUTCOMES),
    endedBy: ref('ended_by', () => users.id),
    endedAt: instant('ended_at'),
    /** Of whoever declines. */
    answer: text('answer').notNull().default(''),
    /** What it was asked on, and decided on as it came to its end; null where the portal did not keep it yet. */
    askedFacts: text('asked_facts', { mode: 'json' }).$type<ProposalFacts>(),
    endedFacts: text('ended_facts', { mode: 'json' }).$type<ProposalFacts>(),
    /** Why it can be confirmed no more, where it was overtaken by that and not by another step on its record. */
    reasons: text('reasons', { mode: 'json' }).$type<readonly Reason[]>().notNull().default([]),
  },
  (self) => [
    index('proposals_of_a_dossier').on(self.dossierId),
    uniqueIndex('one_open_proposal').on(self.recordId, self.action).where(sql`${self.outcome} IS NULL`),
    holds('a_proposal_ends_once', sql`(${self.outcome} IS NULL) = (${self.endedAt} IS NULL)`),
  ],
)
