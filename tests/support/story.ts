import { and, eq } from 'drizzle-orm'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { Person } from '#app/domain/roles.ts'
import { findDossier, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'

/** When the demo story is told to a test. */
export const STORY_DAY = new Date('2026-11-21T09:00:00Z')

type Asked = { person?: Person; state?: DossierState }

/** The dossier of the demo story that a municipality leads, as a person finds it, the officer if none is named. */
export function dossierLedBy(lead: number, { person, state }: Asked = {}): VisibleDossier {
  const row = db
    .select({ reference: dossiers.reference })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(parties.leadBfsNumber, lead), state && eq(dossiers.state, state)))
    .get()
  const found = findDossier(person ?? personAs('officer', null), row?.reference ?? '', today(now()))
  if (!found) throw new Error(`The story has no such dossier of ${lead}`)
  return found
}
