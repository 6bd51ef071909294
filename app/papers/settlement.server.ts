import { rappen } from '#app/domain/money.ts'
import { pinnedCalculation } from '#app/models/money/calculations.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { agreedFor, type ReportingYear, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { type Asked, type ForReader, type Issued, reportAsked } from './asked.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

const ZERO = rappen(0)

/** What the document of a settlement says; before the approval there is none. */
export function settlementFacts(asked: Asked): DataOf<'settlement'> | undefined {
  const reportingYear = reportAsked(asked)
  return reportingYear && settlementOf(reportingYear, asked)?.says
}

/** The settlement of every year that has one. */
export function issuedSettlements(read: ForReader): Issued<'settlement'>[] {
  return reportingYearsOf(read.dossier.id).flatMap((year) => settlementOf(year, read) ?? [])
}

function settlementOf(
  reportingYear: ReportingYear,
  { dossier, language }: ForReader,
): Issued<'settlement'> | undefined {
  const settled = settlementFor(reportingYear)
  if (!settled) return undefined
  const report = reportOf(reportingYear)
  const agreed = agreedFor(reportingYear, dossier.periodId)
  const says = {
    language,
    reference: dossier.reference,
    party: dossier.party.name,
    year: reportingYear.year,
    approvedAt: settled.settledAt,
    office: programmeOf(dossier.periodId).office,
    checkUrl: CHECK_ADDRESS,
    sample: pinnedCalculation(dossier.id)?.calculation.sample ?? true,
    accounts: agreed.budgetLines.map(({ id, label, eligible, amountRappen }) => {
      const told = report.accounts.find(({ budgetLineId }) => budgetLineId === id)
      return {
        label,
        eligible,
        budgetRappen: amountRappen,
        declaredRappen: told?.declaredRappen ?? ZERO,
        correctedRappen: told?.correctedRappen ?? null,
        correctionReason: told?.correctionReason ?? '',
      }
    }),
    thirdParty: {
      declaredRappen: report.thirdPartyRappen ?? ZERO,
      correctedRappen: report.thirdPartyCorrectedRappen,
      correctionReason: report.thirdPartyCorrectionReason,
    },
    settlement: settled.settlement,
    claimDueOn:
      claimsOf(dossier.id).find(({ year }) => year === reportingYear.year)?.askings[0]?.dueOn ?? null,
  }
  return { at: settled.settledAt, says }
}
