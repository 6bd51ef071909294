import { eq, lt } from 'drizzle-orm'
import { minutesAfter } from '#app/domain/instants.ts'
import { inTransaction } from '#db/client.server.ts'
import { rateLimits } from '#db/schema/sign-in.ts'

export type Limit = { attempts: number; minutes: number }

/** No window is longer, so that a counter older than this is of no use to anybody. */
const LONGEST_WINDOW_MINUTES = 24 * 60

export type Attempt = {
  allowed: boolean
  /** Of this attempt or, where it is over the limit, of the last one that was within it. */
  lastAllowedAt: string
}

/**
 * Counts an attempt and tells whether it is still within the limit. The window begins with the first attempt.
 * Counted in the database, so that a restart forgets nothing.
 */
export function takeAttempt(key: string, { attempts, minutes }: Limit, now: Date): Attempt {
  return inTransaction((tx) => {
    tx.delete(rateLimits)
      .where(lt(rateLimits.windowStartedAt, before(now, LONGEST_WINDOW_MINUTES)))
      .run()
    const found = tx.select().from(rateLimits).where(eq(rateLimits.key, key)).get()
    const known = found && found.windowStartedAt > before(now, minutes) ? found : undefined
    const counted = known ? known.attempts + 1 : 1
    const allowed = counted <= attempts
    const counter = {
      windowStartedAt: known?.windowStartedAt ?? now.toISOString(),
      attempts: counted,
      lastAllowedAt: allowed ? now.toISOString() : (known?.lastAllowedAt ?? null),
    }
    tx.insert(rateLimits)
      .values({ key, ...counter })
      .onConflictDoUpdate({ target: rateLimits.key, set: counter })
      .run()
    return { allowed, lastAllowedAt: counter.lastAllowedAt ?? counter.windowStartedAt }
  })
}

export function countAttempt(key: string, limit: Limit, now: Date): boolean {
  return takeAttempt(key, limit, now).allowed
}

const before = (now: Date, minutes: number) => minutesAfter(now, -minutes)
