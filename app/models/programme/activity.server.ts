import { and, count, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import { type PlainDate, startOfDay } from '#app/domain/deadlines/calendar.ts'
import { INQUIRY_STATES } from '#app/domain/inquiries/inquiry.ts'
import { type ActivityFigures, activityOf, type Outcomes } from '#app/domain/programme/activity.ts'
import { punctuality } from '#app/domain/programme/statistics.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { db } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { settlements } from '#db/schema/money.ts'
import { measureReports, reportingYears } from '#db/schema/report.ts'
import { evaluationsOf, type StoredEvaluation } from './evaluations.server.ts'
import type { Programme } from './programme.server.ts'
import { allRolledYears, yearsOf } from './roll-up.server.ts'

/** Of which year of the period; null: of the whole. Reports stand to their day as on `today`. */
type Asked = { year: number | null; today: PlainDate }

/** What was agreed, settled, reported, asked and looked into in a period or in one year of it. */
export function activityFigures(programme: Programme, { year, today }: Asked): ActivityFigures {
  const { id: periodId } = programme
  const years = yearsOf(programme).filter((one) => year === null || one === year)
  const timings = punctuality(
    reportsOfAll().filter((one) => one.periodId === periodId),
    today,
  ).map(({ year, on_time, late, overdue, due }) => ({
    ...{ year, on_time: on_time.length, late: late.length },
    ...{ overdue: overdue.length, due: due.length },
  }))
  const [from, to] = [years[0] ?? 0, (years.at(-1) ?? 0) + 1].map((one) =>
    startOfDay(`${one}-01-01`).toISOString(),
  )
  return {
    ...activityOf({ years, rolled: allRolledYears(periodId), timings }),
    outcomes: outcomesIn(periodId, years),
    requests: requestsBetween(from ?? '', to ?? ''),
    evaluations: evaluationsIn(periodId, year).map(({ title, evaluator, evaluatedOn, findings }) => ({
      ...{ title, evaluator, evaluatedOn, findings },
    })),
  }
}

/** Those that count, the earliest first; of a whole period every one of it, also one that came when it was over. */
export function evaluationsIn(periodId: string, year: number | null): StoredEvaluation[] {
  return evaluationsOf(periodId)
    .filter(({ act }) => act !== 'withdraw')
    .filter(({ evaluatedOn }) => year === null || evaluatedOn.startsWith(`${year}-`))
    .toReversed()
}

/** Whether a contribution of the period was calculated with sample values of the key. */
export function restsOnSamples(periodId: string): boolean {
  return db
    .select({ calculation: calculations.calculation })
    .from(calculations)
    .innerJoin(dossiers, eq(dossiers.id, calculations.dossierId))
    .where(and(eq(dossiers.periodId, periodId), isNull(calculations.supersededAt)))
    .all()
    .some(({ calculation }) => calculation.sample)
}

/** The agreed measures of settled years, by what their reports say became of them. */
function outcomesIn(periodId: string, years: readonly number[]): Outcomes {
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
function requestsBetween(from: string, to: string) {
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
