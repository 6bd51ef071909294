import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { day, holds, instant, isDay, isNotNegative, isOneOf, rappen } from '#db/columns.ts'
import { dossiers } from './dossier.ts'
import { users } from './people.ts'
import { reportingYears } from './report.ts'

/** A part of a year's contribution, or a top-up after its settlement. The state is written by the one door only. */
export const tranches = sqliteTable(
  'tranches',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    kind: text('kind', { enum: ['instalment', 'top_up'] })
      .notNull()
      .default('instalment'),
    amountRappen: rappen('amount_rappen').notNull(),
    dueOn: day('due_on').notNull(),
    /** The year whose report has to be filed first. */
    gateYear: integer('gate_year'),
    state: text('state', { enum: TRANCHE_STATES }).notNull().default('planned'),
    version: integer('version').notNull().default(1),
    holdReason: text('hold_reason').notNull().default(''),
  },
  (table) => [
    uniqueIndex('one_tranche_per_number').on(table.dossierId, table.year, table.number),
    isOneOf('tranche_is_in_a_known_state', table.state, TRANCHE_STATES),
    isNotNegative('tranche_is_an_amount', table.amountRappen),
    isDay('tranche_is_due_on_a_day', table.dueOn),
  ],
)

/** Money to return after a settlement. The state is written by the one door only. */
export const claims = sqliteTable(
  'claims',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    reportingYearId: text('reporting_year_id')
      .notNull()
      .references(() => reportingYears.id, { onDelete: 'restrict' }),
    amountRappen: rappen('amount_rappen').notNull(),
    state: text('state', { enum: CLAIM_STATES }).notNull().default('issued'),
    version: integer('version').notNull().default(1),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'restrict' }),
    issuedAt: instant('issued_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    index('claims_of_a_dossier').on(table.dossierId),
    isOneOf('claim_is_in_a_known_state', table.state, CLAIM_STATES),
    holds('claim_is_for_something', sql`${table.amountRappen} > 0`),
  ],
)

/** An offset books the claim in full on a tranche: gross, two bookings, no netting. */
export const offsets = sqliteTable('offsets', {
  claimId: text('claim_id')
    .primaryKey()
    .references(() => claims.id, { onDelete: 'restrict' }),
  trancheId: text('tranche_id')
    .notNull()
    .references(() => tranches.id, { onDelete: 'restrict' }),
  amountRappen: rappen('amount_rappen').notNull(),
  bookedAt: instant('booked_at').notNull(),
})
