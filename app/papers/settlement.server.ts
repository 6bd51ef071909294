import { rappen } from '#app/domain/money.ts'
import { pinnedCalculation } from '#app/models/money/calculations.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { agreedFor, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { type Asked, reportAsked } from './asked.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

const ZERO = rappen(0)

/** What the document of a settlement says; before the approval there is none. */
export function settlementFacts(asked: Asked): DataOf<'settlement'> | undefined {
  const { dossier, language } = asked
  const reportingYear = reportAsked(asked)
  const settled = reportingYear && settlementFor(reportingYear)
  if (!settled) return undefined
  const report = reportOf(reportingYear)
  const agreed = agreedFor(reportingYear, dossier.periodId)
  return {
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
    claimDueOn: claimsOf(dossier.id).find(({ year }) => year === reportingYear.year)?.firstDueOn ?? null,
  }
}
