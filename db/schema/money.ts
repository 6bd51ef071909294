import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CLAIM_BOOKINGS, type ClaimPlan } from '#app/domain/claim-bookings.ts'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import type { ClosedAsking } from '#app/domain/ledger.ts'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import type { SettlementBasis } from '#app/domain/report/settlement-basis.ts'
import { day, holds, instant, oneOf, rappen, ref, table } from '#db/columns.ts'
import { ofDossier } from './dossier.ts'
import { users } from './people.ts'
import { reportingYears } from './report.ts'

/** A part of a year's contribution, or a top-up after its settlement. The state is written by the one door only. */
export const tranches = table(
  'tranches',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    kind: oneOf('kind', ['instalment', 'top_up']).notNull().default('instalment'),
    amountRappen: rappen('amount_rappen').notNull(),
    /** The number of the tranche in whose place it is paid. */
    replaces: integer('replaces'),
    dueOn: day('due_on').notNull(),
    /** The year whose report has to be filed first. */
    gateYear: integer('gate_year'),
    state: oneOf('state', TRANCHE_STATES).notNull().default('planned'),
    version: integer('version').notNull().default(1),
    holdReason: text('hold_reason').notNull().default(''),
    /** Where it was when it was held, and goes back to. */
    heldFrom: oneOf('held_from', ['planned', 'released']),
    /** Held until the report of this year comes. */
    heldForReportOf: integer('held_for_report_of'),
  },
  (self) => [uniqueIndex('one_tranche_per_number').on(self.dossierId, self.year, self.number)],
)

/** Money to return after a settlement. The state is written by the one door only. */
export const claims = table(
  'claims',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    reportingYearId: ref('reporting_year_id', () => reportingYears.id).notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
    state: oneOf('state', CLAIM_STATES).notNull().default('issued'),
    version: integer('version').notNull().default(1),
    decidedBy: ref('decided_by', () => users.id),
    issuedAt: instant('issued_at').notNull(),
    closedAt: instant('closed_at'),
    /** When the tranche it was offset against was cancelled last: it is asked for once more since. */
    dueAgainAt: instant('due_again_at'),
    /** How it was asked for before that, the first time first. */
    earlierAskings: text('earlier_askings', { mode: 'json' })
      .$type<readonly ClosedAsking[]>()
      .notNull()
      .default([]),
    /** How it is paid in parts, as agreed; null where it is due at once. */
    plan: text('plan', { mode: 'json' }).$type<ClaimPlan>(),
  },
  (self) => [
    index('claims_of_a_dossier').on(self.dossierId),
    holds('claim_is_for_something', sql`${self.amountRappen} > 0`),
  ],
)

/**
 * The settlement of a year with its trace, and what it rests on: computed at the decision, never edited; one that is
 * made after it supersedes it.
 */
export const settlements = table(
  'settlements',
  {
    id: text('id').primaryKey(),
    reportingYearId: ref('reporting_year_id', () => reportingYears.id).notNull(),
    settlement: text('settlement', { mode: 'json' }).$type<PinnedSettlement>().notNull(),
    basis: text('basis', { mode: 'json' }).$type<SettlementBasis>().notNull(),
    finalRappen: rappen('final_rappen').notNull(),
    /** What it claims back. */
    claimId: ref('claim_id', () => claims.id),
    settledAt: instant('settled_at').notNull(),
    /** When the year was opened again: it does not count since. */
    supersededAt: instant('superseded_at'),
  },
  (self) => [
    uniqueIndex('one_settlement_counts').on(self.reportingYearId).where(sql`${self.supersededAt} IS NULL`),
    index('settlements_of_a_year').on(self.reportingYearId),
  ],
)

/**
 * What was booked against a claim: money that came, what is kept back from a tranche (gross, two bookings, no netting),
 * what the canton has given up, what another settlement has made void, what was asked back of a payment not received. Append-only: a wrong one is reversed by another one that names it.
 */
export const claimBookings = table(
  'claim_bookings',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    claimId: ref('claim_id', () => claims.id).notNull(),
    kind: oneOf('kind', CLAIM_BOOKINGS).notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
    /** The day of the payment, or of the decision. */
    bookedOn: day('booked_on').notNull(),
    trancheId: ref('tranche_id', () => tranches.id),
    reversesId: ref('reverses_id', (): AnySQLiteColumn => claimBookings.id),
    text: text('text').notNull().default(''),
    /** Null: the portal, with the step of another record. */
    bookedBy: ref('booked_by', () => users.id),
    bookedAt: instant('booked_at').notNull(),
  },
  (self) => [
    index('bookings_of_a_dossier').on(self.dossierId),
    index('bookings_on_a_tranche').on(self.trancheId),
    uniqueIndex('one_reversal_per_booking').on(self.reversesId),
    holds('booking_is_of_something', sql`${self.amountRappen} > 0`),
    holds(
      'payment_names_its_tranche',
      sql`(${self.kind} IN ('offset', 'not_received')) = (${self.trancheId} IS NOT NULL)`,
    ),
    holds('reversal_names_its_booking', sql`(${self.kind} = 'reversal') = (${self.reversesId} IS NOT NULL)`),
  ],
)
