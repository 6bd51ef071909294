import { handOverPath, handOverTask, type Matter, matterIn } from '#app/domain/lifecycle/hand-over.ts'
import { isMunicipal, type Person, rolesFor } from '#app/domain/roles.ts'
import type { Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import {
  endedHandOvers,
  handOverState,
  standingHandOvers,
  takers,
} from '#app/models/dossier/hand-overs.server.ts'

export type ShownHandOver = ReturnType<typeof handedOverFor>[number]
export type EndedHandOver = ReturnType<typeof endedFor>[number]

/** For `<HandedOver handed={…} />`: what is with the signatories, for those who work for the lead. */
export function handedOverFor(dossier: Dossier, person: Person) {
  const roles = rolesFor(person.memberships, dossier.party.leadBfsNumber)
  if (!roles.some(isMunicipal)) return []
  return standingHandOvers(dossier).map(({ byId, toId, matter, ...handed }) => ({
    ...handed,
    kind: matter.kind,
    year: matter.year,
    reference: dossier.reference,
    isMine: byId === person.id,
    toMe: toId === person.id || (toId === null && byId !== person.id && roles.includes('signatory')),
    task: handOverTask(dossier.reference, matter),
    path: handOverPath(dossier.reference, matter),
  }))
}

/** For `<EndedHandOvers ended={…} />`: what the reader handed on and somebody changed since. */
export function endedFor(dossier: Dossier, person: Person) {
  return endedHandOvers(dossier, person).map(({ matter, ...ended }) => ({
    ...ended,
    kind: matter.kind,
    year: matter.year,
    path: handOverPath(dossier.reference, matter),
  }))
}

/** The hand-over of a matter: for people of the lead, while it waits for a signatory. */
export function matterFor(dossier: VisibleDossier, person: Person, segment: string | undefined, now: Date) {
  const matter = matterIn(segment)
  const standing = matter && dossier.roles.some(isMunicipal) ? handOverState(dossier, matter, now) : null
  if (!matter || !standing) return undefined
  return { matter, ...standing, signatories: takers(dossier, person).map(({ id, name }) => ({ id, name })) }
}

/** Where a colleague hands a matter on; null for who may file or sign it, and while it is not ready. */
export function handOverOffer(dossier: VisibleDossier, matter: Matter, now: Date): string | null {
  if (dossier.roles.includes('signatory') || !dossier.roles.some(isMunicipal)) return null
  const standing = handOverState(dossier, matter, now)
  return standing?.missing.length === 0 ? handOverPath(dossier.reference, matter) : null
}
