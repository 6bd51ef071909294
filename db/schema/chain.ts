import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Chain } from '#app/domain/programme/chain-content.ts'
import { CHAIN_OUTCOMES } from '#app/domain/programme/chain-values.ts'
import { code, day, holds, instant, oneOf, ref, table } from '#db/columns.ts'
import { calculations } from './agreement.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossier.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/**
 * A version of who else decides in a period between the check and the agreement, and after it: a draft until it is put
 * into force, and never changed after. A period without one asks nobody else.
 */
export const chains = table(
  'chains',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    /** 1, 2, … within the period. */
    version: integer('version').notNull(),
    content: text('content', { mode: 'json' }).$type<Chain>().notNull(),
    begunBy: ref('begun_by', () => users.id),
    begunAt: instant('begun_at').notNull(),
    /** What it rests on, and why it was put into force; empty in a draft. */
    legalBasis: text('legal_basis').notNull().default(''),
    reason: text('reason').notNull().default(''),
    inForceBy: ref('in_force_by', () => users.id),
    inForceAt: instant('in_force_at'),
  },
  (self) => [
    uniqueIndex('one_chain_per_version').on(self.periodId, self.version),
    holds(
      'a_chain_in_force_says_why',
      sql`(${self.inForceAt} IS NULL) = (${self.reason} = '') AND (${self.inForceAt} IS NULL) = (${self.legalBasis} = '')`,
    ),
  ],
)

/**
 * What a body has done with a dossier: one row for each step that is recorded, one more where it is taken back. Rows are
 * added only. They count for the contribution on which the body decided, and for no later one.
 */
export const chainRecords = table(
  'chain_records',
  {
    id: text('id').primaryKey(),
    dossierId: ref('dossier_id', () => dossiers.id).notNull(),
    calculationId: ref('calculation_id', () => calculations.id).notNull(),
    chainId: ref('chain_id', () => chains.id).notNull(),
    step: code('step').notNull(),
    outcome: oneOf('outcome', CHAIN_OUTCOMES).notNull(),
    /** The record that this one takes back. */
    takesBack: ref('takes_back', (): AnySQLiteColumn => chainRecords.id),
    /** The day of the body itself. */
    decidedOn: day('decided_on'),
    businessNumber: text('business_number').notNull().default(''),
    documentId: ref('document_id', () => documents.id),
    words: text('words').notNull().default(''),
    recordedBy: ref('recorded_by', () => users.id).notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (self) => [
    index('chain_records_of_a_dossier').on(self.dossierId),
    uniqueIndex('a_record_is_taken_back_once').on(self.takesBack),
    holds(
      'what_takes_back_names_it',
      sql`(${self.outcome} = 'taken_back') = (${self.takesBack} IS NOT NULL)`,
    ),
    holds(
      'what_is_recorded_has_its_day',
      sql`(${self.outcome} = 'recorded') = (${self.decidedOn} IS NOT NULL)`,
    ),
  ],
)
