import { and, desc, eq, gt, isNull, lt } from 'drizzle-orm'
import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { sessions, signInLinks } from '#db/schema/people.ts'
import { hashOf, newToken } from './identifiers.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { findPerson, findPersonByEmail } from './people.server.ts'

/** Minutes without a request after which a session ends; cantonal roles see more, so theirs end sooner. */
const IDLE_MINUTES = { municipality: 60, canton: 30 } as const
const LINK_MINUTES = 15
const MINUTE = 60_000

export function startSession({ userId, now, userAgent }: { userId: string; now: Date; userAgent: string }) {
  const token = newToken()
  const person = findPerson(userId)
  if (!person) throw new Error('A session was asked for somebody who does not exist')
  inTransaction((tx) => {
    tx.delete(sessions).where(lt(sessions.expiresAt, now.toISOString())).run()
    tx.insert(sessions)
      .values({
        tokenHash: hashOf(token),
        userId,
        userAgent: userAgent.slice(0, 200),
        createdAt: now.toISOString(),
        lastSeenAt: now.toISOString(),
        expiresAt: idleEnd(person, now),
      })
      .run()
  })
  return { token }
}

/** The person behind a cookie. Each minute of use moves the idle end; a disabled person is not found. */
export function findSession(token: string, now: Date): { user: Person; expiresAt: string } | undefined {
  const tokenHash = hashOf(token)
  const row = db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now.toISOString())))
    .get()
  const user = row && findPerson(row.userId)
  if (!user) return undefined
  if (now.getTime() - Date.parse(row.lastSeenAt) < MINUTE) return { user, expiresAt: row.expiresAt }
  const expiresAt = idleEnd(user, now)
  db.update(sessions)
    .set({ lastSeenAt: now.toISOString(), expiresAt })
    .where(eq(sessions.tokenHash, tokenHash))
    .run()
  return { user, expiresAt }
}

export function endSession(token: string) {
  db.delete(sessions)
    .where(eq(sessions.tokenHash, hashOf(token)))
    .run()
}

export function sessionsOf(userId: string) {
  return db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
}

/** A session of one's own, ended by its owner; of others nothing happens. */
export function endSessionOf(userId: string, tokenHash: string) {
  db.delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.tokenHash, tokenHash)))
    .run()
}

/**
 * Mails a sign-in link: single use, 15 minutes, bound to the browser that asked. For an unknown address nothing
 * happens, and the caller cannot tell.
 */
export function mailSignInLink(
  { email, browser, returnTo }: { email: string; browser: string; returnTo: string },
  now: Date,
) {
  const person = findPersonByEmail(email)
  if (!person) return
  const token = newToken()
  inTransaction((tx) => {
    tx.delete(signInLinks).where(lt(signInLinks.expiresAt, now.toISOString())).run()
    tx.insert(signInLinks)
      .values({
        tokenHash: hashOf(token),
        userId: person.id,
        browserHash: hashOf(browser),
        returnTo,
        expiresAt: new Date(now.getTime() + LINK_MINUTES * MINUTE).toISOString(),
      })
      .run()
    enqueueMail(tx, {
      key: `sign-in-link:${hashOf(token)}`,
      template: 'sign-in-link',
      recipient: person,
      facts: { path: '/sign-in/confirm', token, minutes: LINK_MINUTES },
      now,
    })
  })
}

/** Uses a link up, once, in the browser that asked for it. */
export function redeemSignInLink(
  { token, browser }: { token: string; browser: string },
  now: Date,
): { userId: string; returnTo: string } | undefined {
  return inTransaction((tx) => {
    const link = tx
      .update(signInLinks)
      .set({ usedAt: now.toISOString() })
      .where(
        and(
          eq(signInLinks.tokenHash, hashOf(token)),
          eq(signInLinks.browserHash, hashOf(browser)),
          isNull(signInLinks.usedAt),
          gt(signInLinks.expiresAt, now.toISOString()),
        ),
      )
      .returning()
      .get()
    return link && { userId: link.userId, returnTo: link.returnTo }
  })
}

function idleEnd(person: Person, now: Date) {
  const minutes = isOfTheCanton(person) ? IDLE_MINUTES.canton : IDLE_MINUTES.municipality
  return new Date(now.getTime() + minutes * MINUTE).toISOString()
}
