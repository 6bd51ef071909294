/** Exact rational numbers. Denominators are positive; nothing is rounded before `roundTo` or `floor`. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

export type Rounding = { readonly unit: number; readonly mode: 'half_up' | 'up' | 'down' }

export const fraction = (numerator: number | bigint, denominator: number | bigint = 1n): Fraction => {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  // Whole amounts, which most are, have nothing to be divided by.
  if (bottom === 1n) return { numerator: top, denominator: bottom }
  const divisor = greatestCommonDivisor(top, bottom)
  return { numerator: top / divisor, denominator: bottom / divisor }
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator })

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator)

export const isLess = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator < b.numerator * a.denominator

export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a)

export const larger = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a)

export const sumOf = (fractions: readonly Fraction[]): Fraction => fractions.reduce(plus, fraction(0))

export const floor = ({ numerator, denominator }: Fraction): bigint => floorDivide(numerator, denominator)

/** Rounds to a multiple of the unit; `half_up` takes the half away from zero upwards. */
export const roundTo = (value: Fraction, { unit, mode }: Rounding): bigint => {
  const units = times(value, fraction(1, unit))
  return roundUnits[mode](units) * BigInt(unit)
}

const roundUnits: Record<Rounding['mode'], (units: Fraction) => bigint> = {
  down: floor,
  up: ({ numerator, denominator }) => -floorDivide(-numerator, denominator),
  half_up: (units) => floor(plus(units, fraction(1, 2))),
}

const floorDivide = (top: bigint, bottom: bigint): bigint => {
  const quotient = top / bottom
  return top % bottom < 0n ? quotient - 1n : quotient
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [larger, smaller] = [a < 0n ? -a : a, b]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
