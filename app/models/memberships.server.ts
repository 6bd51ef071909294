import { and, asc, eq, isNull } from 'drizzle-orm'
import { searchKey } from '#app/domain/municipality-search.ts'
import { hasRole, isCantonal, type Membership, type Person, type Role } from '#app/domain/roles.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { memberships, users } from '#db/schema/people.ts'
import { municipalities } from '#db/schema/reference.ts'
import { appendEvent } from './audit.server.ts'
import { municipalityName } from './municipalities.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { addPerson, endMembership } from './people.server.ts'

/** Every role in force, with who holds it: the canton first, then municipality by municipality. */
export function rolesInForce() {
  return db
    .select({
      membershipId: memberships.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      bfsNumber: memberships.bfsNumber,
      municipality: municipalities.name,
      since: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(municipalities, eq(municipalities.bfsNumber, memberships.bfsNumber))
    .where(and(isNull(memberships.endedAt), isNull(users.disabledAt)))
    .orderBy(byName(municipalities.name), byName(users.name), asc(memberships.role))
    .all()
}

/** Those whose name, address or municipality contains the words; all without words. */
export function rolesFound(query: string) {
  const wanted = searchKey(query)
  return rolesInForce().filter(({ name, email, municipality }) =>
    [name, email, municipality ?? ''].some((text) => searchKey(text).includes(wanted)),
  )
}

export type NewRole = {
  name: string
  email: string
  language: 'de' | 'en'
  role: Role
  bfsNumber: number | null
}
type RoleRefusal = 'not_found' | 'wrong_role' | 'last_admin' | 'last_coordinator'
export type RoleResult = { ok: true } | { ok: false; refusal: RoleRefusal }

/** Gives somebody a role, known or new, and tells them by mail. */
export function grantRole(admin: Person, { role, bfsNumber, ...who }: NewRole, now: Date): RoleResult {
  if (!hasRole(admin, 'admin')) return { ok: false, refusal: 'wrong_role' }
  const membership: Membership = { role, bfsNumber: isCantonal(role) ? null : bfsNumber }
  return inTransaction((tx) => {
    const id = addPerson(tx, { ...who, roles: [membership], now })
    recordEvent(tx, { admin, action: 'grant', recordId: id, data: membership, now })
    enqueueMail(tx, {
      key: `grant:${id}:${role}:${membership.bfsNumber ?? ''}:${now.toISOString()}`,
      template: 'invitation',
      recipient: who,
      facts: {
        path: '/sign-in',
        party: membership.bfsNumber ? municipalityName(membership.bfsNumber, tx) : OFFICE,
      },
      now,
    })
    return { ok: true }
  })
}

/** Lets the first administrator in, from the machine itself; as long as there is one, nobody gets in this way. */
export function appointFirstAdmin(
  who: Pick<NewRole, 'name' | 'email'>,
  now: Date,
): { ok: true } | { ok: false; refusal: 'there_is_one' } {
  return inTransaction((tx) => {
    if (adminsIn(tx).length > 0) return { ok: false, refusal: 'there_is_one' }
    const membership: Membership = { role: 'admin', bfsNumber: null }
    const id = addPerson(tx, { ...who, language: 'de', roles: [membership], now })
    recordEvent(tx, { admin: null, action: 'grant', recordId: id, data: membership, now })
    return { ok: true }
  })
}

/** Ends a role. The last administrator and the last coordinator of a municipality stay, so that others can get in. */
export function endRole(admin: Person, membershipId: string, now: Date): RoleResult {
  if (!hasRole(admin, 'admin')) return { ok: false, refusal: 'wrong_role' }
  return orRollBack((tx): RoleResult => {
    const held = tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.id, membershipId), isNull(memberships.endedAt)))
      .get()
    if (!held) return { ok: false, refusal: 'not_found' }
    const { role, bfsNumber } = held
    const ended =
      bfsNumber === null
        ? endCantonal(tx, held, now)
        : endMembership({ membershipId, bfsNumber }, { tx, now })
    if (!ended.ok) return ended
    recordEvent(tx, { admin, action: 'end', recordId: held.userId, data: { role, bfsNumber }, now })
    return { ok: true }
  })
}

const OFFICE = 'DISG'

function endCantonal(tx: Tx, { id, role }: { id: string; role: Role }, now: Date): RoleResult {
  if (role === 'admin' && adminsIn(tx).length === 1) return { ok: false, refusal: 'last_admin' }
  tx.update(memberships).set({ endedAt: now.toISOString() }).where(eq(memberships.id, id)).run()
  return { ok: true }
}

function adminsIn(tx: Tx) {
  return tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.role, 'admin'), isNull(memberships.endedAt), isNull(users.disabledAt)))
    .all()
}

/** Without a person it is the operator of the machine who acts. */
type RoleEvent = {
  admin: Person | null
  action: 'grant' | 'end'
  recordId: string
  data: Membership
  now: Date
}

function recordEvent(tx: Tx, { admin, action, recordId, data, now }: RoleEvent) {
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: admin?.id ?? null,
    actorName: admin?.name ?? 'Portal',
    machine: 'role',
    recordId,
    dossierId: null,
    action,
    fromState: null,
    toState: null,
    reason: '',
    data,
  })
}
