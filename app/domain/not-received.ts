import { type Balance, type Rappen, rappen } from './money.ts'

/** What the canton asks back of a year by one of its claims, and what of it was waived. */
type AskedBack = { claimId: string; openRappen: Rappen; waivedRappen: Rappen }

/** How much of a claim has lost what it was about. */
export type NotOwed = { claimId: string; amountRappen: Rappen }

/**
 * A payment of a settled year that did not reach the municipality, or was called back: nobody returns what never came.
 * What is open of the year’s claims falls away first, then what was waived of them; what was returned already counts for
 * the municipality. Amounts in Rappen; the rest is what the canton owes in the place of the payment (money.md, Settlement
 * of a year: final − what has been received and not returned).
 */
export function notReceived(
  payment: Rappen,
  claims: readonly AskedBack[],
): { notOwed: NotOwed[]; owedRappen: Rappen } {
  let left: number = payment
  const take = (amount: Rappen) => {
    const taken = Math.min(left, amount)
    left -= taken
    return taken
  }
  const open = claims.map(({ openRappen }) => take(openRappen))
  const waived = claims.map(({ waivedRappen }) => take(waivedRappen))
  const notOwed = claims.map(({ claimId }, index) => ({
    claimId,
    amountRappen: rappen((open[index] ?? 0) + (waived[index] ?? 0)),
  }))
  return { notOwed: notOwed.filter(({ amountRappen }) => amountRappen > 0), owedRappen: rappen(left) }
}

/** What a claim asks for again; what all claims of its year ask for, and what of its payments has reached the municipality. */
type AskedAgain = { openRappen: Rappen; askedRappen: Rappen; reachedRappen: Balance }

/**
 * What is asked for again of a year although less of it has reached the municipality: as far as that is still to be
 * paid, less is paid instead. How much less, tranche by tranche; the claim falls away by the sum.
 */
export function lessToCome(
  { openRappen, askedRappen, reachedRappen }: AskedAgain,
  toCome: readonly Rappen[],
): Rappen[] {
  let left = Math.min(openRappen, Math.max(0, askedRappen - Math.max(0, reachedRappen)))
  return toCome.map((amount) => {
    const less = Math.min(left, amount)
    left -= less
    return rappen(less)
  })
}
