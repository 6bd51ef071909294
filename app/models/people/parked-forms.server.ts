import { and, eq, gt, lt } from 'drizzle-orm'
import { minutesAfter } from '#app/domain/instants.ts'
import { PARKED_HOURS } from '#app/domain/people/session-lengths.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { parkedForms } from '#db/schema/sign-in.ts'

/** For one person in one browser; with the size of each this bounds what it may leave here. */
const MOST_FORMS = 5
const MOST_CHARACTERS = 100_000

/** Whose forms wait: a mark that only the browser knows, and the person whose session ended there. */
export type Owner = { mark: string; userId: string }
export type ParkedForm = { path: string; fields: [string, string][] }

/** What was only asked has its question in the path: it makes room for others, the oldest first. */
const isAsked = ({ path }: { path: string }) => path.includes('?')

/**
 * Keeps the forms of a person in a browser, of each page the last. One that is too long, or one too many, is not kept:
 * what was said to be kept stays.
 */
export function parkForm(owner: Owner, { path, fields }: ParkedForm, now: Date): boolean {
  if (JSON.stringify(fields).length > MOST_CHARACTERS) return false
  const browserHash = hashOf(owner.mark)
  const expiresAt = minutesAfter(now, 60 * PARKED_HOURS)
  return inTransaction((tx) => {
    drop(tx, owner, path)
    tx.delete(parkedForms).where(lt(parkedForms.expiresAt, now.toISOString())).run()
    const others = tx
      .select({ path: parkedForms.path })
      .from(parkedForms)
      .where(ofOwner(owner))
      .orderBy(parkedForms.expiresAt)
      .all()
    const oldest = others.length >= MOST_FORMS ? others.find(isAsked) : undefined
    if (others.length >= MOST_FORMS && !oldest) return false
    if (oldest) drop(tx, owner, oldest.path)
    tx.insert(parkedForms).values({ browserHash, path, userId: owner.userId, fields, expiresAt }).run()
    return true
  })
}

export function parkedFormOf(owner: Owner, path: string, now: Date): ParkedForm | undefined {
  return db
    .select({ path: parkedForms.path, fields: parkedForms.fields })
    .from(parkedForms)
    .where(and(ofOwner(owner), eq(parkedForms.path, path), gt(parkedForms.expiresAt, now.toISOString())))
    .get()
}

/** The same browser has a new mark; what anybody left there waits on for them, and nobody else sees it. */
export function moveParkedForms(from: string, to: string) {
  db.update(parkedForms)
    .set({ browserHash: hashOf(to) })
    .where(eq(parkedForms.browserHash, hashOf(from)))
    .run()
}

export function dropParkedForm(owner: Owner, path: string) {
  drop(db, owner, path)
}

function drop(on: Pick<Tx, 'delete'>, owner: Owner, path: string) {
  on.delete(parkedForms)
    .where(and(ofOwner(owner), eq(parkedForms.path, path)))
    .run()
}

/** Whoever ends a session leaves nothing typed behind. */
export function dropParkedForms(owner: Owner) {
  db.delete(parkedForms).where(ofOwner(owner)).run()
}

function ofOwner({ mark, userId }: Owner) {
  return and(eq(parkedForms.browserHash, hashOf(mark)), eq(parkedForms.userId, userId))
}
