import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import { CLOSED_STATES } from '#app/domain/lifecycle/dossier.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import { addPerson } from './people.server.ts'
import { inForce } from './role-holders.server.ts'

type Reader = Tx | typeof db
export type SuccessionResult = { ok: true } | { ok: false; refusal: 'wrong_role' | 'not_found' }

/** Roles in force in the municipalities that have ended, and whether each has its like at the successor already. */
export function rolesToMove(bfsNumber: number, tx: Reader = db) {
  const union = unionOf(bfsNumber)
  if (!union) return []
  const held = heldIn([...union.from, union.into], tx)
  const moved = held.filter((role) => role.bfsNumber === union.into)
  return held
    .filter((role) => union.from.includes(role.bfsNumber ?? 0))
    .map((one) => ({
      ...one,
      municipality: municipalityName(one.bfsNumber ?? 0),
      isMoved: moved.some(({ userId, role }) => userId === one.userId && role === one.role),
    }))
}

/**
 * Moves the ticked roles to the successor. Where the municipality that ended still leads a dossier, the old role
 * stays beside the new one until an amendment has named another lead: somebody has to be able to accept it.
 */
export function moveRoles(
  person: Person,
  { bfsNumber, ticked }: { bfsNumber: number; ticked: readonly string[] },
  now: Date,
): SuccessionResult {
  return orRollBack((tx): SuccessionResult => {
    if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
    const union = unionOf(bfsNumber)
    const moving = rolesToMove(bfsNumber, tx).filter(({ membershipId }) => ticked.includes(membershipId))
    if (!union || moving.length !== ticked.length) return { ok: false, refusal: 'not_found' }
    for (const { membershipId, role, bfsNumber: old, email, name, language, userId } of moving) {
      addPerson(tx, { email, name, language, roles: [{ role, bfsNumber: union.into }], now })
      const ends = old !== null && !stillLeads(old, tx)
      if (ends)
        tx.update(memberships)
          .set({ endedAt: now.toISOString() })
          .where(eq(memberships.id, membershipId))
          .run()
      recordAct(tx, {
        person,
        now,
        machine: 'role',
        recordId: userId,
        action: 'move',
        data: { role, from: old, into: union.into, ended: ends },
      })
    }
    return { ok: true }
  })
}

function heldIn(bfsNumbers: readonly number[], tx: Reader) {
  return tx
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      language: users.language,
      role: memberships.role,
      bfsNumber: memberships.bfsNumber,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(inArray(memberships.bfsNumber, [...bfsNumbers]), inForce()))
    .orderBy(byName(users.name), asc(memberships.role))
    .all()
}

function stillLeads(bfsNumber: number, tx: Reader) {
  const led = tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(parties.leadBfsNumber, bfsNumber), notInArray(dossiers.state, [...CLOSED_STATES])))
    .get()
  return led !== undefined
}
