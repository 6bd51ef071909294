import { and, eq } from 'drizzle-orm'
import type { Membership } from '#app/domain/roles.ts'
import { db } from '#db/client.server.ts'
import { memberships } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import { roleMoved } from './role-succession.server.ts'

/** The roles that somebody held at an instant. */
export function rolesHeldAt(userId: string, at: string): Membership[] {
  return db
    .select()
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .all()
    .filter(({ createdAt, endedAt }) => createdAt <= at && (endedAt === null || endedAt > at))
    .map(({ role, bfsNumber }) => ({ role, bfsNumber }))
}

/** The same with those that a merger had moved elsewhere by then: whoever held them is still one of that municipality. */
export function rolesCountedAt(userId: string, at: string): Membership[] {
  const { machine, action, recordId } = auditEvents
  const moved = db
    .select({ at: auditEvents.at, data: auditEvents.data })
    .from(auditEvents)
    .where(and(eq(machine, 'role'), eq(action, 'move'), eq(recordId, userId)))
    .all()
    .filter((move) => move.at <= at)
    .map(({ data }) => roleMoved.parse(data))
    .map(({ role, from: bfsNumber }) => ({ role, bfsNumber }))
  return [...rolesHeldAt(userId, at), ...moved]
}
