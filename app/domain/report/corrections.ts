import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { AnnualReport } from './report.ts'

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
