import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { minutesAfter } from '#app/domain/instants.ts'
import { IDLE_MINUTES, LONGEST_HOURS } from '#app/domain/people/session-lengths.ts'
import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { unlessBusy } from '#app/models/records/database-lock.server.ts'
import { hashOf, newToken } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { sessions } from '#db/schema/sign-in.ts'
import { BY_AGE, findPerson, held, PERSON, personOf } from './people.server.ts'

const MINUTE = 60_000
/** So long a session that has ended is still known. */
const HOURS_KNOWN = 24

export type NewSession = {
  userId: string
  now: Date
  userAgent: string
  /** The token of an earlier session of this browser: it ends where the new one begins. */
  replaces?: string | undefined
}

export function startSession({ userId, now, userAgent, replaces = '' }: NewSession) {
  const token = newToken()
  const person = findPerson(userId)
  if (!person) throw new Error('A session was asked for somebody who does not exist')
  inTransaction((tx) => {
    tx.delete(sessions)
      .where(or(lt(sessions.expiresAt, forgottenBefore(now)), eq(sessions.tokenHash, hashOf(replaces))))
      .run()
    tx.update(users)
      .set({ signedInAt: now.toISOString() })
      .where(and(eq(users.id, userId), isNull(users.signedInAt)))
      .run()
    tx.insert(sessions)
      .values({
        tokenHash: hashOf(token),
        userId,
        userAgent: userAgent.slice(0, 200),
        createdAt: now.toISOString(),
        lastSeenAt: now.toISOString(),
        expiresAt: endOf(person, { startedAt: now, now }),
      })
      .run()
  })
  return { token }
}

export type FoundSession = {
  user: Person
  expiresAt: string
  /** The end that no use moves. */
  isLast: boolean
}

/**
 * The person behind a cookie. Each minute of use moves the idle end, up to the last end twelve hours after the
 * sign-in; a disabled person is not found.
 */
export function findSession(token: string, now: Date): FoundSession | undefined {
  const tokenHash = hashOf(token)
  const { row, user: known } = sessionAndUser(tokenHash)
  if (!row || !known || row.expiresAt <= now.toISOString()) return undefined
  const user = actingOn(known, today(now))
  const startedAt = new Date(row.createdAt)
  if (lastEnd(startedAt) <= now.toISOString()) return undefined
  const found = (expiresAt: string) => ({ user, expiresAt, isLast: expiresAt === lastEnd(startedAt) })
  if (now.getTime() - Date.parse(row.lastSeenAt) < MINUTE) return found(row.expiresAt)
  const expiresAt = endOf(user, { startedAt, now })
  const use = { lastSeenAt: now.toISOString(), expiresAt }
  unlessBusy(() => db.update(sessions).set(use).where(eq(sessions.tokenHash, tokenHash)).run())
  return found(expiresAt)
}

const sessionAndUser = oncePerRequest((tokenHash: string) => {
  const rows = db
    .select({ session: sessions, ...PERSON })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, held())
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(users.disabledAt)))
    .orderBy(...BY_AGE)
    .all()
  return { row: rows[0]?.session, user: personOf(rows) }
})

/** Whose session this names, running or ended by itself within the last day. */
export function ownerOfSession(tokenHash: string, now: Date): string | undefined {
  const row = db
    .select({ userId: sessions.userId })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, forgottenBefore(now))))
    .get()
  return row?.userId
}

export function endSession(token: string) {
  db.delete(sessions)
    .where(eq(sessions.tokenHash, hashOf(token)))
    .run()
}

/** The sessions of a person that are still running, the last used first. */
export function sessionsOf(userId: string, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now.toISOString())))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
}

/** A session of one's own, ended by its owner; of others nothing happens. */
export function endSessionOf(userId: string, tokenHash: string) {
  db.delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.tokenHash, tokenHash)))
    .run()
}

const forgottenBefore = (now: Date) => minutesAfter(now, -60 * HOURS_KNOWN)

function endOf(person: Person, { startedAt, now }: { startedAt: Date; now: Date }): string {
  const minutes = isOfTheCanton(person) ? IDLE_MINUTES.canton : IDLE_MINUTES.municipality
  const idleEnd = minutesAfter(now, minutes)
  const last = lastEnd(startedAt)
  return idleEnd < last ? idleEnd : last
}

const lastEnd = (startedAt: Date) => minutesAfter(startedAt, 60 * LONGEST_HOURS)
