import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { DEFAULT_LANGUAGE, type Language } from '#app/domain/language.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Reader } from '#app/domain/people/reader.ts'
import { namesBefore } from '#app/domain/programme/municipality-choice.ts'
import { searchKey } from '#app/domain/programme/municipality-search.ts'
import { hasRole, isCantonal, type Membership, type Person, type Role } from '#app/domain/roles.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import { db, orRollBack } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { memberships, users } from '#db/schema/people.ts'
import { municipalities } from '#db/schema/reference.ts'
import { nameAt } from './name-at.server.ts'
import { type EndingRefusal, endHeldRole, othersWith } from './role-ending.server.ts'
import { type GivingRefusal, giveBack, giveRole } from './role-giving.server.ts'
import { inForce } from './role-holders.server.ts'

const ROLE = {
  membershipId: memberships.id,
  role: memberships.role,
  municipality: municipalities.name,
  since: memberships.createdAt,
}

/** Every role in force, with who holds it: the canton first, then municipality by municipality. */
export function rolesInForce() {
  return db
    .select({
      ...ROLE,
      userId: users.id,
      name: users.name,
      email: users.email,
      bfsNumber: memberships.bfsNumber,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(municipalities, eq(municipalities.bfsNumber, memberships.bfsNumber))
    .where(inForce())
    .orderBy(byName(municipalities.name), byName(users.name), asc(memberships.role))
    .all()
}

export const ROLES_ON_A_PAGE = 50

/**
 * Those whose name, address or municipality contains the words; all without words. The canton stands on every page,
 * the municipalities page by page; behind the last page is the last one.
 */
export function rolesFound({ q, page: wanted }: { q: string; page: number }) {
  const words = searchKey(q)
  const found = rolesInForce().filter(({ name, email, municipality, bfsNumber }) =>
    [name, email, municipality ?? '', ...namesBefore(bfsNumber ?? 0, formerNames())].some((text) =>
      searchKey(text).includes(words),
    ),
  )
  const municipal = found.filter(({ bfsNumber }) => bfsNumber !== null)
  const page = Math.min(wanted, Math.max(1, Math.ceil(municipal.length / ROLES_ON_A_PAGE)))
  return {
    canton: found.filter(({ bfsNumber }) => bfsNumber === null),
    municipal: municipal.slice((page - 1) * ROLES_ON_A_PAGE, page * ROLES_ON_A_PAGE),
    page,
    total: municipal.length,
  }
}

/** Roles that have ended, the latest first, under the names of their time. */
export function endedRoles(limit: number) {
  return db
    .select({
      ...ROLE,
      name: nameAt(memberships.endedAt),
      endedAt: memberships.endedAt,
      hasLeft: isNotNull(users.disabledAt),
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(municipalities, eq(municipalities.bfsNumber, memberships.bfsNumber))
    .where(isNotNull(memberships.endedAt))
    .orderBy(desc(memberships.endedAt), asc(memberships.id))
    .limit(limit)
    .all()
}

export type NewRole = {
  name: string
  email: string
  language: Language
  role: Role
  bfsNumber: number | null
  reader?: Reader | undefined
  leavesUnsigned?: boolean | undefined
}
type RoleRefusal = 'wrong_role' | 'left_mailbox' | EndingRefusal | GivingRefusal
export type RoleResult = { ok: true } | Refused<RoleRefusal>

/** Gives somebody a role, known or new, and tells them by mail. */
export function grantRole(admin: Person, { role, bfsNumber, ...who }: NewRole, now: Date): RoleResult {
  if (!hasRole(admin, 'admin')) return { ok: false, refusal: 'wrong_role' }
  const membership: Membership = { role, bfsNumber: isCantonal(role) ? null : bfsNumber }
  return orRollBack(
    (tx): RoleResult => giveRole(tx, { ...who, membership }, { by: admin, looksAfter: () => true, now }),
  )
}

/** Lets the first administrator in, from the machine itself; as long as there is one, nobody gets in this way. */
export function appointFirstAdmin(
  who: Pick<NewRole, 'name' | 'email'>,
  now: Date,
): { ok: true } | { ok: false; refusal: 'there_is_one' | GivingRefusal } {
  return orRollBack((tx) => {
    const membership: Membership = { role: 'admin', bfsNumber: null }
    if (othersWith(tx, '', membership) > 0) return { ok: false, refusal: 'there_is_one' }
    const holder = { ...who, language: DEFAULT_LANGUAGE, membership } as const
    return giveRole(tx, holder, { by: null, looksAfter: () => false, now })
  })
}

/** Ends a role. The last administrator and the last coordinator of a municipality stay, so that others can get in. */
export function endRole(admin: Person, membershipId: string, now: Date): RoleResult {
  if (!hasRole(admin, 'admin')) return { ok: false, refusal: 'wrong_role' }
  return orRollBack((tx): RoleResult => endHeldRole(tx, membershipId, { by: admin, now }))
}

/** Gives a role again that was ended. */
export function restoreRole(admin: Person, membershipId: string, now: Date): RoleResult {
  if (!hasRole(admin, 'admin')) return { ok: false, refusal: 'wrong_role' }
  return orRollBack((tx): RoleResult => {
    const hasEnded = and(eq(memberships.id, membershipId), isNotNull(memberships.endedAt))
    const ended = tx.select().from(memberships).where(hasEnded).get()
    if (!ended) return { ok: false, refusal: 'not_found' }
    return giveBack(tx, { userId: ended.userId, membership: ended }, { by: admin, now })
  })
}
