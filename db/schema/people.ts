import { sql } from 'drizzle-orm'
import { index, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#app/domain/language.ts'
import { ROLES } from '#app/domain/roles.ts'
import {
  day,
  holds,
  instant,
  nameOf,
  oneOf,
  partOf,
  provenApart,
  provenLater,
  ref,
  table,
  unproven,
  yesOrNo,
} from '#db/columns.ts'
import { ofMunicipality } from './reference.ts'

export const users = table(
  'users',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    language: unproven(
      'in which language mails and pages speak, not to whom',
      nameOf('language', LANGUAGES).notNull().default(DEFAULT_LANGUAGE),
    ),
    createdAt: instant('created_at').notNull(),
    /** The first time ever; until then the invitation may have gone to a mistyped address. */
    signedInAt: unproven('whether an invitation was followed; opens no way in', instant('signed_in_at')),
    /** Has left the mailbox to somebody else: the record keeps her name for what she did, nobody signs in with it. */
    disabledAt: instant('disabled_at'),
    /** Since a mail server has refused this address for good; null again with a new address or by hand. */
    bouncedAt: provenApart('mails', instant('bounced_at')),
    bounceReason: provenApart('mails', text('bounce_reason').notNull().default('')),
    digestMuted: provenApart('mails', yesOrNo('digest_muted').notNull().default(false)),
  },
  (self) => [
    uniqueIndex('one_user_per_address').on(self.email).where(sql`${self.disabledAt} IS NULL`),
    holds('address_in_lower_case', sql`${self.email} = lower(${self.email})`),
  ],
)

/** What a person was called before: acts stay under the name they were done under. */
export const nameChanges = table(
  'name_changes',
  {
    id: text('id').primaryKey(),
    userId: ref('user_id', () => users.id).notNull(),
    oldName: text('old_name').notNull(),
    newName: text('new_name').notNull(),
    changedBy: ref('changed_by', () => users.id).notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (self) => [index('names_of_a_person').on(self.userId, self.changedAt)],
)

/** A role held by a person; municipal roles name their municipality. */
export const memberships = table(
  'memberships',
  {
    id: text('id').primaryKey(),
    userId: ref('user_id', () => users.id).notNull(),
    role: oneOf('role', ROLES).notNull(),
    bfsNumber: ofMunicipality(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (self) => [
    index('roles_of_a_person').on(self.userId),
    index('people_of_a_municipality').on(self.bfsNumber, self.role),
    holds(
      'municipal_roles_name_their_municipality',
      sql`(${self.role} IN ('clerk', 'signatory', 'coordinator')) = (${self.bfsNumber} IS NOT NULL)`,
    ),
  ],
)

/** While somebody is away, what goes to the person goes to the deputy as well. */
export const deputies = provenLater(
  {},
  table(
    'deputies',
    {
      id: text('id').primaryKey(),
      userId: partOf('user_id', () => users.id).notNull(),
      deputyId: partOf('deputy_id', () => users.id).notNull(),
      fromOn: day('from_on').notNull(),
      /** The last day. */
      toOn: day('to_on').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (self) => [
      index('deputies_of_a_person').on(self.userId, self.toOn),
      holds('deputy_ends_after_its_start', sql`${self.toOn} >= ${self.fromOn}`),
      holds('nobody_is_their_own_deputy', sql`${self.userId} <> ${self.deputyId}`),
    ],
  ),
)

/** The secret address of a person's calendar, by the hash of its token. */
export const calendarFeeds = unproven(
  'the secret address of a calendar that shows what the records say',
  table(
    'calendar_feeds',
    {
      userId: partOf('user_id', () => users.id).primaryKey(),
      tokenHash: text('token_hash').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (self) => [uniqueIndex('one_feed_per_token').on(self.tokenHash)],
  ),
)
