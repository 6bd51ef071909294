import { leadSince } from '#app/models/agreement/lead-at.server.ts'
import { contactChangesOf, contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { counterpartyAt, successionAt } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

export type ShownContact = NonNullable<ReturnType<typeof contactPartOf>>

/** The contact as it stands, with what it was before; null as long as the application tells it. */
export function contactPartOf(dossier: Dossier, now: Date) {
  if (recordsIn(dossier.id, 'reportingYears').length === 0) return null
  const at = now.toISOString()
  return { ...contactWithChanges(dossier), letters: addressOfHeir(dossier, at), lead: leadToSay(dossier, at) }
}

/** Where another municipality leads now, and has not changed the contact since: who gave it, and since when. */
function leadToSay(dossier: Dossier, at: string) {
  const [latest] = contactChangesOf(dossier.id)
  const changed = leadSince(dossier, { from: latest?.at ?? '', at })
  const into = municipalityName(dossier.party.leadBfsNumber)
  return changed ? { since: changed.since, from: municipalityName(changed.before), into } : null
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
