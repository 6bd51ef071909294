import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { KeyFigure } from '#app/domain/application/application.ts'
import { code, codes, day, holds, instant, rappen, ref, table } from '#db/columns.ts'
import { ofDossier } from './dossier.ts'
import { ofMunicipality } from './reference.ts'

/** What an application says beside party, term and papers; structure, measures and budget become the agreement's. */
export const structures = table('structures', {
  dossierId: ofDossier().primaryKey(),
  contactPoint: text('contact_point').notNull(),
  responsiblePerson: text('responsible_person').notNull(),
  jobPercentage: integer('job_percentage'),
  mandateBasis: text('mandate_basis').notNull(),
  mandateSince: day('mandate_since'),
  ownBudgetRappen: rappen('own_budget_rappen'),
})

export const measures = table(
  'measures',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    fundingArea: integer('funding_area').notNull(),
    targetGroups: codes('target_groups').notNull(),
    /** Strategic goals, by their codes in the catalogue of the dossier. */
    goals: codes('goals').notNull().default(sql`'[]'`),
    keyFigures: text('key_figures', { mode: 'json' }).$type<KeyFigure[]>().notNull(),
    removedAt: instant('removed_at'),
    /** Begun or dropped by an amendment: the first and the last year that it counts in. */
    fromYear: integer('from_year'),
    untilYear: integer('until_year'),
  },
  (self) => [
    index('measures_of_a_dossier').on(self.dossierId),
    holds('measure_lies_in_a_funding_area', sql`${self.fundingArea} >= 1`),
  ],
)

/** A budget line of one year; without a measure it belongs to the contact point as a whole. */
export const budgetLines = table(
  'budget_lines',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    /** Lines of several years with one group stand in one row of the grid. */
    rowNumber: integer('row_number').notNull(),
    year: integer('year').notNull(),
    measureId: ref('measure_id', () => measures.id),
    category: code('category').notNull(),
    label: text('label').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
  },
  (self) => [uniqueIndex('one_amount_per_row_and_year').on(self.dossierId, self.rowNumber, self.year)],
)

export const thirdPartyFunds = table(
  'third_party_funds',
  {
    dossierId: ofDossier(),
    year: integer('year').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
  },
  (self) => [primaryKey({ columns: [self.dossierId, self.year] })],
)

export const councilResolutions = table(
  'council_resolutions',
  {
    dossierId: ofDossier(),
    bfsNumber: ofMunicipality().notNull(),
    body: text('body').notNull(),
    resolvedOn: day('resolved_on').notNull(),
    businessNumber: text('business_number').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
  },
  (self) => [primaryKey({ columns: [self.dossierId, self.bfsNumber] })],
)
