import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Rappen } from '#app/domain/money.ts'
import { accountRows } from './additions.ts'
import type { AgreedAccounts, AnnualReport, Correction } from './report.ts'

type Corrected = Correction & { declaredRappen: Rappen | null }

/** Whether the municipality declares another amount than the one that the canton corrected. */
function isOutdated({ declaredRappen, correctedRappen, correctedFromRappen = null }: Corrected) {
  return correctedRappen !== null && correctedFromRappen !== null && correctedFromRappen !== declaredRappen
}

/**
 * A correction counts for the amount it was made of: where another one is declared since, it stands beside as outdated
 * until the officer decides on it anew, by another correction, the same once more, or none.
 */
export function asItCounts<Line extends Corrected>(line: Line): Line & { outdated?: Correction } {
  if (!isOutdated(line)) return line
  const { correctedRappen, correctionReason, correctedFromRappen = null } = line
  return {
    ...line,
    correctedRappen: null,
    correctionReason: '',
    outdated: { correctedRappen, correctionReason, correctedFromRappen },
  }
}

/** Whoever corrects a figure of the municipality says why; the municipality reads both. */
export function missingInCorrections(report: AnnualReport): Reason[] {
  const unexplained = [...report.accounts, ...(report.addedCosts ?? [])].filter(
    (l) => l.correctedRappen !== null && l.correctionReason === '',
  ).length
  const thirdParty =
    report.thirdPartyCorrectedRappen !== null && report.thirdPartyCorrectionReason === '' ? 1 : 0
  const count = unexplained + thirdParty
  return count === 0 ? [] : [reason('correction_unexplained', { count }, 'accounts')]
}

/** Nothing is decided on a report while a correction is about an amount that is not declared any more. */
export function outdatedCorrections(report: AnnualReport, agreed: AgreedAccounts): Reason[] {
  const lines = accountRows(report, agreed).filter(({ outdated }) => outdated)
  const labels = lines.map(({ label }) => label).join(', ')
  return [
    ...(labels ? [reason('correction_outdated', { lines: labels }, 'accounts')] : []),
    ...(report.thirdPartyOutdated ? [reason('third_party_correction_outdated', undefined, 'accounts')] : []),
  ]
}
