import type { Rappen } from '#app/domain/money.ts'
import { beyondCredit } from '#app/domain/programme/credit.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { creditLines, enteredCredits, yearsOfLines } from './credits.server.ts'

/**
 * By how much the contributions of a dossier go beyond what all others leave of the credit of each year (no credit
 * entered: no limit). Who acts for a party on which day changes no amount.
 */
export function beyondCreditOf(
  { periodId, reference, startsOn }: Pick<Dossier, 'periodId' | 'reference' | 'startsOn'>,
  byYear: Readonly<Record<number, Rappen>>,
): Record<number, Rappen> {
  if (enteredCredits(periodId).length === 0) return {}
  const others = creditLines(periodId, startsOn).filter((line) => line.reference !== reference)
  return beyondCredit(byYear, yearsOfLines(periodId, others))
}
