import { describe, expect, test } from 'vitest'
import { fraction, minus, roundTo, sumOf, times } from '#app/domain/fraction.ts'
import { exactAmount } from '#app/domain/money.ts'

describe('exact fractions', () => {
  test.each([
    ['half_up', 100, 150, 200],
    ['half_up', 100, 149, 100],
    ['up', 100, 101, 200],
    ['up', 100, 100, 100],
    ['down', 100, 199, 100],
    ['half_up', 5, 12, 10],
    ['half_up', 5, 13, 15],
    ['half_up', 10_000, 5_000, 10_000],
  ] as const)('%s to %i makes %i to %i', (mode, unit, from, to) => {
    expect(roundTo(fraction(from), { mode, unit })).toBe(BigInt(to))
  })

  test('negative fractions are rounded on the number line', () => {
    expect(roundTo(fraction(-1, 2), { mode: 'down', unit: 1 })).toBe(-1n)
    expect(roundTo(fraction(-1, 2), { mode: 'half_up', unit: 1 })).toBe(0n)
  })

  test('a third of a Rappen is kept, not rounded', () => {
    const third = times(fraction(10), fraction(1, 3))
    expect(exactAmount(third)).toEqual({ rappen: 3, fraction: [1, 3] })
    expect(exactAmount(sumOf([third, third, third]))).toEqual({ rappen: 10, fraction: null })
    expect(minus(third, third)).toEqual(fraction(0))
  })
})
