import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AmendmentAction, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { signsFor } from '#app/domain/roles.ts'
import {
  acceptancesOf,
  awaitedBy,
  rolesOnAmendment,
} from '#app/models/agreement/amendment-acceptances.server.ts'
import { amendmentClosed } from '#app/models/agreement/amendment-faults.server.ts'
import {
  type Amendment,
  agreementBefore,
  visibleAmendment,
} from '#app/models/agreement/amendment-records.server.ts'
import { heldUpAt } from '#app/models/door.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import type { Entered } from './dossier.server.ts'
import { found } from './found.server.ts'

type Params = LoaderFunctionArgs['params']

/** Somebody at an amendment of a dossier, with the roles on it alone; any other number does not exist. */
export function atAmendment<In extends Entered>(entered: In, { number }: Params) {
  const { dossier, person } = entered
  const amendment = found(visibleAmendment(person, dossier, Number(number)))
  const roles = [...dossier.roles, ...rolesOnAmendment(person, amendment)]
  return { ...entered, dossier: { ...dossier, roles }, amendment }
}

export function requireAmendment(entered: Entered, params: Params) {
  const { amendment, ...at } = atAmendment(entered, params)
  const {
    id,
    data,
    documentId,
    agreementDocumentId,
    proposedBy: _who,
    answeredBy: _whom,
    change,
    ...shown
  } = amendment
  const acceptances = acceptancesOf(amendment)
  const awaits = awaitedBy(amendment, at.dossier)
  const own = signsFor(at.person)
  const { leadBfsNumber } = at.dossier.party
  const steps = stepsFrom(amendmentMachine, amendment.state, at.dossier.roles)
  const heldUp = (action: AmendmentAction) => heldUpAt(amendmentDoor, { id, action }, at)
  return {
    id,
    /** What this person may do with it now. */
    steps: steps.filter((action) => heldUp(action).length === 0),
    /** What keeps the step from being done that the amendment waits for. */
    held: steps.filter((action) => action === 'accept' || action === 'put_in_force').flatMap(heldUp),
    /** The municipalities whose acceptance is still to come. */
    awaits: awaits.map(municipalityName),
    /** The one that would join and for which this person accepts. */
    joining: awaits.filter((one) => one !== leadBfsNumber && own.includes(one)).map(municipalityName)[0],
    /** This person has accepted already. */
    hasAccepted: acceptances.some(({ acceptedBy }) => acceptedBy === at.person.id),
    versions: { before: agreementBefore(amendment), after: data },
    again: mayAskAgain(entered.dossier, amendment) ? amendment.number : null,
    shown: {
      ...shown,
      exception: change.matchException ?? null,
      newVersion: data.version,
      acceptances: acceptances.map(({ bfsNumber, declaration, acceptedAt }) => ({
        municipality: municipalityName(bfsNumber),
        declaration,
        acceptedAt,
      })),
      files: [documentId, agreementDocumentId].map(fileOf),
    },
  }
}

/** Whoever began it may ask for the same once more; not while it is open or in force, nor where none can be begun. */
function mayAskAgain(dossier: Entered['dossier'], { state, side, change }: Amendment): boolean {
  const { propose, request } = amendmentMachine.transitions
  const by: readonly string[] = (side === 'canton' ? propose : request).by
  if (state !== 'declined' && state !== 'withdrawn') return false
  return dossier.roles.some((role) => by.includes(role)) && !amendmentClosed(dossier, change.kind)
}

function fileOf(id: string) {
  const document = documentById(id)
  if (!document) throw new Error(`The document ${id} of an amendment is gone`)
  const { fileName, size, sha256, uploadedAt, slot } = document
  return { id, fileName, size, sha256, uploadedAt, slot }
}
