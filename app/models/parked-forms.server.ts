import { and, eq, gt, lt } from 'drizzle-orm'
import { db, inTransaction } from '#db/client.server.ts'
import { parkedForms } from '#db/schema/people.ts'
import { hashOf } from './identifiers.server.ts'

const HOURS_KEPT = 24
const MOST_CHARACTERS = 100_000

export type ParkedForm = { path: string; fields: [string, string][] }

/** Keeps one form under a mark that only its browser knows; the last one counts. One that is too long is not kept. */
export function parkForm({ mark, path, fields }: ParkedForm & { mark: string }, now: Date): boolean {
  if (JSON.stringify(fields).length > MOST_CHARACTERS) return false
  const parked = { path, fields, expiresAt: new Date(now.getTime() + HOURS_KEPT * 3_600_000).toISOString() }
  inTransaction((tx) => {
    tx.delete(parkedForms).where(lt(parkedForms.expiresAt, now.toISOString())).run()
    tx.insert(parkedForms)
      .values({ browserHash: hashOf(mark), ...parked })
      .onConflictDoUpdate({ target: parkedForms.browserHash, set: parked })
      .run()
  })
  return true
}

export function parkedFormOf(mark: string, path: string, now: Date): ParkedForm | undefined {
  return db
    .select({ path: parkedForms.path, fields: parkedForms.fields })
    .from(parkedForms)
    .where(
      and(
        eq(parkedForms.browserHash, hashOf(mark)),
        eq(parkedForms.path, path),
        gt(parkedForms.expiresAt, now.toISOString()),
      ),
    )
    .get()
}

/** The same browser has a new mark. */
export function moveParkedForm(from: string, to: string) {
  db.update(parkedForms)
    .set({ browserHash: hashOf(to) })
    .where(eq(parkedForms.browserHash, hashOf(from)))
    .run()
}

export function dropParkedForm(mark: string, path: string) {
  db.delete(parkedForms)
    .where(and(eq(parkedForms.browserHash, hashOf(mark)), eq(parkedForms.path, path)))
    .run()
}

/** At the end of a session nothing typed waits for whoever uses this browser next. */
export function dropParkedForms(mark: string) {
  db.delete(parkedForms)
    .where(eq(parkedForms.browserHash, hashOf(mark)))
    .run()
}
