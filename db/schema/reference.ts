import { sql } from 'drizzle-orm'
import { integer, primaryKey, text } from 'drizzle-orm/sqlite-core'
import type { OfficeSetting } from '#app/domain/agreement/office.ts'
import { PERIOD_STATES } from '#app/domain/programme/period.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { count, day, holds, oneOf, table } from '#db/columns.ts'

/** Municipalities with their history: a merged one keeps its row, its last day and its successor. */
export const municipalities = table(
  'municipalities',
  {
    bfsNumber: integer('bfs_number').primaryKey(),
    name: text('name').notNull(),
    district: text('district').notNull(),
    tileColumn: integer('tile_column').notNull(),
    tileRow: integer('tile_row').notNull(),
    /** Null: since before the portal's records. */
    validFrom: day('valid_from'),
    /** The last day of its existence. */
    validTo: day('valid_to'),
    successorBfsNumber: integer('successor_bfs_number'),
  },
  (self) => [
    holds(
      'successor_only_after_the_end',
      sql`${self.successorBfsNumber} IS NULL OR ${self.validTo} IS NOT NULL`,
    ),
  ],
)

/** The municipality that a record is about. */
export const ofMunicipality = (name = 'bfs_number') =>
  integer(name).references(() => municipalities.bfsNumber, { onDelete: 'restrict' })

/** Permanent resident population (ständige Wohnbevölkerung) on a reference date (Merkblatt 5). */
export const populations = table(
  'populations',
  {
    bfsNumber: ofMunicipality().notNull(),
    referenceDate: day('reference_date').notNull(),
    residents: count('residents').notNull(),
    source: text('source').notNull(),
  },
  (self) => [primaryKey({ columns: [self.bfsNumber, self.referenceDate] })],
)

/** By whom a value was confirmed, in whose words it stood, and on which decision of the canton that rests. */
type Confirmation = { by: string; at: string; value?: string; legalBasis?: string; decidedOn?: string }

/**
 * A KIP period with the settings of its programme; what the canton has confirmed is kept by name. As a draft it may be
 * edited and dropped; in force it keeps its name, its days and its legal basis.
 */
export const periods = table(
  'periods',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    state: oneOf('state', PERIOD_STATES).notNull().default('in_force'),
    legalBasis: text('legal_basis').notNull().default(''),
    settings: text('settings', { mode: 'json' }).$type<ProgrammeSettings>().notNull(),
    /** Whom to ask, and who signs for the canton (Merkblatt 6): a role, never a name in the code. */
    office: text('office', { mode: 'json' }).$type<OfficeSetting>().notNull(),
    confirmed: text('confirmed', { mode: 'json' })
      .$type<Record<string, Confirmation>>()
      .notNull()
      .default(sql`'{}'`),
    version: integer('version').notNull().default(1),
  },
  (self) => [holds('period_ends_after_its_start', sql`${self.endsOn} > ${self.startsOn}`)],
)
