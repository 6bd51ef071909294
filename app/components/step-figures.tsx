import type { ComponentProps } from 'react'
import { AccountChangeFacts } from './account-change.tsx'
import { ReportAccounts } from './report-view.tsx'
import { SettlementView } from './settlement-view.tsx'
import { ClaimTable, TrancheTable } from './tranches.tsx'

type Figures = {
  account?: ComponentProps<typeof AccountChangeFacts>['change']
  claim?: ComponentProps<typeof ClaimTable>['claims'][number]
  tranche?: ComponentProps<typeof TrancheTable>['tranches'][number]
  settlement?: ComponentProps<typeof SettlementView>
  report?: ComponentProps<typeof ReportAccounts>['report']
}

/** The money that a step rests on. */
export function StepFigures({ account, claim, tranche, settlement, report }: Figures) {
  return (
    <>
      {account && <AccountChangeFacts change={account} />}
      {claim && <ClaimTable claims={[claim]} />}
      {tranche && <TrancheTable tranches={[tranche]} />}
      {settlement && <SettlementView {...settlement} />}
      {report && <ReportAccounts report={report} />}
    </>
  )
}
