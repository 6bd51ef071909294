import { isMemberIn } from '#app/domain/people/membership.ts'
import { isOfTheCanton, municipalitiesOf, type Person, worksFor } from '#app/domain/roles.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/**
 * Who sees all of a dossier: the canton, and whoever leads today, who answers for the party in every year, also in those
 * before it joined (Merkblatt 2).
 */
export function seesAllYears(person: Person, { party }: Pick<Dossier, 'party'>): boolean {
  return isOfTheCanton(person) || worksFor(person, party.leadBfsNumber)
}

/** The years of a dossier that a person sees; a municipality that does not lead those in which it is a member. */
export function ownTime(person: Person, dossier: Pick<Dossier, 'id' | 'party'>): (year: number) => boolean {
  if (seesAllYears(person, dossier)) return () => true
  const own = membershipsOf(person, dossier.id)
  return (year) => own.some((member) => isMemberIn(member, year))
}

/** The last day of a person’s municipalities in a party that they have left by a day; null while one is in it. */
export function leftOn(person: Person, { id }: Pick<Dossier, 'id'>, day: string): string | null {
  if (isOfTheCanton(person)) return null
  const own = membershipsOf(person, id).map((member) => member.leftOn)
  const last = own.every((left) => left !== null && left < day) ? own.sort().at(-1) : null
  return last ?? null
}

/** Whether nothing but an open amendment, by which their municipality would join, leads this person to a dossier. */
export function wouldJoin(person: Person, { id }: Pick<Dossier, 'id'>): boolean {
  return !isOfTheCanton(person) && membershipsOf(person, id).length === 0
}

function membershipsOf(person: Person, dossierId: string) {
  const own = municipalitiesOf(person)
  return recordsIn(dossierId, 'members').filter(({ bfsNumber }) => own.includes(bfsNumber))
}
