import { type Balance, balance, type Rappen, type Ratio, rappen } from '#app/domain/money.ts'

export type MatchInput = {
  readonly eligible: Rappen
  readonly thirdParty: Rappen
  readonly contribution: Rappen
  /** own : canton */
  readonly ratio: Ratio
}

export type Match = {
  /** What the municipality spends itself; negative where contribution and third-party funds pass the cost. */
  readonly own: Balance
  readonly required: Rappen
  readonly missing: Rappen
  /** The largest contribution this budget could carry. */
  readonly largestContribution: Rappen
  readonly holds: boolean
}

/** The municipality spends at least what the canton contributes (Merkblatt 5), in the programme's ratio. */
export const matchOf = ({ eligible, thirdParty, contribution, ratio }: MatchInput): Match => {
  const own = balance(BigInt(eligible) - BigInt(thirdParty) - BigInt(contribution))
  const required = rappen(ceilDivide(BigInt(contribution) * BigInt(ratio[0]), BigInt(ratio[1])))
  const missing = rappen(Math.max(0, required - own))
  const largestContribution = carriedBy({ eligible, thirdParty, ratio })
  return { own, required, missing, largestContribution, holds: missing === 0 }
}

type Carrying = Omit<MatchInput, 'contribution'> & {
  /** Own spending that may be missing, as agreed by an exception of an amendment. */
  readonly accepted?: Rappen | undefined
}

/**
 * floor((C − T + A) / (1 + m)), never below 0: own spending whose lack was accepted counts as spent (lifecycle.md §5). No
 * contribution is larger than the costs that are left for it, C − T.
 */
export const carriedBy = ({ eligible, thirdParty, accepted = rappen(0), ratio }: Carrying): Rappen => {
  const [own, canton] = ratio
  const matchable = BigInt(Math.max(0, eligible - thirdParty))
  const carried = ((matchable + BigInt(accepted)) * BigInt(canton)) / BigInt(own + canton)
  return rappen(carried < matchable ? carried : matchable)
}

const ceilDivide = (top: bigint, bottom: bigint): bigint => (top + bottom - 1n) / bottom
