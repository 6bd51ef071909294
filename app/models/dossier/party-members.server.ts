import { and, eq, type SQL, sql } from 'drizzle-orm'
import { dayWithin, type Term } from '#app/domain/people/membership.ts'
import { db, type Tx } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { municipalities } from '#db/schema/reference.ts'

type Reader = Tx | typeof db

/** The members of a party on a day, by name: those of another day are members too, but not then. */
export function membersOn(partyId: string, day: string, tx: Reader = db) {
  return tx
    .select({ bfsNumber: partyMembers.bfsNumber, name: municipalities.name })
    .from(partyMembers)
    .innerJoin(municipalities, eq(municipalities.bfsNumber, partyMembers.bfsNumber))
    .where(and(eq(partyMembers.partyId, partyId), memberOn(sql`${day}`)))
    .orderBy(byName(municipalities.name))
    .all()
}

/** Who counts for an agreement on a day: before its term those it begins with, after it those it ended with. */
export function membersWithin(
  { partyId, ...term }: Term & { partyId: string },
  day: string,
  tx: Reader = db,
) {
  return membersOn(partyId, dayWithin(term, day), tx)
}

/** In a query over `party_members`: the member counts on this day. */
export function memberOn(day: SQL): SQL {
  return sql`${partyMembers.joinedOn} <= ${day} AND (${partyMembers.leftOn} IS NULL OR ${partyMembers.leftOn} >= ${day})`
}

/** In a query over `party_members` and `dossiers`: the member counts on this day, held within the term. */
export function memberWithinTerm(day: SQL): SQL {
  return memberOn(dayWithinTerm(day))
}

/** In a query over `dossiers`, what `dayWithin` is elsewhere. */
export function dayWithinTerm(day: SQL): SQL<string> {
  return sql<string>`max(${dossiers.startsOn}, min(${day}, ${dossiers.endsOn}))`
}
