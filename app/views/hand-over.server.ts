import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { handOverPath, handOverTask, isSame, type Matter, matterIn } from '#app/domain/lifecycle/hand-over.ts'
import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import { stepAmong } from '#app/domain/lifecycle/reader-step.ts'
import { isMunicipal, type Person, rolesFor } from '#app/domain/roles.ts'
import type { AtDossier, Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { takers } from '#app/models/dossier/hand-overs.server.ts'
import {
  endedHandOvers,
  handOverState,
  standingHandOvers,
} from '#app/models/dossier/standing-hand-overs.server.ts'
import { toldReasons } from '#app/text/reasons.ts'

export type ShownHandOver = ReturnType<typeof handedOverFor>[number]
export type EndedHandOver = ReturnType<typeof endedFor>[number]

/** For `<HandedOver handed={…} />`: what is with the signatories, for those who work for the lead. */
export function handedOverFor({ dossier, person, now }: AtDossier, about?: Matter) {
  const roles = rolesFor(person, dossier.party.leadBfsNumber)
  if (!roles.some(isMunicipal)) return []
  const standing = standingHandOvers(dossier, now).filter(({ matter }) => !about || isSame(matter, about))
  return standing.map(({ byId, toId, matter, ...handed }) => ({
    ...handed,
    matter,
    isMine: byId === person.id,
    toMe: toId === person.id || (toId === null && byId !== person.id && roles.includes('signatory')),
    task: handOverTask(dossier.reference, matter),
    path: handOverPath(dossier.reference, matter),
  }))
}

/** The next step of somebody who works for the lead: what a colleague has to file or sign is with that colleague. */
export function stepOfColleague(next: NextStep, entered: AtDossier): NextStep {
  const { dossier, person } = entered
  const maySign = rolesFor(person, dossier.party.leadBfsNumber).includes('signatory')
  return stepAmong(next, handedOverFor(entered), maySign)
}

/** For `<EndedHandOvers ended={…} />`: what the reader handed on, or had, and is with nobody any more. */
export function endedFor(
  { dossier, person, language, now }: AtDossier & { language: Language },
  about?: Matter,
) {
  const ended = endedHandOvers(dossier, person, now).filter(({ matter }) => !about || isSame(matter, about))
  return ended.map((one) => {
    const wasWithReader = one.why === 'taken_back' || (one.why === 'changed' && one.toMe)
    const mayGive = !wasWithReader && canBeGiven(stateOf(dossier, person, one.matter, now))
    return {
      ...(one.why === 'incomplete' ? { ...one, missing: toldReasons(language, one.missing) } : one),
      reference: dossier.reference,
      task: handOverTask(dossier.reference, one.matter),
      /** Where it can be handed on once more. */
      again: mayGive ? handOverPath(dossier.reference, one.matter) : null,
    }
  })
}

type HandOverState = NonNullable<ReturnType<typeof stateOf>>

/** How a matter stands for somebody who would hand it on. */
function stateOf(dossier: Dossier, person: Person, matter: Matter, now: Date) {
  const standing = handOverState(dossier, matter, now)
  if (!standing) return undefined
  const signatories = takers(dossier, { giverId: person.id, day: today(now) }).map(({ id, name }) => ({
    id,
    name,
  }))
  return { matter, ...standing, signatories }
}

/** Whether it waits for a signatory, all is there, and somebody else can take it. */
export function canBeGiven(state: HandOverState | undefined): boolean {
  return !!state?.waits && state.missing.length === 0 && state.signatories.length > 0
}

/** The hand-over of a matter, for people of the lead; possible while it waits for a signatory and all is there. */
export function matterFor(dossier: VisibleDossier, person: Person, segment: string | undefined, now: Date) {
  const matter = matterIn(segment)
  return matter && dossier.roles.some(isMunicipal) ? stateOf(dossier, person, matter, now) : undefined
}

/** Where a colleague hands a matter on; null for who may file or sign it, while it is not ready, and once it is given. */
export function handOverOffer(dossier: VisibleDossier, matter: Matter, now: Date): string | null {
  if (dossier.roles.includes('signatory') || !dossier.roles.some(isMunicipal)) return null
  if (standingHandOvers(dossier, now).some((given) => isSame(given.matter, matter))) return null
  const standing = handOverState(dossier, matter, now)
  return standing?.waits && standing.missing.length === 0 ? handOverPath(dossier.reference, matter) : null
}
