import { and, eq, gt, lt } from 'drizzle-orm'
import { db, inTransaction } from '#db/client.server.ts'
import { parkedForms } from '#db/schema/people.ts'
import { hashOf } from './identifiers.server.ts'

const HOURS_KEPT = 24
const MOST_CHARACTERS = 200_000

export type ParkedForm = { path: string; fields: [string, string][] }

/** Keeps what was sent after the session had ended, for this browser; the last one counts. */
export function parkForm({ browser, path, fields }: ParkedForm & { browser: string }, now: Date) {
  if (JSON.stringify(fields).length > MOST_CHARACTERS) return
  const parked = { path, fields, expiresAt: new Date(now.getTime() + HOURS_KEPT * 3_600_000).toISOString() }
  inTransaction((tx) => {
    tx.delete(parkedForms).where(lt(parkedForms.expiresAt, now.toISOString())).run()
    tx.insert(parkedForms)
      .values({ browserHash: hashOf(browser), ...parked })
      .onConflictDoUpdate({ target: parkedForms.browserHash, set: parked })
      .run()
  })
}

export function parkedFormOf(browser: string, path: string, now: Date): ParkedForm | undefined {
  return db
    .select({ path: parkedForms.path, fields: parkedForms.fields })
    .from(parkedForms)
    .where(
      and(
        eq(parkedForms.browserHash, hashOf(browser)),
        eq(parkedForms.path, path),
        gt(parkedForms.expiresAt, now.toISOString()),
      ),
    )
    .get()
}

export function dropParkedForm(browser: string, path: string) {
  db.delete(parkedForms)
    .where(and(eq(parkedForms.browserHash, hashOf(browser)), eq(parkedForms.path, path)))
    .run()
}

/** At the end of a session nothing typed waits for whoever uses this browser next. */
export function dropParkedForms(browser: string) {
  db.delete(parkedForms)
    .where(eq(parkedForms.browserHash, hashOf(browser)))
    .run()
}
