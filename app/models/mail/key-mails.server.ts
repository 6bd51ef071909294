import { and, eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { Person } from '#app/domain/roles.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { keyInForce } from '#app/models/programme/programme.server.ts'
import type { Tx } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { enqueueForEach } from './outbox.server.ts'
import { reached } from './recipients.server.ts'

type Enacted = { id: string; periodId: string; name: string }

/**
 * A version of the key has come into force: of each contribution that was fixed with another one and still awaits its
 * second person the officers and the second persons hear, since it can be sent back now, and not later.
 */
export function tellReviewsOfKey(
  tx: Tx,
  { id, periodId, name }: Enacted,
  { person, now }: { person: Person; now: Date },
) {
  const people = [...recipientsOf('officers', null, tx), ...recipientsOf('secondPersons', null, tx)]
  for (const dossier of reviewedIn(tx, periodId)) {
    const pinned = pinnedCalculation(dossier.id)?.calculation
    if (!pinned || keyInForce(periodId, dossier.startsOn).version === pinned.keyVersion) continue
    enqueueForEach(tx, reached(tx, people, today(now)), {
      key: `key-since-review:${dossier.id}:${id}`,
      template: 'key-since-review',
      dossierId: dossier.id,
      facts: {
        ...{ party: dossier.party, reference: dossier.reference, by: person.name },
        ...(name && { items: [{ section: '', text: name }] }),
        path: `/canton/dossiers/${dossier.reference}`,
      },
      now,
    })
  }
}

function reviewedIn(tx: Tx, periodId: string) {
  const reviewed = 'second_review' satisfies DossierState
  return tx
    .select({
      ...{ id: dossiers.id, reference: dossiers.reference, startsOn: dossiers.startsOn },
      party: parties.name,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(dossiers.periodId, periodId), eq(dossiers.state, reviewed)))
    .all()
}
