import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ROLES } from '#app/domain/roles.ts'
import { day, holds, instant, isDay, isOneOf } from '#db/columns.ts'
import { municipalities } from './reference.ts'

export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    language: text('language', { enum: ['de', 'en'] })
      .notNull()
      .default('de'),
    createdAt: instant('created_at').notNull(),
    /** The first time ever; until then the invitation may have gone to a mistyped address. */
    signedInAt: instant('signed_in_at'),
    /** Has left the mailbox to somebody else: the record keeps her name for what she did, nobody signs in with it. */
    disabledAt: instant('disabled_at'),
    /** Since a mail server has refused this address for good; null again with a new address or by hand. */
    bouncedAt: instant('bounced_at'),
    bounceReason: text('bounce_reason').notNull().default(''),
    digestMuted: integer('digest_muted', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('one_user_per_address').on(table.email).where(sql`${table.disabledAt} IS NULL`),
    holds('address_in_lower_case', sql`${table.email} = lower(${table.email})`),
  ],
)

/** What a person was called before: acts stay under the name they were done under. */
export const nameChanges = sqliteTable(
  'name_changes',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    oldName: text('old_name').notNull(),
    newName: text('new_name').notNull(),
    changedBy: text('changed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('names_of_a_person').on(table.userId, table.changedAt)],
)

/** A role held by a person; municipal roles name their municipality. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    role: text('role', { enum: ROLES }).notNull(),
    bfsNumber: integer('bfs_number').references(() => municipalities.bfsNumber, { onDelete: 'restrict' }),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('roles_of_a_person').on(table.userId),
    index('people_of_a_municipality').on(table.bfsNumber, table.role),
    isOneOf('membership_has_a_known_role', table.role, ROLES),
    holds(
      'municipal_roles_name_their_municipality',
      sql`(${table.role} IN ('clerk', 'signatory', 'coordinator')) = (${table.bfsNumber} IS NOT NULL)`,
    ),
  ],
)

/** Sessions by the hash of their token: the token itself is only in the cookie. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_of_a_person').on(table.userId)],
)

/** A sign-in link: single use, bound to the browser that asked. */
export const signInLinks = sqliteTable('sign_in_links', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  browserHash: text('browser_hash').notNull(),
  returnTo: text('return_to').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  /** False for a request that came while enough mails were on their way: their links hold in its browser too. */
  mailed: integer('mailed', { mode: 'boolean' }).notNull().default(true),
})

/** Counters of attempts, by what is counted and its window. */
export const rateLimits = sqliteTable('rate_limits', {
  key: text('key').primaryKey(),
  windowStartedAt: instant('window_started_at').notNull(),
  attempts: integer('attempts').notNull(),
  /** The last attempt within the limit; '' in counters older than this column. */
  lastAllowedAt: instant('last_allowed_at').notNull().default(''),
})

/** What somebody sent after the session had ended, by page: kept in this browser for the same person's next sign-in. */
export const parkedForms = sqliteTable(
  'parked_forms',
  {
    browserHash: text('browser_hash').notNull(),
    path: text('path').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    fields: text('fields', { mode: 'json' }).$type<[string, string][]>().notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.browserHash, table.path] })],
)

/** While somebody is away, what goes to the person goes to the deputy as well. */
export const deputies = sqliteTable(
  'deputies',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    deputyId: text('deputy_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    fromOn: day('from_on').notNull(),
    /** The last day. */
    toOn: day('to_on').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('deputies_of_a_person').on(table.userId, table.toOn),
    isDay('deputy_begins_on_a_day', table.fromOn),
    isDay('deputy_ends_on_a_day', table.toOn),
    holds('deputy_ends_after_its_start', sql`${table.toOn} >= ${table.fromOn}`),
    holds('nobody_is_their_own_deputy', sql`${table.userId} <> ${table.deputyId}`),
  ],
)

/** The secret address of a person's calendar, by the hash of its token. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('one_feed_per_token').on(table.tokenHash)],
)
