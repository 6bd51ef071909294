import { mayHandInResolution, type Person, worksFor } from '#app/domain/roles.ts'
import { resolutionsOf } from '#app/models/dossier/application.server.ts'
import { type Dossier, isEditable } from '#app/models/dossier/dossiers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { documentsOf, isUsable } from '#app/models/records/documents.server.ts'

export type OwnResolution = ReturnType<typeof ownResolutionsIn>[number]

/** Whether this person types in a member's resolution now: the lead's people, and the member's own. */
export function maySaveResolution(dossier: Dossier, person: Person, bfsNumber: number) {
  const { leadBfsNumber } = dossier.party
  return isEditable(dossier) && mayHandInResolution(person, { leadBfsNumber, bfsNumber })
}

/** Who leads, for people of a member that does not: all but their own resolution is for them to read. */
export function leadFor({ party }: Dossier, person: Person): string | null {
  return worksFor(person, party.leadBfsNumber) ? null : municipalityName(party.leadBfsNumber)
}

/** For somebody of a member that does not lead: the resolutions that are theirs to hand in, and which are there. */
export function ownResolutionsIn(dossier: Dossier, person: Person) {
  if (leadFor(dossier, person) === null) return []
  const papers = documentsOf(dossier.id).filter(isUsable)
  const isIn = (bfsNumber: number) =>
    resolutionsOf(dossier.id).some((one) => one.bfsNumber === bfsNumber) &&
    papers.some((one) => one.slot === 'resolution' && one.bfsNumber === bfsNumber)
  return dossier.members
    .filter(({ bfsNumber }) => maySaveResolution(dossier, person, bfsNumber))
    .map(({ bfsNumber, name }) => ({
      bfsNumber,
      name,
      isThere: isIn(bfsNumber),
      path: `/municipality/dossiers/${dossier.reference}/documents/resolutions/${bfsNumber}`,
    }))
}
