import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { isIssued } from '#app/domain/agreement/standing.ts'
import type { Arrival } from '#app/domain/programme/statistics.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'
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

type Coming = {
  machine: 'dossier' | 'reportingYear'
  spans: readonly { from: string; to: string }[]
}

/** When the dossiers of a period, or their reports, came to the states of some steps, as the audit trail tells. */
export function arrivalsIn(periodId: string, { machine: of, spans }: Coming): Arrival[] {
  const { machine, recordId, toState, fromState, at } = auditEvents
  const states = [...new Set(spans.flatMap(({ from, to }) => [from, to]))]
  return db
    .select({ recordId, dossierId: dossiers.id, year: reportingYears.year, to: sql<string>`${toState}`, at })
    .from(auditEvents)
    .innerJoin(dossiers, eq(dossiers.id, auditEvents.dossierId))
    .leftJoin(reportingYears, eq(reportingYears.id, recordId))
    .where(
      and(
        eq(dossiers.periodId, periodId),
        eq(machine, of),
        inArray(toState, states),
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
