import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { ConfirmingRole } from '#app/domain/lifecycle/proposal.ts'
import { isMemberIn } from '#app/domain/people/membership.ts'
import { isOfTheCanton, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { amendmentsOf, visibleAmendments } from '#app/models/agreement/amendment-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { seesAllYears } from '#app/models/dossier/own-time.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import type { documents } from '#db/schema/documents.ts'

type Paper = Pick<typeof documents.$inferSelect, 'id' | 'bfsNumber' | 'year' | 'uploadedAt'>
type Member = ReturnType<typeof recordsIn<'members'>>[number]

/**
 * The papers of a dossier that wait with a step for a second person of the canton: until they count, or are taken out
 * again, they are among the canton.
 */
export function papersThatWait(dossierId: string): ReadonlySet<string> {
  const waiting = openProposals(dossierId).filter(
    ({ asked }) => asked === ('second' satisfies ConfirmingRole),
  )
  return new Set(waiting.flatMap(({ input: { documentId } }) => documentId ?? []))
}

/**
 * Which papers of a dossier a person may open: the canton all, the lead all that do not wait for the canton. Another municipality its own ones, those of the amendments
 * that it sees, and of the others those of its time: of a year in which it is a member, or without a year those up to
 * its last day, and from the proposal on by which it joined.
 */
export function papersOpenTo(person: Person, dossier: Of) {
  if (isOfTheCanton(person)) return () => true
  const waiting = papersThatWait(dossier.id)
  const isInTime = papersInTime(person, dossier)
  return (paper: Paper): boolean => !waiting.has(paper.id) && isInTime(paper)
}

type Of = Pick<Dossier, 'id' | 'party' | 'startsOn'>

function papersInTime(person: Person, dossier: Of) {
  if (seesAllYears(person, dossier)) return () => true
  const own = municipalitiesOf(person)
  const times = recordsIn(dossier.id, 'members').filter(({ bfsNumber }) => own.includes(bfsNumber))
  const ofAmendments = visibleAmendments(person, dossier).flatMap((one) => [
    one.documentId,
    one.agreementDocumentId,
  ])
  return ({ id, bfsNumber, year, uploadedAt }: Paper): boolean => {
    if (ofAmendments.includes(id) || (bfsNumber !== null && own.includes(bfsNumber))) return true
    if (year !== null) return times.some((member) => isMemberIn(member, year))
    return times.some(
      (member) =>
        (member.leftOn === null || dayInZurich(uploadedAt) <= member.leftOn) &&
        (member.joinedOn <= dossier.startsOn || uploadedAt >= proposedAt(member, dossier)),
    )
  }
}

/** When the amendment was proposed by which somebody joined; an empty word, before every moment, where none did so. */
function proposedAt({ joinedOn }: Member, { id }: Pick<Dossier, 'id'>): string {
  const joining = amendmentsOf(id).findLast(
    ({ kind, state, effectiveOn }) => kind === 'members' && state === 'in_force' && effectiveOn === joinedOn,
  )
  return joining?.proposedAt ?? ''
}
