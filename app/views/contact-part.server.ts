import { contactChangesOf, contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { counterpartyAt, successionAt } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'

export type ShownContact = NonNullable<ReturnType<typeof contactPartOf>>

/** The contact as it stands, with what it was before; null as long as the application tells it. */
export function contactPartOf(dossier: Dossier, now: Date) {
  if (recordsIn(dossier.id, 'reportingYears').length === 0) return null
  return { ...contactWithChanges(dossier), letters: addressOfHeir(dossier, now.toISOString()) }
}

/** Where the municipality has gone into another one: since when, and whom letters go to. */
function addressOfHeir(dossier: Dossier, at: string) {
  const succession = successionAt(dossier, at)
  if (!succession) return null
  const { name, contact } = counterpartyAt(dossier, at)
  const { name: attention = '', street = '', postalCode = '', town = '' } = contact ?? {}
  const address = [name, attention, street, `${postalCode} ${town}`].filter(Boolean).join(', ')
  return { ...succession, address }
}

export function contactWithChanges(dossier: Dossier) {
  return {
    contact: contactOf(dossier),
    seen: markOfContact(dossier),
    changes: contactChangesOf(dossier.id),
  }
}
