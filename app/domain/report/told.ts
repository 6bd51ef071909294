import type { Settlement } from '#app/domain/contribution/settlement.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { AccountRow } from './additions.ts'
import type { Correction } from './report.ts'
import type { ExOfficio } from './settlement-basis.ts'

/** What was budgeted, declared and corrected, in Rappen; of what is not in the budget the measure by its title. */
export type ToldLine = Omit<AccountRow, 'added'> & { added: { measure: string | null } | null }

/** The accounts of a year for whoever reads them. */
export type ToldAccounts = {
  lines: readonly ToldLine[]
  thirdParty: {
    budgetRappen: Rappen
    declaredRappen: Rappen | null
    correctedRappen: Rappen | null
    correctionReason: string
    outdated?: Correction
  }
}

/** The settlement of a year for whoever reads it. */
export type ToldSettlement = {
  settlement: Settlement
  /** Computed at the decision; otherwise what these figures would give. */
  pinned: boolean
  /** Settled without what the municipality owed: by when that was to come, and why so. */
  exOfficio: Pick<ExOfficio, 'unanswered' | 'awaitedUntil' | 'reasons'> | null
  /** Whether every amount is there; before that the settlement would only alarm. */
  declared: boolean
  /** As the municipality declared it, where the canton corrected. */
  declaredFinal: Rappen
}
