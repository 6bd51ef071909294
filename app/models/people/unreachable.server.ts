import { and, eq, isNull, ne, notInArray, sql } from 'drizzle-orm'
import { CLOSED_STATES } from '#app/domain/lifecycle/dossier.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'

export type UnreachableParty = {
  reference: string
  party: string
  bfsNumber: number
  /** Addresses that mail servers refuse; none where nobody has an account. */
  bounced: { userId: string; name: string; email: string; bouncedAt: string; reason: string }[]
}

/** Dossiers that no mail of the portal reaches: nobody works there, or every address is refused. */
export function unreachableParties(): UnreachableParty[] {
  const reachable = db
    .select({ bfsNumber: sql<number>`${memberships.bfsNumber}` })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isMunicipal(), isActive(), isNull(users.bouncedAt)))
  return db
    .select({ reference: dossiers.reference, party: parties.name, bfsNumber: parties.leadBfsNumber })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        ne(dossiers.state, 'draft'),
        notInArray(dossiers.state, [...CLOSED_STATES]),
        notInArray(parties.leadBfsNumber, reachable),
      ),
    )
    .orderBy(byName(parties.name))
    .all()
    .map((found) => ({ ...found, bounced: bouncedOf(found.bfsNumber) }))
}

function bouncedOf(bfsNumber: number): UnreachableParty['bounced'] {
  return db
    .selectDistinct({
      userId: users.id,
      name: users.name,
      email: users.email,
      bouncedAt: sql<string>`${users.bouncedAt}`,
      reason: users.bounceReason,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.bfsNumber, bfsNumber), isActive(), sql`${users.bouncedAt} IS NOT NULL`))
    .orderBy(byName(users.name))
    .all()
}

function isMunicipal() {
  return sql`${memberships.role} IN ${MUNICIPAL_ROLES}`
}

function isActive() {
  return and(isNull(memberships.endedAt), isNull(users.disabledAt))
}
