import type { Account, AccountCall } from '#app/domain/agreement/account-change.ts'
import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import type { Due } from '#app/domain/deadlines/due.ts'
import type { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import type { ClaimRow, TrancheRow } from '#app/domain/ledger.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { ToldAccounts, ToldSettlement } from '#app/domain/report/told.ts'
import type { AccountChangeState } from './account-change.ts'

/**
 * What a step that waits for the word of another person is decided on, of each kind of record what there is to look
 * at, as it stood at one moment: amounts in Rappen, plain days, and no words but those that somebody has written.
 */
export type ProposalFacts = {
  termination?: { on: PlainDate; reason: string }
  /** The day that the report was given before. */
  given?: Due
  /** The settlement that counted. */
  settled?: ToldSettlement
  /** What is asked for, and what is planned, by the settlement of a year that would count no more. */
  lapsing?: { claimRappen: Rappen; topUpRappen: Rappen }
  /** The settlement that would count. */
  after?: ToldAccounts & Pick<ToldSettlement, 'settlement'>
  /** The versions of the agreement stay in its own record. */
  amendment?: { kind: AmendmentKind; effectiveOn: PlainDate; reason: string; exception: string | null }
  /** By how much the step goes beyond what is left of the credit, the years in which it does. */
  beyondCredit?: Readonly<Record<number, Rappen>>
  account?: { change: AskedAccount; call: AccountCall | null; compared: boolean }
  /** The copy that takes the place of the one that was countersigned. */
  copy?: {
    documentId: string
    fileName: string
    sha256: string
    kind: PaperKind
    findings: CopyFindings | null
  }
  tranche?: TrancheRow
  claim?: ClaimRow
}

type PaperKind = 'handwritten_scan' | 'electronic_pdf'

/** A change of the account, before and after it is confirmed. */
export type AskedAccount = {
  id: string
  state: AccountChangeState
  version: number
  before: Account
  after: Account
  reason: string
  documentId: string
  requestedAt: string
  inForceOn: PlainDate | null
  inForceAt: string | null
  answer: string
}
