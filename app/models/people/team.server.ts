import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '#app/domain/people/reader.ts'
import { coordinates, type Membership, type MunicipalRole, type Person } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db, orRollBack } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { nameAt } from './name-at.server.ts'
import { endHeldRole } from './role-ending.server.ts'
import { type GivingResult, giveBack, giveRole } from './role-giving.server.ts'
import { teamOf } from './role-holders.server.ts'

export type Invitation = {
  name: string
  email: string
  role: MunicipalRole
  bfsNumber: number
  reader?: Reader | undefined
  leavesUnsigned?: boolean | undefined
}
export type TeamResult = { ok: true } | { ok: false; refusal: string }
type TeamRole = { membershipId: string; bfsNumber: number }

/** Lets somebody work for a municipality, and tells them by mail. Only its coordinators do. */
export function invitePerson(
  coordinator: Person,
  { role, bfsNumber, ...who }: Invitation,
  now: Date,
): GivingResult | { ok: false; refusal: 'wrong_role' } {
  if (!coordinates(coordinator, bfsNumber)) return { ok: false, refusal: 'wrong_role' }
  const holder = { ...who, language: coordinator.language, membership: { role, bfsNumber } }
  return orRollBack((tx): GivingResult => {
    const looksAfter = (held: Membership) =>
      held.bfsNumber !== null && coordinates(coordinator, held.bfsNumber)
    return giveRole(tx, holder, { by: coordinator, looksAfter, now })
  })
}

/** Ends a role in a team; the last coordinator stays. */
export function endTeamRole(
  coordinator: Person,
  { membershipId, bfsNumber }: TeamRole,
  now: Date,
): TeamResult {
  if (!coordinates(coordinator, bfsNumber)) return { ok: false, refusal: 'wrong_role' }
  if (!teamOf(bfsNumber).some((one) => one.membershipId === membershipId))
    return { ok: false, refusal: 'not_found' }
  return orRollBack((tx): TeamResult => endHeldRole(tx, membershipId, { by: coordinator, now }))
}

/** Gives a role again that was ended in a team. */
export function restoreTeamRole(
  coordinator: Person,
  { membershipId, bfsNumber }: TeamRole,
  now: Date,
): TeamResult {
  if (!coordinates(coordinator, bfsNumber)) return { ok: false, refusal: 'wrong_role' }
  const ended = endedRolesOf(bfsNumber).find((one) => one.membershipId === membershipId)
  if (!ended) return { ok: false, refusal: 'not_found' }
  const { userId, role } = ended
  return orRollBack(
    (tx): TeamResult => giveBack(tx, { userId, membership: { role, bfsNumber } }, { by: coordinator, now }),
  )
}

/** The roles that have ended in a municipality, the latest first, under the names of their time. */
export const endedRolesOf = oncePerRequest((bfsNumber: number) =>
  db
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: nameAt(memberships.endedAt),
      role: memberships.role,
      since: memberships.createdAt,
      endedAt: memberships.endedAt,
      hasLeft: isNotNull(users.disabledAt),
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.bfsNumber, bfsNumber), isNotNull(memberships.endedAt)))
    .orderBy(desc(memberships.endedAt), memberships.id)
    .all(),
)
