import { today } from '#app/domain/deadlines/calendar.ts'
import { type Person, worksFor } from '#app/domain/roles.ts'
import { enqueueForEach } from '#app/models/mail/outbox.server.ts'
import { reached } from '#app/models/mail/recipients.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { orRollBack } from '#db/client.server.ts'
import { type Dossier, dossierById, isEditable } from './dossiers.server.ts'
import { eventsOf } from './history.server.ts'

const ACTION = 'ask_resolution'

type Ask = { dossierId: string; bfsNumber: number; person: Person; now: Date }
export type AskResult =
  | { ok: true }
  | { ok: false; refusal: 'not_found' | 'wrong_role' | 'wrong_state' | 'nobody_there' }

/** The lead asks a member for its council's resolution: its people are told by mail, once a day at most. */
export function askForResolution({ dossierId, bfsNumber, person, now }: Ask): AskResult {
  return orRollBack((tx): AskResult => {
    const dossier = dossierById(dossierId, today(now))
    const member = dossier && othersIn(dossier).find((one) => one.bfsNumber === bfsNumber)
    if (!dossier || !member) return { ok: false, refusal: 'not_found' }
    const { party, reference } = dossier
    if (!worksFor(person, party.leadBfsNumber)) return { ok: false, refusal: 'wrong_role' }
    if (!isEditable(dossier)) return { ok: false, refusal: 'wrong_state' }
    const day = today(now)
    const recipients = reached(tx, recipientsOf('municipality', { bfsNumber, day }, tx), day)
    if (recipients.length === 0) return { ok: false, refusal: 'nobody_there' }
    const by = `${person.name} (${municipalityName(party.leadBfsNumber)})`
    const path = `/municipality/dossiers/${reference}/documents/resolutions/${bfsNumber}`
    const written = enqueueForEach(tx, recipients, {
      key: `${ACTION}:${dossierId}:${bfsNumber}:${day}`,
      template: 'resolution-asked',
      dossierId,
      facts: { path, party: party.name, reference, by },
      now,
    })
    if (written > 0) recordOnDossier(tx, { dossier, person, now, action: ACTION, data: { bfsNumber } })
    return { ok: true }
  })
}

/** The members beside the lead, with when they were asked last, and whether anybody there can be. */
export function askedMembers(dossier: Dossier, day: string) {
  const asks = eventsOf(dossier.id).filter(({ action }) => action === ACTION)
  return othersIn(dossier).map(({ bfsNumber }) => ({
    bfsNumber,
    askedAt: asks.find(({ data }) => data.bfsNumber === bfsNumber)?.at ?? null,
    canBeAsked: recipientsOf('municipality', { bfsNumber, day }).length > 0,
  }))
}

function othersIn({ members, party }: Dossier) {
  return members.filter(({ bfsNumber }) => bfsNumber !== party.leadBfsNumber)
}
