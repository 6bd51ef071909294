import { today } from '#app/domain/deadlines/calendar.ts'
import { acceptancesToCome, type NextStep } from '#app/domain/lifecycle/next-step.ts'
import { memberStep } from '#app/domain/lifecycle/reader-step.ts'
import { municipalitiesOf } from '#app/domain/roles.ts'
import { acceptancesOf, awaitedBy } from '#app/models/agreement/amendment-acceptances.server.ts'
import { openAmendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { signedForMunicipality } from '#app/models/agreement/signatures-set-aside.server.ts'
import { secondSigners } from '#app/models/agreement/signing-rule.server.ts'
import type { AtDossier, Dossier } from '#app/models/dossier/dossiers.server.ts'
import { leftOn } from '#app/models/dossier/own-time.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { findLocked, lockedOfMunicipality } from '#app/models/records/locked-files.server.ts'
import { stepOfColleague } from './hand-over.server.ts'
import { leadFor, ownResolutionsIn } from './own-resolution.server.ts'

/** What is asked of the municipality of this person, and what of that is theirs to do. */
export function stepFor(next: NextStep, entered: AtDossier) {
  const lead = leadFor(entered.dossier, entered.person)
  if (lead === null)
    return {
      asked: next,
      mine: stepOfColleague(unlessSigned(unlessAccepted(next, entered), entered), entered),
    }
  const asked = stepOfMember(next, entered, lead)
  return { asked, mine: asked }
}

/** Who has accepted an amendment waits for the others. */
function unlessAccepted(next: NextStep, { dossier, person }: AtDossier): NextStep {
  const asked = next.step === 'amendment' ? openAmendment(dossier) : undefined
  if (!asked || !acceptancesOf(asked).some(({ acceptedBy }) => acceptedBy === person.id)) return next
  const awaits = awaitedBy(asked, dossier).map((bfsNumber) => ({ name: municipalityName(bfsNumber) }))
  return acceptancesToCome({ number: asked.number, awaits })
}

/** Who has signed first waits for the second person. */
function unlessSigned(next: NextStep, { dossier, person, now }: AtDossier): NextStep {
  if (next.step !== 'sign') return next
  if (!signedForMunicipality(dossier).some(({ signedBy }) => signedBy === person.id)) return next
  return { step: 'second_signature', names: secondSigners(dossier, now).join(', ') }
}

/** The next step of somebody of a member municipality; a locked resolution of their own is theirs to replace. */
function stepOfMember(next: NextStep, { dossier, person, now }: AtDossier, lead: string): NextStep {
  const locked = lockedOfMunicipality(dossier.id).find(({ documentId }) =>
    findLocked(person, dossier, documentId),
  )
  if (next.step === 'replace_file' && locked)
    return { step: 'replace_file', documentId: locked.documentId, fileName: locked.fileName }
  const owed = ownResolutionsIn(dossier, person).filter(({ isThere }) => !isThere)
  const asked = openAmendment(dossier)
  const own = municipalitiesOf(person)
  const joins = asked && awaitedBy(asked, dossier).some((bfsNumber) => own.includes(bfsNumber))
  return memberStep(next, {
    lead,
    owed,
    leftOn: leftOn(person, dossier, today(now)),
    ...(joins && { joining: asked.number }),
  })
}

/** At most one is open. */
function openAmendment({ id }: Pick<Dossier, 'id'>) {
  return openAmendmentsOf(id)[0]
}
