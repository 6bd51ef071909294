import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Language } from '#app/domain/language.ts'
import type { Audience } from '#app/domain/lifecycle/mails.ts'
import { type Membership, MUNICIPAL_ROLES, type Person, type Role } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { memberships, users } from '#db/schema/people.ts'

/** A person by id, as long as the account is not disabled. */
export const findPerson = oncePerRequest((id: string): Person | undefined => personWhere(eq(users.id, id)))

export function findPersonByEmail(email: string): Person | undefined {
  return personWhere(eq(users.email, email.trim().toLowerCase()))
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
  const address = email.trim().toLowerCase()
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

export function changeLanguage(userId: string, language: Recipient['language']) {
  db.update(users).set({ language }).where(eq(users.id, userId)).run()
}

/** In a query over `memberships`: a role at this municipality, or at the canton. */
export function ofMunicipality(bfsNumber: number | null): SQL {
  return bfsNumber === null ? isNull(memberships.bfsNumber) : eq(memberships.bfsNumber, bfsNumber)
}

/** The people of a municipality with their roles. */
export const teamOf = oncePerRequest((bfsNumber: number) =>
  db
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      since: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.bfsNumber, bfsNumber), inForce()))
    .orderBy(byName(users.name), asc(memberships.role))
    .all(),
)

export type Recipient = { id: string; name: string; email: string; language: Language }

/** One address per person, however many roles a person holds. */
export function recipientsOf(
  audience: Audience,
  leadBfsNumber: number,
  tx: Tx | typeof db = db,
): Recipient[] {
  const where = AUDIENCES[audience]
  return tx
    .selectDistinct({ id: users.id, name: users.name, email: users.email, language: users.language })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(where(leadBfsNumber), inForce()))
    .orderBy(asc(users.email))
    .all()
}

const AUDIENCES: Record<Audience, (leadBfsNumber: number) => SQL | undefined> = {
  municipality: (lead) => and(inArray(memberships.role, MUNICIPAL_ROLES), eq(memberships.bfsNumber, lead)),
  signatories: (lead) => and(eq(memberships.role, 'signatory'), eq(memberships.bfsNumber, lead)),
  officers: () => eq(memberships.role, 'officer'),
  secondPersons: () => eq(memberships.role, 'second'),
  finance: () => eq(memberships.role, 'finance'),
  admins: () => eq(memberships.role, 'admin'),
}

/** In a query over `memberships` and `users`: the role is held now. */
export function inForce() {
  return and(isNull(memberships.endedAt), isNull(users.disabledAt))
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

/** Everybody with every role that is held, by address; whoever's mails come back with when and why. */
export const peopleInForce = oncePerRequest(() =>
  db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      language: users.language,
      bouncedAt: users.bouncedAt,
      bounceReason: users.bounceReason,
      role: memberships.role,
      bfsNumber: memberships.bfsNumber,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(inForce())
    .orderBy(asc(users.email))
    .all(),
)
