import { and, eq, gt, lt, ne } from 'drizzle-orm'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { parkedForms } from '#db/schema/people.ts'

const HOURS_KEPT = 24
/** For one browser; with the size of each this bounds what it may leave here. */
const MOST_FORMS = 5
const MOST_CHARACTERS = 100_000

/** Whose forms wait: a mark that only the browser knows, and the person whose session ended there. */
export type Owner = { mark: string; userId: string }
export type ParkedForm = { path: string; fields: [string, string][] }

/**
 * Keeps the forms of a browser, of each page the last. One that is too long, or one too many, is not kept: what was
 * said to be kept stays.
 */
export function parkForm(owner: Owner, { path, fields }: ParkedForm, now: Date): boolean {
  if (JSON.stringify(fields).length > MOST_CHARACTERS) return false
  const browserHash = hashOf(owner.mark)
  const expiresAt = new Date(now.getTime() + HOURS_KEPT * 3_600_000).toISOString()
  return inTransaction((tx) => {
    const overtaken = and(eq(parkedForms.browserHash, browserHash), eq(parkedForms.path, path))
    tx.delete(parkedForms).where(overtaken).run()
    tx.delete(parkedForms).where(lt(parkedForms.expiresAt, now.toISOString())).run()
    const others = tx
      .select({ path: parkedForms.path })
      .from(parkedForms)
      .where(eq(parkedForms.browserHash, browserHash))
      .all()
    if (others.length >= MOST_FORMS) return false
    tx.insert(parkedForms).values({ browserHash, path, userId: owner.userId, fields, expiresAt }).run()
    return true
  })
}

export function parkedFormOf({ mark, userId }: Owner, path: string, now: Date): ParkedForm | undefined {
  return db
    .select({ path: parkedForms.path, fields: parkedForms.fields })
    .from(parkedForms)
    .where(
      and(
        eq(parkedForms.browserHash, hashOf(mark)),
        eq(parkedForms.path, path),
        eq(parkedForms.userId, userId),
        gt(parkedForms.expiresAt, now.toISOString()),
      ),
    )
    .get()
}

/** The same browser has a new mark. What somebody else than the one who signed in left there goes. */
export function moveParkedForms(from: string, { mark, userId }: Owner) {
  const ofBrowser = eq(parkedForms.browserHash, hashOf(from))
  inTransaction((tx) => {
    tx.delete(parkedForms)
      .where(and(ofBrowser, ne(parkedForms.userId, userId)))
      .run()
    tx.update(parkedForms)
      .set({ browserHash: hashOf(mark) })
      .where(ofBrowser)
      .run()
  })
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
