import { and, asc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { MatrixReport } from '#app/domain/report/matrix.ts'
import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { lastTerm } from '#app/models/deadlines/notices.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { settlements } from '#db/schema/money.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'
import { openOfYear } from './report-facts.server.ts'

/** Every reporting year of every agreement with the day its report is due, for the canton. */
export function reportMatrix(person: Person): MatrixReport[] {
  if (!isOfTheCanton(person)) return []
  const reports = reportsOfAll()
  const settled = reports.filter(({ state }) => state === 'settled')
  takeOut([...new Set(settled.map(({ dossierId }) => dossierId))], 'settlements')
  return reports.map(
    ({
      id,
      dossierId,
      periodId: _within,
      catalogueId: _words,
      isOpen: _met,
      entitlementRappen: _agreed,
      finalRappen: _final,
      ...report
    }) => {
      const { year, state } = report
      return { ...report, isUneven: state === 'settled' && openOfYear({ id, dossierId, year }) > 0 }
    },
  )
}

const asked = alias(deadlines, 'asked')

/** Of the open completion request of a report; the last one, where there are several. */
function ofCompletion(day: SQL) {
  return sql<string | null>`(SELECT max(${day}) FROM ${deadlines} ${sql.identifier('asked')}
    WHERE ${asked.kind} = 'completion_request' AND ${asked.dossierId} = ${dossiers.id}
    AND ${asked.year} = ${reportingYears.year} AND ${asked.metAt} IS NULL AND ${asked.cancelledAt} IS NULL)`
}

/**
 * By the name of the party; `isOpen`: the report is owed, and its day is not cancelled. What was agreed for the year, as
 * amended, and what its settlement has left of it.
 */
export const reportsOfAll = oncePerRequest(() =>
  db
    .select({
      id: reportingYears.id,
      dossierId: dossiers.id,
      periodId: dossiers.periodId,
      catalogueId: dossiers.catalogueId,
      reference: dossiers.reference,
      party: parties.name,
      year: reportingYears.year,
      state: reportingYears.state,
      entitlementRappen: reportingYears.entitlementRappen,
      finalRappen: settlements.finalRappen,
      filedAt: reportingYears.filedAt,
      dueOn: deadlines.effectiveOn,
      isOpen: sql<number>`${deadlines.metAt} IS NULL AND ${deadlines.cancelledAt} IS NULL`,
      termOn: sql<string | null>`coalesce(${lastTerm()}, ${ofCompletion(lastTerm(asked))})`,
      completionDueOn: ofCompletion(sql`${asked.effectiveOn}`),
    })
    .from(reportingYears)
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .leftJoin(
      settlements,
      and(eq(settlements.reportingYearId, reportingYears.id), isNull(settlements.supersededAt)),
    )
    .leftJoin(deadlines, and(eq(deadlines.kind, 'annual_report'), eq(deadlines.subjectId, reportingYears.id)))
    .where(ne(dossiers.state, 'draft'))
    .orderBy(byName(parties.name), asc(reportingYears.year))
    .all(),
)
