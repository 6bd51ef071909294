import { and, eq, gte, ne, notInArray, sql } from 'drizzle-orm'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { AuditEvent } from '#app/models/records/audit.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/** The steps by which an application is turned down: on its merits, or because nobody completed it. */
export const TURNING_DOWN = ['reject', 'dismiss'] as const satisfies readonly DossierAction[]

/** The step by which what was turned down is checked once more. */
export const RECONSIDERING = 'reconsider' satisfies DossierAction

type Turning = Pick<AuditEvent, 'at' | 'action' | 'reason' | 'data'>

/** The decision by which a dossier is rejected, in the words in which it was told; undefined where none stands. */
export function rejectionOf(dossierId: string) {
  const event = recordsIn(dossierId, 'events').findLast(
    ({ machine, action }) => machine === 'dossier' && isOneOf([...TURNING_DOWN, RECONSIDERING], action),
  )
  return event && event.action !== RECONSIDERING ? rejectionIn(event) : undefined
}

/** What the event of a rejection tells of it, also once it was taken back. */
export function rejectionIn({ at, reason, action, data: { legalRemedies } }: Turning) {
  return {
    dismissed: action === ('dismiss' satisfies DossierAction),
    at,
    reason,
    legalRemedies: typeof legalRemedies === 'string' ? legalRemedies : '',
  }
}

/** The application that a party has filed after this one was begun, and that is neither withdrawn nor turned down. */
export function laterApplicationOf(dossier: Pick<Dossier, 'id' | 'state' | 'party'>): string | null {
  if (dossier.state !== 'rejected') return null
  const own = db.select({ createdAt: dossiers.createdAt }).from(dossiers).where(eq(dossiers.id, dossier.id))
  const found = db
    .select({ reference: dossiers.reference })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        eq(parties.leadBfsNumber, dossier.party.leadBfsNumber),
        notInArray(dossiers.state, ['draft', 'withdrawn', 'rejected']),
        ne(dossiers.id, dossier.id),
        gte(dossiers.createdAt, sql`(${own})`),
      ),
    )
    .limit(1)
    .get()
  return found?.reference ?? null
}
