import { index, integer, text } from 'drizzle-orm/sqlite-core'
import { CREDIT_SOURCES } from '#app/domain/programme/credit.ts'
import { instant, oneOf, rappen, ref, table } from '#db/columns.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/** The credit of a year from one source (Rahmenkredit). Append-only: the one entered last counts. */
export const credits = table(
  'credits',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    year: integer('year').notNull(),
    source: oneOf('source', CREDIT_SOURCES).notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
    legalBasis: text('legal_basis').notNull(),
    reason: text('reason').notNull(),
    enteredBy: ref('entered_by', () => users.id).notNull(),
    enteredAt: instant('entered_at').notNull(),
  },
  (self) => [index('credits_of_a_period').on(self.periodId, self.year)],
)
