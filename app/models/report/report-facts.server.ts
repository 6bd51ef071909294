import { eq } from 'drizzle-orm'
import { isEligible } from '#app/domain/application/catalogue.ts'
import type { Due } from '#app/domain/deadlines/due.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { type Balance, balance, type Rappen, rappen } from '#app/domain/money.ts'
import type { Agreed } from '#app/domain/report/report.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { shownTerm } from '#app/models/deadlines/notices.server.ts'
import { budgetLinesOf, measuresOf } from '#app/models/dossier/application.server.ts'
import { openRequestsOf } from '#app/models/dossier/dossier-facts.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { pointsAskedOf } from '#app/models/dossier/points.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import { reportOf } from './report-record.server.ts'

type Reader = Tx | typeof db
export type ReportingYear = typeof reportingYears.$inferSelect

/** Everything the rules of a reporting year look at, as it stands now. */
export function reportingYearFacts(year: ReportingYear, periodId: string): ReportingYearFacts {
  return {
    state: year.state,
    year: year.year,
    report: reportOf(year),
    agreed: agreedFor(year, periodId),
    due: givenFor(year),
    openRequests: openRequestsOf(year.dossierId, year.year),
    openPoints: openPoints(pointsAskedOf(year)).length,
    secondPersonAsked: year.secondReviewAsked || passesThreshold(year, periodId),
    decidedBy: year.decidedBy,
    ...withheldFiles(year),
    imbalanceRappen: imbalanceOf(year),
  }
}

export function reportingYearById(tx: Reader, id: string): ReportingYear | undefined {
  return tx.select().from(reportingYears).where(eq(reportingYears.id, id)).get()
}

/** The day a report was given, also once it is filed; null before it is opened. */
export function givenFor({ id }: Pick<ReportingYear, 'id'>): Due | null {
  const deadline = deadlineOf(id, 'annual_report')
  return deadline ? { dueOn: deadline.effectiveOn, termOn: shownTerm(deadline) } : null
}

/** What was agreed for the year: measures, budget lines, tolerance. */
export function agreedFor({ dossierId, year }: ReportingYear, periodId: string): Agreed {
  const lines = budgetLinesOf(dossierId).filter((line) => line.year === year)
  return {
    measures: measuresOf(dossierId).filter((measure) => countsIn(measure, year)),
    budgetLines: lines.map((line) => ({ ...line, eligible: isEligible(line.category) })),
    tolerance: programmeOf(periodId).settings.tolerance,
  }
}

/** A measure that an amendment has begun or dropped is reported on in its own years. */
function countsIn(
  { fromYear, untilYear }: { fromYear: number | null; untilYear: number | null },
  year: number,
) {
  return (fromYear ?? year) <= year && year <= (untilYear ?? year)
}

type OfYear = Pick<ReportingYear, 'dossierId' | 'year'>

/** What has left the canton's account, or is on its way. */
export function paidFor(year: OfYear): Rappen {
  return sumOfTranches(year, ['released', 'ordered', 'paid'])
}

/** What the bank has paid or has been told to pay: nobody can stop it any more. */
export function transferredFor(year: OfYear): Rappen {
  return sumOfTranches(year, ['ordered', 'paid'])
}

function sumOfTranches({ dossierId, year }: OfYear, states: readonly TrancheState[]): Rappen {
  const rows = recordsIn(dossierId, 'tranches').filter(
    (one) => one.year === year && states.includes(one.state),
  )
  return rappen(rows.reduce((sum, row) => sum + row.amountRappen, 0))
}

/** The second person by amount looks at the report of a contribution as at the contribution itself. */
function passesThreshold({ entitlementRappen }: ReportingYear, periodId: string) {
  const { fromAmount } = programmeOf(periodId).settings.secondPerson
  return fromAmount !== null && entitlementRappen >= fromAmount
}

/** paid − returned − waived − final; null before the settlement, and while money is under way. */
function imbalanceOf(year: ReportingYear): Balance | null {
  const settled = settlementFor(year)
  if (!settled) return null
  const closed = recordsIn(year.dossierId, 'claims')
    .filter(({ reportingYearId, state }) => reportingYearId === year.id && state !== 'issued')
    .reduce((sum, { amountRappen }) => sum + amountRappen, 0)
  return balance(sumOfTranches(year, ['paid']) - closed - settled.finalRappen)
}

/** The settlement of a year, once it is made. */
export function settlementFor({ id, dossierId }: Pick<ReportingYear, 'id' | 'dossierId'>) {
  return recordsIn(dossierId, 'settlements').find(({ reportingYearId }) => reportingYearId === id)
}
