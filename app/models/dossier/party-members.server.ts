import { type SQL, sql } from 'drizzle-orm'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { dayWithin, type Term } from '#app/domain/people/membership.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { recordsIn } from './folder.server.ts'

/** The members of a dossier on a day, by name: those of another day are members too, but not then. */
export function membersOn(dossierId: string, day: string) {
  return recordsIn(dossierId, 'members')
    .filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day))
    .map(({ bfsNumber }) => ({ bfsNumber, name: municipalityName(bfsNumber) }))
    .sort((one, other) => inGermanOrder(one.name, other.name))
}

/** Who counts for an agreement on a day: before its term those it begins with, after it those it ended with. */
export function membersWithin({ id, ...term }: Term & { id: string }, day: string) {
  return membersOn(id, dayWithin(term, day))
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
