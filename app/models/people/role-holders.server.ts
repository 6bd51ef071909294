import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Language } from '#app/domain/language.ts'
import type { HeldBy } from '#app/domain/lifecycle/mails.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { actingFor } from '#app/models/programme/succession.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { memberships, users } from '#db/schema/people.ts'

/** In a query over `memberships` and `users`: the role is held now. */
export function inForce() {
  return and(isNull(memberships.endedAt), isNull(users.disabledAt))
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

/** Who acts for a municipality on a day: its people, and those of what it has gone into. */
export function teamActingFor(bfsNumber: number, day: string) {
  return actingFor(bfsNumber, day).flatMap((one) => teamOf(one))
}

/** Everybody with every role that is held, by address; whoever's mails come back with when and why. */
export const peopleInForce = oncePerRequest(() =>
  db
    .select({
      id: users.id,
      membershipId: memberships.id,
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

/** The same of whoever acts for a municipality on a day. */
export function peopleActingFor(bfsNumber: number, day: string) {
  const acting = actingFor(bfsNumber, day)
  return peopleInForce().filter((one) => one.bfsNumber !== null && acting.includes(one.bfsNumber))
}

export type Recipient = { id: string; name: string; email: string; language: Language }

/**
 * One address per person, however many roles a person holds. Those of a municipality are whoever acts for it on that
 * day; an audience of the canton asks for none.
 */
export function recipientsOf(
  audience: HeldBy,
  of: { bfsNumber: number; day: string } | null,
  tx: Tx | typeof db = db,
): Recipient[] {
  const where = AUDIENCES[audience]
  const acting = of ? actingFor(of.bfsNumber, of.day) : []
  return tx
    .selectDistinct({ id: users.id, name: users.name, email: users.email, language: users.language })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(where(acting), inForce()))
    .orderBy(asc(users.email))
    .all()
}

const AUDIENCES: Record<HeldBy, (bfsNumbers: number[]) => SQL | undefined> = {
  municipality: (acting) =>
    and(inArray(memberships.role, MUNICIPAL_ROLES), inArray(memberships.bfsNumber, acting)),
  signatories: (acting) => and(eq(memberships.role, 'signatory'), inArray(memberships.bfsNumber, acting)),
  otherSignatories: (acting) => AUDIENCES.signatories(acting),
  awaitedSignatories: (acting) => AUDIENCES.signatories(acting),
  newLead: (acting) => AUDIENCES.municipality(acting),
  joiningMembers: (acting) => AUDIENCES.municipality(acting),
  leavingMembers: (acting) => AUDIENCES.municipality(acting),
  officers: () => eq(memberships.role, 'officer'),
  secondPersons: () => eq(memberships.role, 'second'),
  finance: () => eq(memberships.role, 'finance'),
  admins: () => eq(memberships.role, 'admin'),
  auditors: () => eq(memberships.role, 'auditor'),
}
