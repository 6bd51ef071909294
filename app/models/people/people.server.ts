import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import { keptAddress } from '#app/domain/forms/mail-address.ts'
import type { Language } from '#app/domain/language.ts'
import type { Membership, Person, Role } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { inForce } from './role-holders.server.ts'

/** A person by id, as long as the account is not disabled. */
export const findPerson = oncePerRequest((id: string): Person | undefined => personWhere(eq(users.id, id)))

export function findPersonByEmail(email: string): Person | undefined {
  return personWhere(eq(users.email, keptAddress(email)))
}

/** The first person with a role, for the demo's sign-in. */
export function findPersonByRole(role: Role, bfsNumber: number | null): Person | undefined {
  const found = db
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.role, role),
        inForce(),
        bfsNumber ? eq(memberships.bfsNumber, bfsNumber) : undefined,
      ),
    )
    .orderBy(asc(users.createdAt), asc(users.id))
    .get()
  return found && findPerson(found.id)
}

export type NewPerson = {
  email: string
  name: string
  language: Language
  roles: readonly Membership[]
  now: Date
}

/** Makes a person, or gives a known one the roles that are still lacking. */
export function addPerson(tx: Tx, { email, name, language, roles, now }: NewPerson): string {
  const address = keptAddress(email)
  const createdAt = now.toISOString()
  const known = personWhere(eq(users.email, address))
  const id = known?.id ?? newId()
  if (!known) tx.insert(users).values({ id, email: address, name, language, createdAt }).run()
  const held = known?.memberships ?? []
  const lacking = roles.filter((r) => !held.some((h) => h.role === r.role && h.bfsNumber === r.bfsNumber))
  if (lacking.length > 0)
    tx.insert(memberships)
      .values(lacking.map(({ role, bfsNumber }) => ({ role, bfsNumber, id: newId(), userId: id, createdAt })))
      .run()
  return id
}

export function changeLanguage(userId: string, language: Language) {
  db.update(users).set({ language }).where(eq(users.id, userId)).run()
}

function personWhere(condition: SQL): Person | undefined {
  const rows = db
    .select(PERSON)
    .from(users)
    .leftJoin(memberships, held())
    .where(and(condition, isNull(users.disabledAt)))
    .orderBy(...BY_AGE)
    .all()
  return personOf(rows)
}

/** For `select` over `users` with the roles they hold: one row for each role. */
export const PERSON = {
  person: { id: users.id, name: users.name, email: users.email, language: users.language },
  membership: { role: memberships.role, bfsNumber: memberships.bfsNumber },
}

/** For the join of `PERSON`. */
export const held = () => and(eq(memberships.userId, users.id), isNull(memberships.endedAt))

export const BY_AGE = [asc(memberships.createdAt), asc(memberships.id)] as const

/** The person of these rows. */
export function personOf(
  rows: readonly { person: Omit<Person, 'memberships'>; membership: Membership | null }[],
): Person | undefined {
  const [first] = rows
  return first && { ...first.person, memberships: rows.flatMap(({ membership }) => membership ?? []) }
}
