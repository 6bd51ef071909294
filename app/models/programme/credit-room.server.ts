import type { Rappen } from '#app/domain/money.ts'
import { beyondCredit } from '#app/domain/programme/credit.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { creditLines, enteredCredits, yearsOfLines } from './credits.server.ts'
import { programmeOf } from './programme.server.ts'

/**
 * By how much the contributions of a dossier go beyond what all others leave of the credit of each year (no credit
 * entered: no limit). Who acts for a party on which day changes no amount.
 */
export function beyondCreditOf(
  { periodId, reference }: Pick<Dossier, 'periodId' | 'reference'>,
  byYear: Readonly<Record<number, Rappen>>,
): Record<number, Rappen> {
  if (enteredCredits(periodId).length === 0) return {}
  const others = linesOfPeriod(periodId).filter((line) => line.reference !== reference)
  return beyondCredit(byYear, yearsOfLines(periodId, others))
}

const linesOfPeriod = oncePerRequest((periodId: string) =>
  creditLines(periodId, programmeOf(periodId).startsOn),
)
