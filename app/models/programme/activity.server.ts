import { and, count, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import { INQUIRY_STATES } from '#app/domain/inquiries/inquiry.ts'
import type { Outcomes } from '#app/domain/programme/activity.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { settlements } from '#db/schema/money.ts'
import { measureReports, reportingYears } from '#db/schema/report.ts'

type Asked = { periodId: string; years: readonly number[] }

/** The agreed measures of settled years, by what their reports say became of them. */
export function outcomesIn({ periodId, years }: Asked): Outcomes {
  const { outcome } = measureReports
  const found = db
    .select({ outcome, times: count() })
    .from(measureReports)
    .innerJoin(reportingYears, eq(reportingYears.id, measureReports.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(
      settlements,
      and(eq(settlements.reportingYearId, reportingYears.id), isNull(settlements.supersededAt)),
    )
    .where(and(eq(dossiers.periodId, periodId), inArray(reportingYears.year, [...years])))
    .groupBy(outcome)
    .all()
  return counted(OUTCOMES, (one) => found.find((row) => row.outcome === one)?.times)
}

/** The requests that began between two instants, the second excluded, by how they stand. */
export function requestsBetween(from: string, to: string) {
  const { state, askedAt } = inquiries
  const found = db
    .select({ state, times: count() })
    .from(inquiries)
    .where(and(gte(askedAt, from), lt(askedAt, to)))
    .groupBy(state)
    .all()
  return counted(INQUIRY_STATES, (one) => found.find((row) => row.state === one)?.times)
}

function counted<const Names extends readonly string[]>(
  names: Names,
  timesOf: (name: Names[number]) => number | undefined,
) {
  return Object.fromEntries(names.map((name) => [name, timesOf(name) ?? 0])) as Record<Names[number], number>
}
