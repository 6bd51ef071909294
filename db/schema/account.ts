import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Account, Called } from '#app/domain/agreement/account-change.ts'
import { ACCOUNT_CHANGE_STATES } from '#app/domain/lifecycle/account-change.ts'
import { day, instant, oneOf, ref, table, yesOrNo } from '#db/columns.ts'
import { documents } from './documents.ts'
import { ofDossier } from './dossier.ts'
import { users } from './people.ts'

/**
 * A change of the account to which the canton pays, with the paper of the bank: the account itself is another only once
 * the change is in force. The state is written by the one door only.
 */
export const accountChanges = table(
  'account_changes',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    state: oneOf('state', ACCOUNT_CHANGE_STATES).notNull().default('requested'),
    version: integer('version').notNull().default(1),
    before: text('before', { mode: 'json' }).$type<Account>().notNull(),
    after: text('after', { mode: 'json' }).$type<Account>().notNull(),
    reason: text('reason').notNull(),
    documentId: ref('document_id', () => documents.id).notNull(),
    requestedBy: ref('requested_by', () => users.id).notNull(),
    requestedAt: instant('requested_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** Whom the canton had to call before it confirmed: the contact as it was known before, and its number. */
    called: text('called', { mode: 'json' }).$type<Called>(),
    /** Whether the municipality was reached there; where it was not, why it was confirmed all the same. */
    phoned: yesOrNo('phoned'),
    notReached: text('not_reached').notNull().default(''),
    /** The day from which it counts, once it is confirmed. */
    inForceOn: day('in_force_on'),
    inForceAt: instant('in_force_at'),
    /** Why it was refused, withdrawn or stopped. */
    answer: text('answer').notNull().default(''),
  },
  (self) => [
    index('account_changes_by_day').on(self.state, self.inForceOn),
    uniqueIndex('one_open_account_change')
      .on(self.dossierId)
      .where(sql`${self.state} IN ('requested', 'confirmed')`),
  ],
)
