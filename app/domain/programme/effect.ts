import { isOneOf } from '#app/domain/one-of.ts'
import type { PeriodStanding } from './period.ts'
import type { ProgrammeSettings } from './programme.ts'

/** What an agreement rests on: it keeps these from its approval on. All else is how the office works, and holds for everybody. */
export const PINNED = [
  'referenceDate',
  'reportDue',
  'matchingRatio',
  'missedMatch',
  'unspentMoney',
  'tranches',
  'tolerance',
] as const satisfies readonly (keyof ProgrammeSettings)[]

/**
 * Who a change concerns: agreements that are approved from its day on, applications for the period, or, where it is how
 * the office works, everybody from its day on.
 */
export type Effect = 'agreements' | 'applications' | 'everybody'

/** Whom a change of one part of the settings concerns. */
export function effectOf(field: keyof ProgrammeSettings): Effect {
  if (isOneOf(PINNED, field)) return 'agreements'
  return field === 'applications' ? field : 'everybody'
}

/**
 * Why a setting of a period stays as it is. What its agreements and applications rest on ended with it; how the office
 * works is still needed for reports, settlements and payments: it follows the period that runs, and where none does it
 * is set here.
 */
export function whyItStays(
  effect: Effect,
  { standing, follows }: { standing: PeriodStanding; follows: unknown },
): 'period_over' | 'period_follows' | undefined {
  if (standing !== 'over') return undefined
  if (effect !== 'everybody') return 'period_over'
  return follows ? 'period_follows' : undefined
}
