import { sql } from 'drizzle-orm'
import { integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Catalogue } from '#app/domain/programme/catalogue-content.ts'
import { holds, instant, ref, table } from '#db/columns.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/**
 * A version of what municipalities choose from in a period: a draft until it is put into force, and never changed after.
 * Nobody has begun or decided on what came with the portal.
 */
export const catalogues = table(
  'catalogues',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    /** 1, 2, … within the period. */
    version: integer('version').notNull(),
    content: text('content', { mode: 'json' }).$type<Catalogue>().notNull(),
    begunBy: ref('begun_by', () => users.id),
    begunAt: instant('begun_at').notNull(),
    /** What it rests on, and why it was put into force; empty in a draft. */
    legalBasis: text('legal_basis').notNull().default(''),
    reason: text('reason').notNull().default(''),
    inForceBy: ref('in_force_by', () => users.id),
    inForceAt: instant('in_force_at'),
  },
  (self) => [
    uniqueIndex('one_catalogue_per_version').on(self.periodId, self.version),
    holds(
      'a_catalogue_in_force_says_why',
      sql`(${self.inForceAt} IS NULL) = (${self.reason} = '') AND (${self.inForceAt} IS NULL) = (${self.legalBasis} = '')`,
    ),
  ],
)
