import { type AccountCall, calledName } from '#app/domain/agreement/account-change.ts'
import { knownContact } from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { AccountChange } from './account-records.server.ts'

type Said = { phoned?: boolean | null; notReached?: string }

/**
 * For the canton alone: whom to call before the change is confirmed, who changed the contact shortly before, and what
 * was `said` of the call; null where it was answered without one.
 */
export function callAbout(dossier: Dossier, change: AccountChange, said: Said = change): AccountCall | null {
  if (change.state !== 'requested' && !change.called) return null
  const { called, changes } = knownContact(dossier, change.requestedAt)
  const until = change.confirmedAt
  return {
    whom: calledName(change.called ?? called),
    changed: changes.filter(({ at }) => !until || at <= until).map(({ id, at, by }) => ({ id, at, by })),
    phoned: said.phoned ?? null,
    notReached: said.notReached ?? '',
  }
}
