import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Union } from '#app/domain/programme/merger.ts'
import { hasRole, MUNICIPAL_ROLES, type MunicipalRole, type Person } from '#app/domain/roles.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { memberships, users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import { addPerson, findPerson } from './people.server.ts'
import { recordRoleEvent } from './role-events.server.ts'
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
 * Moves the ticked roles to the successor, whose people act for what has gone into it. Before the day of the merger the
 * old role stays beside the new one: until then its municipality acts for itself.
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
    const ends = union.mergedOn <= today(now)
    for (const { membershipId, role, bfsNumber: old, isMoved, email, name, language, userId } of moving) {
      addPerson(tx, { email, name, language, roles: [{ role, bfsNumber: union.into }], now })
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
        data: { role, from: old, into: union.into, given: !isMoved, ended: ends },
      })
    }
    return { ok: true }
  })
}

/** What was moved since a union was entered goes back: who got a role gives it up, who lost one has it again. */
export function moveRolesBack(
  tx: Tx,
  { from, into }: Pick<Union, 'from' | 'into'>,
  { by, since, now }: { by: Person; since: number; now: Date },
) {
  for (const { userId, role, from: old, given, ended } of movesInto({ from, into }, { since, tx })) {
    const person = findPerson(userId)
    if (!person) continue
    const [gained, lost] = [
      { role, bfsNumber: into },
      { role, bfsNumber: old },
    ]
    if (given) endRoleOf(tx, userId, { membership: gained, by, now })
    if (!ended) continue
    addPerson(tx, { ...person, roles: [lost], now })
    recordRoleEvent(tx, { by, action: 'grant', userId, membership: lost, now })
  }
}

/** What an event keeps of a role that a merger has moved. */
export const roleMoved = z.object({
  role: z.enum(MUNICIPAL_ROLES),
  from: z.number(),
  into: z.number(),
  given: z.boolean(),
  ended: z.boolean(),
})

/** Which roles were moved to the successor since a union was entered. */
export function movesInto(
  { from, into }: Pick<Union, 'from' | 'into'>,
  { since, tx }: { since: number; tx: Reader },
) {
  const { machine, action, sequence } = auditEvents
  return tx
    .select()
    .from(auditEvents)
    .where(and(eq(machine, 'role'), eq(action, 'move'), gt(sequence, since)))
    .all()
    .map(({ recordId, data }) => ({ userId: recordId, ...roleMoved.parse(data) }))
    .filter((move) => move.into === into && from.includes(move.from))
}

function endRoleOf(
  tx: Tx,
  userId: string,
  { membership, by, now }: { membership: { role: MunicipalRole; bfsNumber: number }; by: Person; now: Date },
) {
  const { role, bfsNumber } = membership
  const { changes } = tx
    .update(memberships)
    .set({ endedAt: now.toISOString() })
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.role, role),
        eq(memberships.bfsNumber, bfsNumber),
        isNull(memberships.endedAt),
      ),
    )
    .run()
  if (changes > 0) recordRoleEvent(tx, { by, action: 'end', userId, membership, now })
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
