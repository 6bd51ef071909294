import { sql } from 'drizzle-orm'
import { integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { OfficeSetting } from '#app/domain/agreement/office.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { type ChangedValue, VERSION_ENDS } from '#app/domain/programme/settings-version.ts'
import { day, holds, instant, oneOf, ref, table } from '#db/columns.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/**
 * What changed in a period in force: which values, why and from which day on. It is numbered and keeps the whole state
 * when it comes into force; until then it waits for its day, or for a second person.
 */
export const settingsVersions = table(
  'settings_versions',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    changes: text('changes', { mode: 'json' }).$type<readonly ChangedValue[]>().notNull(),
    reason: text('reason').notNull(),
    validFrom: day('valid_from').notNull(),
    /** In a period that is over, how the office works follows the period that runs. */
    follows: ref('follows', () => periods.id),
    /** Null: the portal. */
    decidedBy: ref('decided_by', () => users.id),
    decidedAt: instant('decided_at').notNull(),
    /** The other person, where the change let one do alone what two did. */
    secondBy: ref('second_by', () => users.id),
    secondAt: instant('second_at'),
    ended: oneOf('ended', VERSION_ENDS),
    endedBy: ref('ended_by', () => users.id),
    endedAt: instant('ended_at'),
    endingReason: text('ending_reason').notNull().default(''),
    /** 1, 2, … within the period, in the order in which they came into force. */
    number: integer('number'),
    inForceAt: instant('in_force_at'),
    settings: text('settings', { mode: 'json' }).$type<ProgrammeSettings>(),
    office: text('office', { mode: 'json' }).$type<OfficeSetting>(),
  },
  (self) => [
    uniqueIndex('one_version_per_number').on(self.periodId, self.number),
    holds('a_version_in_force_has_its_state', sql`(${self.number} IS NULL) = (${self.settings} IS NULL)`),
    holds('a_version_ends_or_comes_into_force', sql`${self.number} IS NULL OR ${self.ended} IS NULL`),
  ],
)
