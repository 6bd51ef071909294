import { index, integer, primaryKey, text } from 'drizzle-orm/sqlite-core'
import { instant, partOf, table, unproven, yesOrNo } from '#db/columns.ts'
import { users } from './people.ts'

/** Sessions by the hash of their token: the token itself is only in the cookie. */
export const sessions = unproven(
  'a session lets somebody in, and ends by itself',
  table(
    'sessions',
    {
      tokenHash: text('token_hash').primaryKey(),
      userId: partOf('user_id', () => users.id).notNull(),
      userAgent: text('user_agent').notNull(),
      createdAt: instant('created_at').notNull(),
      lastSeenAt: instant('last_seen_at').notNull(),
      expiresAt: instant('expires_at').notNull(),
    },
    (self) => [index('sessions_of_a_person').on(self.userId)],
  ),
)

/** A sign-in link: single use, bound to the browser that asked. */
export const signInLinks = unproven(
  'a link lets somebody in once, for a quarter of an hour',
  table('sign_in_links', {
    tokenHash: text('token_hash').primaryKey(),
    userId: partOf('user_id', () => users.id).notNull(),
    browserHash: text('browser_hash').notNull(),
    returnTo: text('return_to').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** False for a request that came while enough mails were on their way: their links hold in its browser too. */
    mailed: yesOrNo('mailed').notNull().default(true),
  }),
)

/** Counters of attempts, by what is counted and its window. */
export const rateLimits = unproven(
  'a counter of attempts, which runs out by itself',
  table('rate_limits', {
    key: text('key').primaryKey(),
    windowStartedAt: instant('window_started_at').notNull(),
    attempts: integer('attempts').notNull(),
    /** The last attempt within the limit; null as long as there was none. */
    lastAllowedAt: instant('last_allowed_at'),
  }),
)

/** What somebody sent after the session had ended, by page: kept in this browser for the same person's next sign-in. */
export const parkedForms = unproven(
  'what was typed and never sent',
  table(
    'parked_forms',
    {
      browserHash: text('browser_hash').notNull(),
      path: text('path').notNull(),
      userId: partOf('user_id', () => users.id).notNull(),
      fields: text('fields', { mode: 'json' }).$type<[string, string][]>().notNull(),
      expiresAt: instant('expires_at').notNull(),
    },
    (self) => [primaryKey({ columns: [self.browserHash, self.userId, self.path] })],
  ),
)
