import { eq } from 'drizzle-orm'
import type { Used } from '#app/domain/programme/catalogue-draft.ts'
import { db } from '#db/client.server.ts'
import { budgetLines, measures } from '#db/schema/application.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { addedCosts, measureReports, reportingYears } from '#db/schema/report.ts'

/** What dossiers of a period have chosen from its catalogue, in applications, amendments and reports. */
export function chosenIn(periodId: string): Used {
  const own = eq(dossiers.periodId, periodId)
  const { fundingArea, targetGroups, goals } = measures
  const planned = db
    .select({ fundingArea, targetGroups, goals })
    .from(measures)
    .innerJoin(dossiers, eq(dossiers.id, measures.dossierId))
    .where(own)
    .all()
  const served = db
    .select({ goals: measureReports.goals })
    .from(measureReports)
    .innerJoin(reportingYears, eq(reportingYears.id, measureReports.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .where(own)
    .all()
  const budgeted = db
    .selectDistinct({ category: budgetLines.category })
    .from(budgetLines)
    .innerJoin(dossiers, eq(dossiers.id, budgetLines.dossierId))
    .where(own)
    .all()
  const added = db
    .selectDistinct({ category: addedCosts.category })
    .from(addedCosts)
    .innerJoin(reportingYears, eq(reportingYears.id, addedCosts.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .where(own)
    .all()
  return {
    areas: [...new Set(planned.map((one) => one.fundingArea))],
    goals: [...new Set([...planned, ...served].flatMap((one) => one.goals))],
    targetGroups: [...new Set(planned.flatMap((one) => one.targetGroups))],
    costCategories: [...new Set([...budgeted, ...added].map(({ category }) => category))],
  }
}
