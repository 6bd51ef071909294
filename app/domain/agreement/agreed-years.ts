import { requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import type { Rappen, Ratio } from '#app/domain/money.ts'
import { type AgreementTerm, tranchePlan } from '#app/domain/tranche-plan.ts'

/** What an agreement says of its years: what is paid, what has to be spent for it, when it is paid and reported on. */

export function agreedContribution(year: number, contributionRappen: Rappen, ratio: Ratio) {
  return { year, contributionRappen, requiredOwnRappen: requiredOwnSpending(contributionRappen, ratio) }
}

export function agreedTranches(settings: Parameters<typeof tranchePlan>[0], term: AgreementTerm) {
  return tranchePlan(settings, term).map(({ year, dueOn, amountRappen, gateYear }) => ({
    year,
    dueOn,
    amountRappen,
    needsReportOf: gateYear,
  }))
}

export function agreedReports(years: readonly number[], settings: Parameters<typeof annualReportDue>[1]) {
  return years.map((year) => {
    const { legalOn, effectiveOn } = annualReportDue(year, settings)
    return { year, legalDueOn: legalOn, effectiveDueOn: effectiveOn }
  })
}
