import { eq } from 'drizzle-orm'
import type { Contact, ContactChange } from '#app/domain/agreement/contact.ts'
import { changedParts } from '#app/domain/agreement/contact-change.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type Person, worksFor } from '#app/domain/roles.ts'
import { mailContactChange } from '#app/models/mail/contact-mails.server.ts'
import { tellUnchanged } from '#app/models/records/acts.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { structures } from '#db/schema/application.ts'
import { parties } from '#db/schema/dossier.ts'
import { contactOf, markOfContact } from './contact-records.server.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import type { ChangeResult } from './section-changes.server.ts'

/** Once an agreement was in force, and until nothing is owed under it any more. */
export const mayChangeContact = ({ state }: Pick<Dossier, 'state'>) =>
  state === 'active' || state === 'terminated'

type Changing = { dossierId: string; person: Person; seen: string; now: Date }

/** At once, without the canton: the way back is to change it again. */
export function changeContact({ dossierId, person, seen, now }: Changing, after: Contact): ChangeResult {
  return orRollBack((tx): ChangeResult => {
    const dossier = dossierById(dossierId, today(now))
    if (!dossier) return { ok: false, refusal: 'not_found' }
    if (!worksFor(person, dossier.party.leadBfsNumber)) return { ok: false, refusal: 'wrong_role' }
    if (!mayChangeContact(dossier)) return { ok: false, refusal: 'wrong_state' }
    const change = { before: contactOf(dossier), after }
    const told = { machine: 'dossier', action: 'change_contact', data: change } as const
    if (changedParts(change).length === 0) {
      tellUnchanged(told)
      return { ok: true }
    }
    if (seen !== markOfContact(dossier)) return changedMeanwhile(tx, { ...told, recordId: dossierId })
    record(tx, { dossier, change, person, now })
    return { ok: true }
  })
}

type PuttingBack = { dossier: Dossier; contact: Contact; person: Person; now: Date }

/** By the canton, where nobody of the municipality has changed it: it is what it was, and both contacts hear of it. */
export function putContactBack(tx: Tx, { dossier, contact, person, now }: PuttingBack) {
  const change = { before: contactOf(dossier), after: contact }
  if (changedParts(change).length > 0) record(tx, { dossier, change, person, now })
}

type Recording = Omit<PuttingBack, 'contact'> & { change: ContactChange }

function record(tx: Tx, { dossier, change, person, now }: Recording) {
  writeContact(tx, dossier, change.after)
  mailContactChange(tx, { dossier, change, person, now })
  recordOnDossier(tx, { dossier, person, now, action: 'change_contact', data: change })
}

function writeContact(tx: Tx, { id, party }: Dossier, { contactPoint, ...contact }: Contact) {
  tx.update(parties).set(contact).where(eq(parties.id, party.id)).run()
  tx.update(structures).set({ contactPoint }).where(eq(structures.dossierId, id)).run()
}
