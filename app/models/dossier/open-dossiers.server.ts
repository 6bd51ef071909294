import { and, asc, eq, inArray, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { CLOSED_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/**
 * In a query over `dossiers`: somebody may still have to act on it. One that was terminated ends with its last year, not
 * before.
 */
export function hasNotEnded(): SQL | undefined {
  const unsettled = sql`EXISTS (SELECT 1 FROM ${reportingYears} WHERE ${and(
    sql`${reportingYears.dossierId} = ${dossiers.id}`,
    ne(reportingYears.state, 'settled'),
  )})`
  return or(notInArray(dossiers.state, [...CLOSED_STATES]), and(eq(dossiers.state, 'terminated'), unsettled))
}

/** The opposite, of one dossier whose records are at hand. */
export function hasEnded({ id, state }: Pick<Dossier, 'id' | 'state'>): boolean {
  const isUnsettled = () => recordsIn(id, 'reportingYears').some((year) => year.state !== 'settled')
  return isOneOf(CLOSED_STATES, state) && !(state === 'terminated' && isUnsettled())
}

/**
 * Whether an agreement goes on: while it is active, and once it is terminated for the years up to its end, until each of
 * them is settled. Where it ended before its first year there is none.
 */
export function goesOn(dossier: Pick<Dossier, 'id' | 'state'>): boolean {
  return dossier.state === 'active' || (dossier.state === 'terminated' && !hasEnded(dossier))
}

/** Every dossier on which somebody may still have to act, by the name of its party, with whom to reach about it. */
export const openDossiers = oncePerRequest(() =>
  db
    .select({
      id: dossiers.id,
      reference: dossiers.reference,
      periodId: dossiers.periodId,
      party: parties.name,
      bfsNumber: parties.leadBfsNumber,
      contact: parties.contactEmail,
      state: dossiers.state,
      signsJointly: parties.signsJointly,
      owesReport: sql<number>`EXISTS (SELECT 1 FROM ${reportingYears} WHERE ${and(
        sql`${reportingYears.dossierId} = ${dossiers.id}`,
        inArray(reportingYears.state, [...REPORT_EDITABLE_STATES]),
      )})`,
      hasAmendment: sql<number>`EXISTS (SELECT 1 FROM ${amendments} WHERE ${and(
        sql`${amendments.dossierId} = ${dossiers.id}`,
        eq(amendments.state, 'proposed'),
      )})`,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(hasNotEnded())
    .orderBy(byName(parties.name), asc(dossiers.reference))
    .all()
    .map(({ owesReport, hasAmendment, ...found }) => ({
      ...found,
      owesReport: owesReport === 1,
      hasAmendment: hasAmendment === 1,
    })),
)

export function hasOpenDossiers(periodId: string): boolean {
  const found = db
    .select({ one: sql<number>`1` })
    .from(dossiers)
    .where(and(eq(dossiers.periodId, periodId), hasNotEnded()))
    .limit(1)
    .get()
  return found !== undefined
}
