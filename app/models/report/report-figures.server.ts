import { and, eq } from 'drizzle-orm'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { SettlementTerms } from '#app/domain/report/preview.ts'
import { thirdPartyOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { measureReports, reportingYears } from '#db/schema/report.ts'
import { type ReportingYear, transferredFor } from './report-facts.server.ts'

/** What the settlement of a year rests on, beside its accounts. */
export function settlementTerms(
  year: ReportingYear,
  { periodId }: Pick<Dossier, 'periodId'>,
): SettlementTerms {
  const { matchingRatio, missedMatch } = programmeOf(periodId).settings
  return {
    entitlement: rappen(year.entitlementRappen),
    paid: transferredFor(year),
    ratio: matchingRatio,
    rule: missedMatch,
  }
}

/** The actual key figures of the year before, by measure. */
export function figuresOfYearBefore({ dossierId, year }: ReportingYear): Record<string, (number | null)[]> {
  const rows = db
    .select({ measureId: measureReports.measureId, actuals: measureReports.actuals })
    .from(measureReports)
    .innerJoin(reportingYears, eq(reportingYears.id, measureReports.reportingYearId))
    .where(and(eq(reportingYears.dossierId, dossierId), eq(reportingYears.year, year - 1)))
    .all()
  return Object.fromEntries(rows.map(({ measureId, actuals }) => [measureId, actuals]))
}

/** The third-party funds that the budget foresaw for the year. */
export function plannedThirdParty({ dossierId, year }: ReportingYear): Rappen {
  return thirdPartyOf(dossierId, db)[year] ?? rappen(0)
}
