import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Basis } from '#app/domain/basis.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { HAPPENED_TO } from '#app/domain/lifecycle/happened.ts'
import { MAIL_TEMPLATES, type MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { instant, nameOf, oneOf, provenLater, table, unproven } from '#db/columns.ts'
import type { MailFacts } from '#emails/facts.ts'

/** Append-only, hash-chained: each hash covers the one before and the canonical JSON of the event. */
export const auditEvents = unproven(
  'the chain proves itself',
  table(
    'audit_events',
    {
      sequence: integer('sequence').primaryKey({ autoIncrement: true }),
      at: instant('at').notNull(),
      actorId: text('actor_id'),
      actorName: text('actor_name').notNull(),
      machine: oneOf('machine', HAPPENED_TO).notNull(),
      recordId: text('record_id').notNull(),
      dossierId: text('dossier_id'),
      action: text('action').notNull(),
      fromState: text('from_state'),
      toState: text('to_state'),
      reason: text('reason').notNull(),
      data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
      /** What it wrote and what it rested on, each by its hash; null for events of a portal that did not keep it. */
      basis: text('basis', { mode: 'json' }).$type<Basis>(),
      previousHash: text('previous_hash').notNull(),
      hash: text('hash').notNull(),
    },
    (self) => [
      index('events_of_a_dossier').on(self.dossierId),
      uniqueIndex('one_event_per_hash').on(self.hash),
    ],
  ),
)

/** `kept`: without a mail server a mail stays in the portal, readable in the demo mailbox. */
export const OUTBOX_STATES = ['queued', 'sent', 'kept', 'failed', 'skipped', 'withdrawn'] as const

const HOW_IT_WENT = 'how a mail went, not to whom and with which words'

/** The portal's own mails, which tell of no act. */
const OF_NO_ACT = [
  'sign-in-link',
  'digest',
  'anchor',
  'file-damaged',
  'file-infected',
] as const satisfies readonly MailTemplate[]

/** Mails to send, written in the transaction of what they tell; `key` makes a second one impossible. */
export const outbox = provenLater(
  { where: (of) => `${of}.template NOT IN (${OF_NO_ACT.map((name) => `'${name}'`).join(', ')})` },
  table(
    'outbox',
    {
      id: text('id').primaryKey(),
      key: text('key').notNull(),
      template: nameOf('template', MAIL_TEMPLATES).notNull(),
      language: nameOf('language', LANGUAGES).notNull(),
      toAddress: text('to_address').notNull(),
      facts: text('facts', { mode: 'json' }).$type<MailFacts>().notNull(),
      dossierId: text('dossier_id'),
      deadlineId: text('deadline_id'),
      state: unproven(HOW_IT_WENT, oneOf('state', OUTBOX_STATES).notNull().default('queued')),
      createdAt: instant('created_at').notNull(),
      /** Not to be tried before; grows with each failed attempt. */
      dueAt: unproven(HOW_IT_WENT, instant('due_at').notNull()),
      attempts: unproven(HOW_IT_WENT, integer('attempts').notNull().default(0)),
      lastError: unproven(HOW_IT_WENT, text('last_error').notNull().default('')),
      sentAt: unproven(HOW_IT_WENT, instant('sent_at')),
      /** When it was refused for good, or its report came back. */
      failedAt: unproven(HOW_IT_WENT, instant('failed_at')),
      messageId: unproven(HOW_IT_WENT, text('message_id').notNull().default('')),
      subject: unproven(HOW_IT_WENT, text('subject').notNull().default('')),
      bodyText: unproven(HOW_IT_WENT, text('body_text').notNull().default('')),
      bodyHtml: unproven(HOW_IT_WENT, text('body_html').notNull().default('')),
    },
    (self) => [
      uniqueIndex('one_mail_per_key').on(self.key),
      index('mails_to_send').on(self.state, self.dueAt),
      index('mails_of_a_dossier').on(self.dossierId),
      index('mails_of_a_deadline').on(self.deadlineId),
    ],
  ),
)

/** The mark of a job's last run, so that monitoring sees a standstill. */
export const jobRuns = unproven(
  'the mark of a pass, for monitoring',
  table('job_runs', {
    name: text('name').primaryKey(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    error: text('error').notNull().default(''),
  }),
)

/** Forms that were answered: the same one sent again, by a double click or a reload, leads where the first one led. */
export const answeredForms = unproven(
  'where a form led, for a day',
  table(
    'answered_forms',
    {
      /** A hash of the page's one-time token, the address and everything sent. */
      key: text('key').primaryKey(),
      location: text('location'),
      expiresAt: instant('expires_at').notNull(),
    },
    (self) => [index('answered_forms_by_age').on(self.expiresAt)],
  ),
)
