import { type Settlement, settle, withWaiverOwed } from '#app/domain/contribution/settlement.ts'
import type { SettlementInput } from '#app/domain/contribution/settlement-input.ts'
import { type Balance, balance } from '#app/domain/money.ts'
import { accountRows } from './additions.ts'
import { type AgreedAccounts, type AnnualReport, countedFunds, type DeclaredFunds } from './report.ts'

/** What a settlement needs beside the accounts. */
export type SettlementTerms = Omit<SettlementInput, 'eligible' | 'thirdParty'>

/** The settlement that these accounts would give; nothing is decided by it. */
export function previewSettlement(
  report: DeclaredFunds,
  agreed: AgreedAccounts,
  terms: SettlementTerms,
): Settlement {
  return settle(withWaiverOwed({ ...terms, ...countedFunds(report, agreed) }))
}

/** Whether every amount is there, so that the settlement means something. */
export function isDeclared(
  report: Pick<AnnualReport, 'accounts' | 'addedCosts' | 'thirdPartyRappen'>,
  agreed: AgreedAccounts,
): boolean {
  const declared = accountRows(report, agreed).every(({ declaredRappen }) => declaredRappen !== null)
  return report.thirdPartyRappen !== null && declared
}

/** As declared by the municipality, without any correction of the canton. */
export function declaredOnly<Report extends DeclaredFunds>(report: Report): Report {
  return {
    ...report,
    thirdPartyCorrectedRappen: null,
    accounts: report.accounts.map((line) => ({ ...line, correctedRappen: null })),
    addedCosts: report.addedCosts?.map((cost) => ({ ...cost, correctedRappen: null })),
  }
}

/** Declared, corrected, and what the correction changes; null where nothing was corrected. */
export function differenceOf({
  declaredRappen,
  correctedRappen,
}: Pick<AnnualReport['accounts'][number], 'declaredRappen' | 'correctedRappen'>): Balance | null {
  return correctedRappen === null ? null : balance(correctedRappen - (declaredRappen ?? 0))
}
