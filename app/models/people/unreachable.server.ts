import { inArray, max } from 'drizzle-orm'
import { inGermanOrder } from '#app/domain/german-order.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { isMunicipal } from '#app/domain/roles.ts'
import { openDossiers } from '#app/models/dossier/open-dossiers.server.ts'
import { actingFor } from '#app/models/programme/succession.server.ts'
import { db } from '#db/client.server.ts'
import { memberships } from '#db/schema/people.ts'
import { peopleActingFor, peopleInForce } from './role-holders.server.ts'

export type UnreachableParty = {
  reference: string
  party: string
  bfsNumber: number
  /** Addresses that mail servers refuse; none where nobody has an account. */
  bounced: { userId: string; name: string; email: string; bouncedAt: string; reason: string }[]
  /** When the last role there ended; null where none has. */
  lastLeftAt: string | null
}

/** Dossiers that no mail of the portal reaches: nobody works there, or every address is refused. */
export function unreachableParties(day: string): UnreachableParty[] {
  return unreachableAmong(openDossiers(), day)
}

type Asked = { reference: string; party: string; bfsNumber: number; state: DossierState }

/** Those among some dossiers that have not ended; a draft needs nobody. */
export function unreachableAmong(dossiers: readonly Asked[], day: string): UnreachableParty[] {
  const reachable = new Set(
    peopleInForce().flatMap(({ role, bfsNumber, bouncedAt }) =>
      isMunicipal(role) && bfsNumber !== null && bouncedAt === null ? [bfsNumber] : [],
    ),
  )
  const isReached = (bfsNumber: number) => actingFor(bfsNumber, day).some((one) => reachable.has(one))
  return dossiers
    .filter(({ state, bfsNumber }) => state !== 'draft' && !isReached(bfsNumber))
    .map(({ reference, party, bfsNumber }) => ({
      reference,
      party,
      bfsNumber,
      bounced: bouncedOf(bfsNumber, day),
      lastLeftAt: lastLeftAt(bfsNumber, day),
    }))
}

function lastLeftAt(bfsNumber: number, day: string): string | null {
  const found = db
    .select({ at: max(memberships.endedAt) })
    .from(memberships)
    .where(inArray(memberships.bfsNumber, actingFor(bfsNumber, day)))
    .get()
  return found?.at ?? null
}

function bouncedOf(bfsNumber: number, day: string): UnreachableParty['bounced'] {
  const found = new Map<string, UnreachableParty['bounced'][number]>()
  for (const { id: userId, name, email, bouncedAt, bounceReason: reason } of peopleActingFor(bfsNumber, day))
    if (bouncedAt !== null) found.set(userId, { userId, name, email, bouncedAt, reason })
  return [...found.values()].sort((one, other) => inGermanOrder(one.name, other.name))
}
