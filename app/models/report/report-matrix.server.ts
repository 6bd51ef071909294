import { and, asc, eq, sql } from 'drizzle-orm'
import type { MatrixReport } from '#app/domain/report/matrix.ts'
import type { Person } from '#app/domain/roles.ts'
import { lastTerm } from '#app/models/deadlines/notices.server.ts'
import { visibleTo } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'

/** Every reporting year of every agreement with the day its report is due; one query. */
export function reportMatrix(person: Person): MatrixReport[] {
  return db
    .select({
      reference: dossiers.reference,
      party: parties.name,
      year: reportingYears.year,
      state: reportingYears.state,
      filedAt: reportingYears.filedAt,
      dueOn: deadlines.effectiveOn,
      termOn: lastTerm(),
      completionDueOn: sql<string | null>`(SELECT max(asked.effective_on) FROM ${deadlines} asked
        WHERE asked.kind = 'completion_request' AND asked.dossier_id = ${dossiers.id}
        AND asked.year = ${reportingYears.year} AND asked.met_at IS NULL AND asked.cancelled_at IS NULL)`,
    })
    .from(reportingYears)
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .leftJoin(deadlines, and(eq(deadlines.kind, 'annual_report'), eq(deadlines.subjectId, reportingYears.id)))
    .where(visibleTo(person))
    .orderBy(byName(parties.name), asc(reportingYears.year))
    .all()
}
