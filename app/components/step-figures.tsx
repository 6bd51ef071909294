import type { ComponentProps } from 'react'
import { AccountChangeFacts } from './account-change.tsx'
import { CalculationView } from './calculation.tsx'
import { ChecklistSummary } from './canton/checklist-summary.tsx'
import { MatchTable } from './match-table.tsx'
import { ReportAccounts } from './report-view.tsx'
import { SettlementView } from './settlement-view.tsx'
import { ClaimTable, TrancheTable } from './tranches.tsx'

type Figures = {
  approved?: {
    calculation: ComponentProps<typeof CalculationView>['calculation'] | null
    match: ComponentProps<typeof MatchTable>['rows']
    checklist: ComponentProps<typeof ChecklistSummary>
  }
  account?: ComponentProps<typeof AccountChangeFacts>['change']
  claim?: ComponentProps<typeof ClaimTable>['claims'][number]
  tranche?: ComponentProps<typeof TrancheTable>['tranches'][number]
  settlement?: ComponentProps<typeof SettlementView>
  report?: ComponentProps<typeof ReportAccounts>['report']
}

/** The money that a step rests on. */
export function StepFigures({ approved, account, claim, tranche, settlement, report }: Figures) {
  return (
    <>
      {approved && (
        <>
          {approved.calculation && <CalculationView calculation={approved.calculation} />}
          {approved.match.length > 0 && <MatchTable rows={approved.match} />}
          <ChecklistSummary {...approved.checklist} />
        </>
      )}
      {account && <AccountChangeFacts change={account} />}
      {claim && <ClaimTable claims={[claim]} />}
      {tranche && <TrancheTable tranches={[tranche]} />}
      {settlement && <SettlementView {...settlement} />}
      {report && <ReportAccounts report={report} />}
    </>
  )
}
