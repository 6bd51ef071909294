import type { ContactChange } from '#app/domain/agreement/contact.ts'
import { changedParts } from '#app/domain/agreement/contact-change.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Person } from '#app/domain/roles.ts'
import { contactChangesOf, contactOf } from '#app/models/dossier/contact-records.server.ts'
import { partyNamed } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { findPersonByEmail } from '#app/models/people/people.server.ts'
import type { Recipient } from '#app/models/people/role-holders.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { enqueueForEach } from './outbox.server.ts'
import { mailRecipients } from './recipients.server.ts'

type ChangedContact = { dossier: Dossier; change: ContactChange; person: Person; now: Date }

/** To the office, and to the address before as to the one after: whoever did not mean it reads of it. */
export function mailContactChange(tx: Tx, { dossier, change, person, now }: ChangedContact) {
  const { reference, party } = dossier
  const mail = {
    key: `contact-changed:${newId()}`,
    template: 'contact-changed' as const,
    dossierId: dossier.id,
    now,
  }
  const facts = {
    party: partyNamed(dossier, now.toISOString()),
    reference,
    by: person.name,
    items: changedParts(change).map((part) => ({ section: '', text: `${part.before} → ${part.after}` })),
  }
  const office = { audience: 'officers', leadBfsNumber: party.leadBfsNumber, day: today(now) } as const
  enqueueForEach(tx, mailRecipients(tx, office), {
    ...mail,
    facts: { ...facts, path: `/canton/dossiers/${reference}` },
  })
  enqueueForEach(tx, contactsIn(change), {
    ...mail,
    facts: { ...facts, path: `/municipality/dossiers/${reference}/contact` },
  })
}

/** The contact of today and the one before: whoever was replaced hears of it, too. */
export function contactRecipients(dossier: Dossier): Recipient[] {
  const after = contactOf(dossier)
  const [latest] = contactChangesOf(dossier.id)
  return contactsIn({ before: latest?.before ?? after, after })
}

/** The contacts that a change names, each address once; they need no account in the portal. */
function contactsIn({ before, after }: ContactChange): Recipient[] {
  const named = new Map([before, after].map((contact) => [contact.contactEmail, contact.contactName]))
  return [...named].map(([email, name]) => {
    const known = findPersonByEmail(email)
    return { name, email, id: known?.id ?? email, language: known?.language ?? DEFAULT_LANGUAGE }
  })
}
