import { z } from 'zod'
import { Rappen } from '#app/domain/rappen.ts'
import { MISSED_MATCH_RULES } from './settlement.ts'

/** own : canton; 1 : 1 by default, 0 : 1 where no match is asked for. */
export const MatchingRatio = z.tuple([z.int().min(0).max(1_000_000), z.int().min(1).max(1_000_000)])

/** The money of one year, gross: what went out, and what came back for it in one way or another. */
export const YearMoney = z.strictObject({
  paid: Rappen,
  /** The bank has been told to pay. */
  ordered: Rappen,
  returned: Rappen,
  offset: Rappen,
  waived: Rappen,
})
export type YearMoney = z.infer<typeof YearMoney>

export const SettlementInput = z.strictObject({
  entitlement: Rappen,
  /** What the municipality holds of the year's money. */
  paid: Rappen,
  /** What that is made of; where more came back than was left of it, it is nothing, and the difference is owed too. */
  moved: YearMoney.optional(),
  eligible: Rappen,
  thirdParty: Rappen,
  /** Own spending that may be missing, as agreed by an exception of an amendment (lifecycle.md §5); absent where none. */
  accepted: Rappen.optional(),
  ratio: MatchingRatio,
  rule: z.enum(MISSED_MATCH_RULES),
})
export type SettlementInput = z.infer<typeof SettlementInput>
