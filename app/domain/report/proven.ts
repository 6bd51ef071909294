import type { AccountRow } from './additions.ts'
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
  const { addedCosts = [] } = declared
  const isAdded = (line: Corrected) => addedCosts.some(({ id }) => id === line.budgetLineId)
  const known = declared.accounts.filter(
    (line) => !accounts.some(({ budgetLineId }) => budgetLineId === line.budgetLineId),
  )
  const corrected = accounts
    .filter((line) => !isAdded(line))
    .map((line) => ({
      declaredRappen: null,
      deviationReason: '',
      ...declared.accounts.find(({ budgetLineId }) => budgetLineId === line.budgetLineId),
      ...line,
    }))
  const added = addedCosts.map((cost) => {
    const { budgetLineId: _same, ...line } = accounts.find((one) => one.budgetLineId === cost.id) ?? {}
    return { ...cost, ...line }
  })
  return { ...declared, ...ofThirdParties, accounts: [...known, ...corrected], addedCosts: added }
}

/** The budgeted lines of which the canton counts more than was budgeted and more than was declared. */
export function beyondBudget<
  Line extends Pick<AccountRow, 'budgetRappen' | 'declaredRappen' | 'correctedRappen'>,
>(lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ budgetRappen, declaredRappen, correctedRappen }) =>
      correctedRappen !== null && correctedRappen > Math.max(budgetRappen, declaredRappen ?? 0),
  )
}

type Corrected = CorrectionsForm['accounts'][number]

/** What the canton has corrected in a report so far, each line by its number, also where it is not in the budget. */
export function correctionsIn({
  accounts,
  addedCosts = [],
  thirdPartyCorrectedRappen,
  thirdPartyCorrectionReason,
}: AnnualReport): CorrectionsForm {
  const lines = [...accounts, ...addedCosts.map(({ id, ...cost }) => ({ budgetLineId: id, ...cost }))]
  return {
    accounts: lines.map(({ budgetLineId, correctedRappen, correctionReason }) => ({
      budgetLineId,
      correctedRappen,
      correctionReason,
    })),
    thirdPartyCorrectedRappen,
    thirdPartyCorrectionReason,
  }
}
