import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { isIssued } from '#app/domain/agreement/standing.ts'
import type { Arrival } from '#app/domain/programme/statistics.ts'
import { SPANS } from '#app/domain/programme/statistics.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { completionRequests } from '#db/schema/review.ts'

/** The dossiers of a period that were filed once, by the name of their party. */
export function partiesOf(periodId: string) {
  return db
    .select({ id: dossiers.id, reference: dossiers.reference, party: parties.name })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(dossiers.periodId, periodId), ne(dossiers.state, 'draft')))
    .orderBy(byName(parties.name))
    .all()
}

const STATES = [...new Set(SPANS.flatMap(({ from, to }) => [from, to]))]

/** When the dossiers of a period came to the states between filing and agreement, as the audit trail tells. */
export function arrivalsIn(periodId: string): Arrival[] {
  const { machine, toState, fromState, at } = auditEvents
  return db
    .select({ dossierId: dossiers.id, to: sql<string>`${toState}`, at })
    .from(auditEvents)
    .innerJoin(dossiers, eq(dossiers.id, auditEvents.dossierId))
    .where(
      and(
        eq(dossiers.periodId, periodId),
        eq(machine, 'dossier'),
        inArray(toState, STATES),
        sql`${fromState} IS NOT ${toState}`,
      ),
    )
    .orderBy(asc(at))
    .all()
}

/** What was asked to be completed, point by point: of the application (year null) or of a report. */
export function pointsAskedIn(periodId: string) {
  return db
    .select({ dossierId: dossiers.id, year: completionRequests.year, items: completionRequests.items })
    .from(completionRequests)
    .innerJoin(dossiers, eq(dossiers.id, completionRequests.dossierId))
    .where(eq(dossiers.periodId, periodId))
    .all()
    .flatMap(({ items, ...asked }) => items.map(({ section }) => ({ ...asked, section })))
}

/** The contribution of a whole year and the inhabitants of each agreement that was issued, as it is pinned. */
export function contributionsIn(periodId: string) {
  return db
    .select({ dossierId: dossiers.id, state: dossiers.state, calculation: calculations.calculation })
    .from(calculations)
    .innerJoin(dossiers, eq(dossiers.id, calculations.dossierId))
    .where(and(eq(dossiers.periodId, periodId), isNull(calculations.supersededAt)))
    .all()
    .filter(({ state }) => isIssued(state))
    .map(({ dossierId, calculation: { result } }) => ({
      dossierId,
      contribution: result.fullYear,
      population: result.population,
    }))
}
