import type { Silence } from '#app/domain/deadlines/silence.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { accountRows } from './additions.ts'
import type { AgreedAccounts, AnnualReport } from './report.ts'

type Declared = { declaredRappen: Rappen; correctedRappen: Rappen | null; correctionReason: string }

/** What a settlement rests on and its paper says, kept with it: no later correction of the report changes either. */
export type SettlementBasis = {
  readonly accounts: readonly (Declared & {
    label: string
    eligible: boolean
    budgetRappen: Rappen
    /** Spent beyond the budget. */
    isAdded?: boolean
  })[]
  readonly thirdParty: Declared
  /** Settled without the report that was owed: the decision of the canton. */
  readonly exOfficio: ExOfficio | null
}

export type ExOfficio = {
  readonly reasons: string
  readonly legalRemedies: string
  readonly signedBy: string
  /** To whom the decision was written. */
  readonly recipient: { name: string; attention: string; street: string; postalCode: string; town: string }
  /** What the municipality has left unanswered: its report, or what was to be completed in it. */
  readonly unanswered: Silence['unanswered']
  /** By when it was to come at the latest. */
  readonly awaitedUntil: string
}

type Accounts = Pick<
  AnnualReport,
  'accounts' | 'addedCosts' | 'thirdPartyRappen' | 'thirdPartyCorrectedRappen' | 'thirdPartyCorrectionReason'
>

/** The accounts as declared, and the corrections beside them. */
export function basisOfAccounts(report: Accounts, agreed: AgreedAccounts) {
  return {
    accounts: accountRows(report, agreed).map((row) => ({
      label: row.label,
      eligible: row.eligible,
      budgetRappen: row.budgetRappen,
      declaredRappen: row.declaredRappen ?? NOTHING,
      correctedRappen: row.correctedRappen,
      correctionReason: row.correctionReason,
      ...(row.added && { isAdded: true }),
    })),
    thirdParty: {
      declaredRappen: report.thirdPartyRappen ?? NOTHING,
      correctedRappen: report.thirdPartyCorrectedRappen,
      correctionReason: report.thirdPartyCorrectionReason,
    },
  }
}

const NOTHING = rappen(0)
