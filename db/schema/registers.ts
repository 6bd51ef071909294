import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { GRANT_ACTS } from '#app/domain/programme/grants.ts'
import type { ReadSheet } from '#app/domain/sheet.ts'
import { day, holds, instant, oneOf, ref, sha256, table } from '#db/columns.ts'
import { users } from './people.ts'
import { ofMunicipality } from './reference.ts'

/**
 * Cantonal project grants (Merkblatt 5): whoever has an agreement gets none. Each act on a grant is a row of its own,
 * and the last one is what counts.
 */
export const projectGrants = table(
  'project_grants',
  {
    id: text('id').primaryKey(),
    /** By which the later versions of a grant belong to its first one, which is the grant: null there. */
    grantId: text('grant_id'),
    version: integer('version').notNull().default(1),
    act: oneOf('act', GRANT_ACTS).notNull().default('add'),
    bfsNumber: ofMunicipality().notNull(),
    title: text('title').notNull(),
    /** The number under which the office that funds knows it. */
    reference: text('reference').notNull().default(''),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    /** The day of this version; null: known since before the portal's records. */
    registeredOn: day('registered_on'),
    reason: text('reason').notNull().default(''),
    writtenBy: ref('written_by', () => users.id),
    writtenAt: instant('written_at'),
  },
  (self) => [
    index('grants_of_a_municipality').on(self.bfsNumber),
    uniqueIndex('one_grant_per_version').on(self.grantId, self.version),
    holds('a_later_version_names_its_grant', sql`(${self.version} = 1) = (${self.grantId} IS NULL)`),
    holds('grant_ends_after_its_start', sql`${self.toYear} >= ${self.fromYear}`),
  ],
)

/** What becomes of a table that was sent in. */
export const IMPORT_STATES = ['open', 'taken_over', 'dropped'] as const

/** A table that was sent in: what stands in it is kept, and compared with the register of the day. */
const sentIn = () => ({
  id: text('id').primaryKey(),
  fileName: text('file_name').notNull(),
  sha256: sha256().notNull(),
  sheets: text('sheets', { mode: 'json' }).$type<readonly ReadSheet[]>().notNull(),
  /** Null: by a command. */
  sentBy: ref('sent_by', () => users.id),
  sentAt: instant('sent_at').notNull(),
  state: oneOf('state', IMPORT_STATES).notNull().default('open'),
  closedBy: ref('closed_by', () => users.id),
  closedAt: instant('closed_at'),
  reason: text('reason').notNull().default(''),
})

/** A table of project grants. */
export const grantImports = table('grant_imports', sentIn(), (self) => [
  holds('an_open_import_is_not_closed', sql`(${self.state} = 'open') = (${self.closedAt} IS NULL)`),
])

/** A table of the residents of one reference day. */
export const populationImports = table('population_imports', sentIn(), (self) => [
  holds('an_open_import_is_not_closed', sql`(${self.state} = 'open') = (${self.closedAt} IS NULL)`),
])
