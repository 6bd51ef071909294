import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Membership, Person } from '#app/domain/roles.ts'
import { overtakeBlockedEverywhere } from '#app/models/dossier/blocked-proposals.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { recordRoleEvent } from './role-events.server.ts'
import { inForce, ofMunicipality } from './role-holders.server.ts'

type Reader = Tx | typeof db

export type EndingRefusal = 'not_found' | 'last_coordinator' | 'last_admin'

/** Ends a role; the last one who can let others in stays. What this person had asked for with it is overtaken. */
export function endHeldRole(
  tx: Tx,
  membershipId: string,
  { by, now }: { by: Person; now: Date },
): { ok: true } | { ok: false; refusal: EndingRefusal } {
  const held = tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, membershipId), isNull(memberships.endedAt)))
    .get()
  if (!held) return { ok: false, refusal: 'not_found' }
  const refusal = lastWhoLetsIn(tx, held.userId, held)
  if (refusal) return { ok: false, refusal }
  tx.update(memberships).set({ endedAt: now.toISOString() }).where(eq(memberships.id, membershipId)).run()
  recordRoleEvent(tx, { by, action: 'end', userId: held.userId, membership: held, now })
  overtakeBlockedEverywhere(tx, { person: by, now })
  return { ok: true }
}

/** Without a coordinator nobody gets into a team, without an administrator nobody into the portal. */
export function lastWhoLetsIn(tx: Reader, userId: string, membership: Membership) {
  const refusal = LETS_IN[membership.role]
  return refusal && othersWith(tx, userId, membership) === 0 ? refusal : undefined
}

/** For a page: why this role cannot end as long as nobody else holds it. */
export function whyHeldStays({ userId, ...membership }: Membership & { userId: string }) {
  return lastWhoLetsIn(db, userId, membership)
}

const LETS_IN: Partial<Record<Membership['role'], 'last_coordinator' | 'last_admin'>> = {
  coordinator: 'last_coordinator',
  admin: 'last_admin',
}

/** How many others hold the same role in the same place. */
export function othersWith(tx: Reader, userId: string, { role, bfsNumber }: Membership) {
  return tx
    .selectDistinct({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.role, role), ofMunicipality(bfsNumber), ne(users.id, userId), inForce()))
    .all().length
}
