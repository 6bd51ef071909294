import { sql } from 'drizzle-orm'
import { index, integer, text } from 'drizzle-orm/sqlite-core'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { KEY_STATES } from '#app/domain/programme/key-version.ts'
import { day, holds, instant, oneOf, ref, table } from '#db/columns.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/**
 * A version of the distribution key. As a draft it may be edited and dropped; once a calculation rests on it, nothing
 * of it changes.
 */
export const distributionKeys = table(
  'distribution_keys',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    version: integer('version').notNull(),
    /** How the canton calls it among its drafts. */
    name: text('name').notNull().default(''),
    state: oneOf('state', KEY_STATES).notNull().default('in_force'),
    key: text('key', { mode: 'json' }).$type<DistributionKey>().notNull(),
    /** On what it rests, why, and from which day it counts; of a draft the day is a proposal. */
    legalBasis: text('legal_basis').notNull(),
    reason: text('reason').notNull(),
    inForceFrom: day('in_force_from').notNull(),
    /** Set when the canton has confirmed the amounts; until then they are sample values. */
    confirmedAt: instant('confirmed_at'),
    createdAt: instant('created_at').notNull(),
    /** Who has asked that it come into force, where two persons do that. */
    proposedBy: ref('proposed_by', () => users.id),
    proposedAt: instant('proposed_at'),
    /** Null of the sample values, on which nobody has decided. */
    enactedBy: ref('enacted_by', () => users.id),
    enactedAt: instant('enacted_at'),
  },
  (self) => [
    index('keys_of_a_period').on(self.periodId, self.version),
    holds('a_key_is_proposed_by_somebody', sql`(${self.proposedBy} IS NULL) = (${self.proposedAt} IS NULL)`),
    holds('a_key_is_enacted_by_somebody', sql`(${self.enactedBy} IS NULL) = (${self.enactedAt} IS NULL)`),
  ],
)
