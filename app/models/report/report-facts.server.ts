import { eq } from 'drizzle-orm'
import { netOf } from '#app/domain/contribution/settlement.ts'
import type { Due } from '#app/domain/deadlines/due.ts'
import { type Extendable, type ExtensionRule, extendable } from '#app/domain/deadlines/extension.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year-facts.ts'
import { type Balance, balance, type Rappen, rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { eligibleCategories, servedBy } from '#app/domain/programme/catalogue.ts'
import type { Agreed } from '#app/domain/report/report.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { lastExtension } from '#app/models/deadlines/granted-extensions.server.ts'
import { shownTerm } from '#app/models/deadlines/notices.server.ts'
import { silenceFor } from '#app/models/deadlines/silences.server.ts'
import { budgetLinesOf, measuresOf } from '#app/models/dossier/application.server.ts'
import { openRequestsOf } from '#app/models/dossier/completion-requests.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { askedOf, pointsAskedOf, revisedSince } from '#app/models/dossier/points.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import { catalogueOf } from '#app/models/programme/catalogues.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import { lastFiled } from './filings.server.ts'
import { reportOf } from './report-record.server.ts'

type Reader = Tx | typeof db
export type ReportingYear = typeof reportingYears.$inferSelect

/** By what a report is agreed, and in whose words. */
type OfDossier = Pick<Dossier, 'periodId' | 'catalogueId'>

/** Everything the rules of a reporting year look at, as it stands now. */
export function reportingYearFacts(
  year: ReportingYear,
  dossier: OfDossier & Pick<Dossier, 'state'>,
): ReportingYearFacts {
  const { periodId, state: dossierState } = dossier
  return {
    state: year.state,
    year: year.year,
    report: reportOf(year),
    filed: lastFiled(year),
    agreed: agreedFor(year, dossier),
    due: givenFor(year),
    openRequests: openRequestsOf(year.dossierId, year.year),
    asked: askedOf(year),
    openPoints: openPoints(pointsAskedOf(year)).length,
    revised: revisedSince(year),
    secondPersonAsked: year.secondReviewAsked || passesThreshold(year, periodId),
    decidedBy: year.decidedBy,
    ...withheldFiles(year),
    imbalanceRappen: imbalanceOf(year),
    dossierState,
    fourEyes: programmeOf(periodId).settings.fourEyes,
    silence: isOneOf(REPORT_EDITABLE_STATES, year.state) ? silenceFor(year) : null,
    settledExOfficio: isExOfficio(year),
    extendable: extendableFor(year, periodId),
    extensionRule: extensionRuleOf(periodId),
    releasedTopUps: releasedTopUps(year),
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

/** Between which days the report may be given another one; null before it has a deadline. */
export function extendableFor(year: ReportingYear, periodId: string): Extendable | null {
  const deadline = deadlineOf(year.id, 'annual_report')
  if (!deadline) return null
  const { effectiveOn: dueOn, termOn } = deadline
  const given = {
    ...deadline,
    running: { dueOn, termOn },
    awaitedAgainAt: settlementsOf(year).at(-1)?.supersededAt ?? null,
    extension: lastExtension(deadline),
  }
  return extendable(given, extensionRuleOf(periodId))
}

/** What one person may give of days for a report. */
export function extensionRuleOf(periodId: string): ExtensionRule {
  const { terms, weekendRule } = programmeOf(periodId).settings
  return { days: terms.reportExtension, weekendRule }
}

/** What was agreed for the year: measures, budget lines, tolerance. */
export function agreedFor({ dossierId, year }: ReportingYear, dossier: OfDossier): Agreed {
  const lines = budgetLinesOf(dossierId).filter((line) => line.year === year)
  const catalogue = catalogueOf(dossier)
  const eligible = eligibleCategories(catalogue)
  return {
    measures: measuresOf(dossierId)
      .filter((measure) => countsIn(measure, year))
      .map((measure) => ({ ...measure, goals: servedBy(catalogue, measure) })),
    budgetLines: lines.map((line) => ({ ...line, eligible: eligible.includes(line.category) })),
    eligible,
    tolerance: settingsOf({ id: dossierId, periodId: dossier.periodId }).tolerance,
  }
}

/** A measure that an amendment has begun or dropped is reported on in its own years. */
function countsIn(
  { fromYear, untilYear }: { fromYear: number | null; untilYear: number | null },
  year: number,
) {
  return (fromYear ?? year) <= year && year <= (untilYear ?? year)
}

/** The second person by amount looks at the report of a contribution as at the contribution itself. */
function passesThreshold({ entitlementRappen }: ReportingYear, periodId: string) {
  const { fromAmount } = programmeOf(periodId).settings.secondPerson
  return fromAmount !== null && entitlementRappen >= fromAmount
}

function releasedTopUps({ dossierId, year }: Pick<ReportingYear, 'dossierId' | 'year'>) {
  return recordsIn(dossierId, 'tranches')
    .filter((one) => one.year === year && one.state === 'released')
    .map(({ number }) => number)
}

/** paid − returned − offset − waived − final; null before the settlement. What the bank has yet to pay is not paid. */
function imbalanceOf(year: Settled & { year: number }): Balance | null {
  const settled = settlementFor(year)
  if (!settled) return null
  const money = moneyOfYear(year)
  return balance(netOf(money) - money.ordered - settled.finalRappen)
}

/** What of a settled year is still to be returned or to be paid; nothing before its settlement. */
export function openOfYear(year: Settled & { year: number }): Rappen {
  return rappen(Math.abs(imbalanceOf(year) ?? 0))
}

type Settled = Pick<ReportingYear, 'id' | 'dossierId'>

/** The settlement of a year that counts. */
export function settlementFor(year: Settled) {
  return settlementsOf(year).find(({ supersededAt }) => supersededAt === null)
}

/** Settled without what the municipality owed. */
export function isExOfficio(year: Settled): boolean {
  return settlementFor(year)?.basis.exOfficio != null
}

/** Every settlement of a year, also what a later one has superseded, in the order of their days. */
export function settlementsOf({ id, dossierId }: Settled) {
  return recordsIn(dossierId, 'settlements')
    .filter(({ reportingYearId }) => reportingYearId === id)
    .sort(by(({ settledAt }) => settledAt))
}
