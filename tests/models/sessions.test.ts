import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import { addPerson } from '#app/models/people/people.server.ts'
import {
  endSession,
  endSessionOf,
  findSession,
  sessionsOf,
  startSession,
} from '#app/models/people/sessions.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { sessions } from '#db/schema/sign-in.ts'

const START = Date.parse('2026-11-21T09:00:00Z')
const at = (minutes: number) => new Date(START + minutes * 60_000)
const ids = { clerk: '', officer: '', leaver: '' }

beforeAll(() => {
  const add = (name: string, role: Role, bfsNumber: number | null) =>
    inTransaction((tx) =>
      addPerson(tx, {
        name,
        email: `${name}@x.example`,
        language: 'de',
        roles: [{ role, bfsNumber }],
        now: at(0),
      }),
    )
  ids.clerk = add('clerk', 'clerk', 1065)
  ids.officer = add('officer', 'officer', null)
  ids.leaver = add('leaver', 'clerk', 1065)
})

const begin = (userId: string, minutes = 0, replaces?: string) =>
  startSession({ userId, now: at(minutes), userAgent: 'Test', replaces }).token

describe('an unused session ends', () => {
  test.each([
    ['clerk', 60],
    ['officer', 30],
  ] as const)('of a %s after %i minutes', (who, minutes) => {
    const token = begin(ids[who])
    expect(findSession(token, at(minutes - 1))?.user.id).toBe(ids[who])
    const unused = begin(ids[who])
    expect(findSession(unused, at(minutes))).toBeUndefined()
  })

  test('and each use moves the end', () => {
    const token = begin(ids.officer)
    for (const minute of [20, 40, 60]) expect(findSession(token, at(minute))).toBeDefined()
    expect(findSession(token, at(90))).toBeUndefined()
  })
})

test('a session in use ends twelve hours after the sign-in, and says beforehand that no use moves that end', () => {
  const token = begin(ids.officer)
  for (let minute = 20; minute < 12 * 60; minute += 20)
    expect(findSession(token, at(minute))?.isLast).toBe(minute > 11.5 * 60 - 1)
  expect(findSession(token, at(12 * 60 - 1))).toMatchObject({ expiresAt: at(12 * 60).toISOString() })
  expect(findSession(token, at(12 * 60))).toBeUndefined()
})

test('the token itself is nowhere in the database', () => {
  const token = begin(ids.clerk)
  const stored = JSON.stringify(db.select().from(sessions).all())
  expect(stored).toContain(hashOf(token))
  expect(stored).not.toContain(token)
})

test('signing in again in the same browser ends the earlier session and gives a new token', () => {
  const earlier = begin(ids.clerk)
  const later = begin(ids.clerk, 1, earlier)
  expect(later).not.toBe(earlier)
  expect(findSession(earlier, at(1))).toBeUndefined()
  expect(findSession(later, at(1))).toBeDefined()
})

test('a disabled person is signed out at once', () => {
  const token = begin(ids.leaver)
  db.update(users)
    .set({ disabledAt: at(1).toISOString() })
    .where(eq(users.id, ids.leaver))
    .run()
  expect(findSession(token, at(1))).toBeUndefined()
})

test('signing out ends the session', () => {
  const token = begin(ids.clerk)
  endSession(token)
  expect(findSession(token, at(0))).toBeUndefined()
})

test('a person sees and ends own sessions only', () => {
  const own = begin(ids.clerk)
  const foreign = begin(ids.officer)
  expect(sessionsOf(ids.clerk, at(0)).map(({ tokenHash }) => tokenHash)).not.toContain(hashOf(foreign))
  endSessionOf(ids.clerk, hashOf(foreign))
  expect(findSession(foreign, at(0))).toBeDefined()
  endSessionOf(ids.clerk, hashOf(own))
  expect(findSession(own, at(0))).toBeUndefined()
})
