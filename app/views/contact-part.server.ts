import { contactChangesOf, contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'

export type ShownContact = NonNullable<ReturnType<typeof contactPartOf>>

/** The contact as it stands, with what it was before; null as long as the application tells it. */
export function contactPartOf(dossier: Dossier) {
  return recordsIn(dossier.id, 'reportingYears').length === 0 ? null : contactWithChanges(dossier)
}

export function contactWithChanges(dossier: Dossier) {
  return {
    contact: contactOf(dossier),
    seen: markOfContact(dossier),
    changes: contactChangesOf(dossier.id),
  }
}
