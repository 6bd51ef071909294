import type { Called } from '#app/domain/agreement/account-change.ts'
import type { Contact, ContactChange, Made } from '#app/domain/agreement/contact.ts'
import { historyOf } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { savedStructure } from './application.server.ts'
import type { Dossier } from './dossiers.server.ts'

/** Whom to reach today; what the agreement names is frozen in its data. */
export function contactOf({ id, party }: Pick<Dossier, 'id' | 'party'>): Contact {
  const { contactName, contactEmail, contactPhone, street, postalCode, town } = party
  const { contactPoint = '' } = savedStructure(id) ?? {}
  return { contactPoint, contactName, contactEmail, contactPhone, street, postalCode, town }
}

export const markOfContact = (dossier: Dossier) => markOfRecord(contactOf(dossier))

/** As the events tell them, the latest change first. */
export function contactChangesOf(dossierId: string): MadeContactChange[] {
  return historyOf(dossierId)
    .filter(({ machine, action }) => machine === 'dossier' && action === 'change_contact')
    .map(({ sequence, actorName, at, data }) => ({
      id: sequence,
      by: actorName,
      at,
      ...asContactChange(data),
    }))
}

export type MadeContactChange = ContactChange & Made

/** What an event of a change keeps. */
export const asContactChange = (data: Readonly<Record<string, unknown>>) => data as ContactChange

/** Whom a paper of that instant was for: drawn again, it says the same. A change of that very moment comes after it. */
export function contactAt(dossier: Pick<Dossier, 'id' | 'party'>, at: string): Contact {
  const later = contactChangesOf(dossier.id).findLast((change) => change.at >= at)
  return later?.before ?? contactOf(dossier)
}

const KNOWN_FOR_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Whom to call about a request of that instant: the contact as it was thirty days before, with what was changed since.
 * Whoever asks for another account could have put their own number there first.
 */
export function knownContact(dossier: Dossier, at: string): { called: Called; changes: MadeContactChange[] } {
  const since = new Date(Date.parse(at) - KNOWN_FOR_MS).toISOString()
  const { contactName: name, contactPhone: phone } = contactAt(dossier, since)
  return {
    called: { name, phone },
    changes: contactChangesOf(dossier.id).filter((change) => change.at >= since),
  }
}
