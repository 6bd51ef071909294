import type { CorrectionsForm } from './forms.ts'
import type { AnnualReport } from './report.ts'

const NOTHING_FILED: AnnualReport = {
  summary: '',
  measures: [],
  accounts: [],
  thirdPartyRappen: null,
  thirdPartyCorrectedRappen: null,
  thirdPartyCorrectionReason: '',
  ledgerFiled: false,
}

/** What is proven of a year: what was filed, never a draft, and beside it what the canton counts itself. */
export function provenIn(filed: AnnualReport | null, corrections?: CorrectionsForm): AnnualReport {
  const declared = filed ?? NOTHING_FILED
  if (!corrections) return declared
  const { accounts, ...ofThirdParties } = corrections
  const known = declared.accounts.filter(
    (line) => !accounts.some(({ budgetLineId }) => budgetLineId === line.budgetLineId),
  )
  const corrected = accounts.map((line) => ({
    declaredRappen: null,
    deviationReason: '',
    ...declared.accounts.find(({ budgetLineId }) => budgetLineId === line.budgetLineId),
    ...line,
  }))
  return { ...declared, ...ofThirdParties, accounts: [...known, ...corrected] }
}

/** What the canton has corrected in a report so far. */
export function correctionsIn({
  accounts,
  thirdPartyCorrectedRappen,
  thirdPartyCorrectionReason,
}: AnnualReport): CorrectionsForm {
  return {
    accounts: accounts.map(({ budgetLineId, correctedRappen, correctionReason }) => ({
      budgetLineId,
      correctedRappen,
      correctionReason,
    })),
    thirdPartyCorrectedRappen,
    thirdPartyCorrectionReason,
  }
}
