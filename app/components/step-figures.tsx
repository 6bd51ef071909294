import type { ComponentProps } from 'react'
import { AccountChangeFacts } from './account-change.tsx'
import { InheritedAccount } from './account-part.tsx'
import { CalculationView } from './calculation.tsx'
import { ChecklistSummary } from './canton/checklist-summary.tsx'
import { KeySince } from './canton/key-since.tsx'
import { MatchTable } from './match-table.tsx'
import { ReportAccounts } from './report-view.tsx'
import { SettlementView } from './settlement-view.tsx'
import { ClaimTable, TrancheTable } from './tranches.tsx'

type Figures = {
  approved?: {
    calculation: ComponentProps<typeof CalculationView>['calculation'] | null
    keySince: ComponentProps<typeof KeySince>['version']
    match: ComponentProps<typeof MatchTable>['rows']
    checklist: ComponentProps<typeof ChecklistSummary>
  }
  account?: ComponentProps<typeof AccountChangeFacts>['change']
  claim?: ComponentProps<typeof ClaimTable>['claims'][number]
  tranche?: ComponentProps<typeof TrancheTable>['tranches'][number]
  /** Of a tranche: whose account it goes to, where that municipality has ended. */
  inherited?: ComponentProps<typeof InheritedAccount>['of']
  settlement?: ComponentProps<typeof SettlementView>
  report?: ComponentProps<typeof ReportAccounts>['report']
}

/** The money that a step rests on. */
export function StepFigures({ approved, account, claim, tranche, inherited, settlement, report }: Figures) {
  return (
    <>
      {approved && (
        <>
          <KeySince version={approved.keySince} />
          {approved.calculation && <CalculationView calculation={approved.calculation} />}
          {approved.match.length > 0 && <MatchTable rows={approved.match} />}
          <ChecklistSummary {...approved.checklist} />
        </>
      )}
      {account && <AccountChangeFacts change={account} />}
      {claim && <ClaimTable claims={[claim]} />}
      {tranche && <TrancheTable tranches={[tranche]} />}
      <InheritedAccount of={inherited} />
      {settlement && <SettlementView {...settlement} />}
      {report && <ReportAccounts report={report} />}
    </>
  )
}
