import { z } from 'zod'
import { Rappen } from '#app/domain/rappen.ts'
import { MISSED_MATCH_RULES } from './settlement.ts'

/** own : canton; 1 : 1 by default, 0 : 1 where no match is asked for. */
export const MatchingRatio = z.tuple([z.int().min(0).max(1_000_000), z.int().min(1).max(1_000_000)])

export const SettlementInput = z.strictObject({
  entitlement: Rappen,
  paid: Rappen,
  eligible: Rappen,
  thirdParty: Rappen,
  ratio: MatchingRatio,
  rule: z.enum(MISSED_MATCH_RULES),
})
export type SettlementInput = z.infer<typeof SettlementInput>
