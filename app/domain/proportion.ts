import { type Rappen, rappen } from './money.ts'

/**
 * Divides an amount in proportion to whole weights, so that the parts add up to it to the Rappen: each gets its whole
 * Rappen, the Rappen that are left go to the largest remainders, of equal ones to the first. Without any weight nothing
 * tells who has a part: the first gets all.
 */
export function inProportion(amount: Rappen, weights: readonly Rappen[]): Rappen[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole === 0n) return weights.map((_none, index) => (index === 0 ? amount : rappen(0)))
  const products = weights.map((weight) => BigInt(amount) * BigInt(weight))
  const left = Number(BigInt(amount) - products.reduce((sum, product) => sum + product / whole, 0n))
  const favoured = new Set(
    products
      .map((product, index) => ({ index, remainder: product % whole }))
      .toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder))
      .slice(0, left)
      .map(({ index }) => index),
  )
  return products.map((product, index) => rappen(product / whole + (favoured.has(index) ? 1n : 0n)))
}
