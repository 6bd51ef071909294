import { and, eq, inArray } from 'drizzle-orm'
import { isEligible } from '#app/domain/application/catalogue.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { Agreed } from '#app/domain/report/report.ts'
import { budgetLinesOf, measuresOf } from '#app/models/dossier/application.server.ts'
import { openRequestsOf } from '#app/models/dossier/dossier-facts.server.ts'
import { pointsAskedOf } from '#app/models/dossier/points.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears, settlements } from '#db/schema/report.ts'
import { reportOf } from './report-record.server.ts'

type Reader = Tx | typeof db
export type ReportingYear = typeof reportingYears.$inferSelect

/** Everything the rules of a reporting year look at, as it stands now. */
export function reportingYearFacts(
  year: ReportingYear,
  periodId: string,
  tx: Reader = db,
): ReportingYearFacts {
  return {
    state: year.state,
    year: year.year,
    report: reportOf(year, tx),
    agreed: agreedFor(year, periodId, tx),
    openRequests: openRequestsOf(year.dossierId, year.year, tx),
    openPoints: openPoints(pointsAskedOf(year, tx)).length,
    secondPersonAsked: year.secondReviewAsked || passesThreshold(year, periodId, tx),
    decidedBy: year.decidedBy,
    ...withheldFiles(year, tx),
    imbalanceRappen: imbalanceOf(year, tx),
  }
}

export function reportingYearById(tx: Reader, id: string): ReportingYear | undefined {
  return tx.select().from(reportingYears).where(eq(reportingYears.id, id)).get()
}

/** What was agreed for the year: measures, budget lines, tolerance. */
export function agreedFor({ dossierId, year }: ReportingYear, periodId: string, tx: Reader = db): Agreed {
  const lines = budgetLinesOf(dossierId, tx).filter((line) => line.year === year)
  return {
    measures: measuresOf(dossierId, tx),
    budgetLines: lines.map((line) => ({ ...line, eligible: isEligible(line.category) })),
    tolerance: programmeOf(periodId, tx).settings.tolerance,
  }
}

type OfYear = Pick<ReportingYear, 'dossierId' | 'year'>

/** What has left the canton's account, or is on its way. */
export function paidFor(year: OfYear, tx: Reader = db): Rappen {
  return sumOfTranches(year, ['released', 'ordered', 'paid'], tx)
}

/** What the bank has paid or has been told to pay: nobody can stop it any more. */
export function transferredFor(year: OfYear, tx: Reader = db): Rappen {
  return sumOfTranches(year, ['ordered', 'paid'], tx)
}

function sumOfTranches({ dossierId, year }: OfYear, states: TrancheState[], tx: Reader): Rappen {
  const rows = tx
    .select({ amountRappen: tranches.amountRappen })
    .from(tranches)
    .where(and(eq(tranches.dossierId, dossierId), eq(tranches.year, year), inArray(tranches.state, states)))
    .all()
  return rappen(rows.reduce((sum, row) => sum + row.amountRappen, 0))
}

/** The second person by amount looks at the report of a contribution as at the contribution itself. */
function passesThreshold({ entitlementRappen }: ReportingYear, periodId: string, tx: Reader) {
  const { fromAmount } = programmeOf(periodId, tx).settings.secondPerson
  return fromAmount !== null && entitlementRappen >= fromAmount
}

/** paid − returned − waived − final; null before the settlement, and while money is under way. */
function imbalanceOf(year: ReportingYear, tx: Reader): number | null {
  const settled = tx.select().from(settlements).where(eq(settlements.reportingYearId, year.id)).get()
  if (!settled) return null
  const open = tx.select().from(claims).where(eq(claims.reportingYearId, year.id)).all()
  const closed = open.filter(({ state }) => state !== 'issued').reduce((sum, c) => sum + c.amountRappen, 0)
  const paid = tx
    .select({ amountRappen: tranches.amountRappen })
    .from(tranches)
    .where(
      and(eq(tranches.dossierId, year.dossierId), eq(tranches.year, year.year), eq(tranches.state, 'paid')),
    )
    .all()
    .reduce((sum, row) => sum + row.amountRappen, 0)
  return paid - closed - settled.finalRappen
}
