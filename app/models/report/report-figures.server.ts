import { netOf } from '#app/domain/contribution/settlement.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { SettlementTerms } from '#app/domain/report/preview.ts'
import { acceptedOwnSpending } from '#app/models/agreement/accepted-own-spending.server.ts'
import { thirdPartyOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import type { ReportingYear } from './report-facts.server.ts'

/** What the settlement of a year rests on, beside its accounts. */
export function settlementTerms(
  year: ReportingYear,
  { periodId }: Pick<Dossier, 'periodId'>,
): SettlementTerms {
  const { matchingRatio, missedMatch } = settingsOf({ id: year.dossierId, periodId })
  const moved = moneyOfYear(year)
  const accepted = acceptedOwnSpending(year)
  return {
    entitlement: year.entitlementRappen,
    paid: rappen(Math.max(0, netOf(moved))),
    moved,
    ...(accepted > 0 && { accepted }),
    ratio: matchingRatio,
    rule: missedMatch,
  }
}

/** The actual key figures of the year before, by measure. */
export function figuresOfYearBefore({ dossierId, year }: ReportingYear): Record<string, (number | null)[]> {
  const before = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year - 1)
  const rows = recordsIn(dossierId, 'measureReports').filter((row) => row.reportingYearId === before?.id)
  return Object.fromEntries(rows.map(({ measureId, actuals }) => [measureId, actuals]))
}

/** The third-party funds that the budget foresaw for the year. */
export function plannedThirdParty({ dossierId, year }: ReportingYear): Rappen {
  return thirdPartyOf(dossierId)[year] ?? rappen(0)
}
