import { type AccountAsker, type AccountCall, calledName } from '#app/domain/agreement/account-change.ts'
import type { Membership } from '#app/domain/roles.ts'
import { knownContact } from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { rolesHeldAt } from '#app/models/people/roles-at.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { type AccountChange, nameOfAsker } from './account-records.server.ts'

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
    asker: askerOf(change),
    whom: calledName(change.called ?? called),
    changed: changes.filter(({ at }) => !until || at <= until).map(({ id, at, by }) => ({ id, at, by })),
    phoned: said.phoned ?? null,
    notReached: said.notReached ?? '',
  }
}

function askerOf({ requestedBy, requestedAt }: AccountChange): AccountAsker {
  return {
    name: nameOfAsker({ requestedBy, requestedAt }),
    held: named(rolesHeldAt(requestedBy, requestedAt)),
    today: named(findPerson(requestedBy)?.memberships ?? []),
  }
}

const named = (roles: readonly Membership[]) =>
  roles.map(({ role, bfsNumber }) => ({ role, municipality: bfsNumber ? municipalityName(bfsNumber) : '' }))
