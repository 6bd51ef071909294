import { eq, lt } from 'drizzle-orm'
import { inTransaction } from '#db/client.server.ts'
import { rateLimits } from '#db/schema/people.ts'

export type Limit = { attempts: number; minutes: number }

/**
 * Counts an attempt and tells whether it is still within the limit. Counted in the database, so that a
 * restart forgets nothing.
 */
export function countAttempt(key: string, limit: Limit, now: Date): boolean {
  const windowStart = new Date(now.getTime() - limit.minutes * 60_000).toISOString()
  return inTransaction((tx) => {
    tx.delete(rateLimits).where(lt(rateLimits.windowStartedAt, windowStart)).run()
    const row = tx.select().from(rateLimits).where(eq(rateLimits.key, key)).get()
    const attempts = (row?.attempts ?? 0) + 1
    tx.insert(rateLimits)
      .values({ key, windowStartedAt: now.toISOString(), attempts })
      .onConflictDoUpdate({ target: rateLimits.key, set: { attempts } })
      .run()
    return attempts <= limit.attempts
  })
}
