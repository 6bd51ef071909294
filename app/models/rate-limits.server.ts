import { eq, lt } from 'drizzle-orm'
import { inTransaction } from '#db/client.server.ts'
import { rateLimits } from '#db/schema/people.ts'

export type Limit = { attempts: number; minutes: number }

/** No window is longer, so that a counter older than this is of no use to anybody. */
const LONGEST_WINDOW_MINUTES = 24 * 60

/**
 * Counts an attempt and tells whether it is still within the limit. The window begins with the first attempt.
 * Counted in the database, so that a restart forgets nothing.
 */
export function countAttempt(key: string, { attempts, minutes }: Limit, now: Date): boolean {
  return inTransaction((tx) => {
    tx.delete(rateLimits)
      .where(lt(rateLimits.windowStartedAt, before(now, LONGEST_WINDOW_MINUTES)))
      .run()
    const known = tx.select().from(rateLimits).where(eq(rateLimits.key, key)).get()
    const counter =
      known && known.windowStartedAt > before(now, minutes)
        ? { windowStartedAt: known.windowStartedAt, attempts: known.attempts + 1 }
        : { windowStartedAt: now.toISOString(), attempts: 1 }
    tx.insert(rateLimits)
      .values({ key, ...counter })
      .onConflictDoUpdate({ target: rateLimits.key, set: counter })
      .run()
    return counter.attempts <= attempts
  })
}

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
