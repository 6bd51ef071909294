import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { root } from '../../support/keys.ts'
import { calculated, townsOf, yearly } from '../../support/municipalities.ts'

describe('properties', () => {
  const anyKey = fc.record({
    base: fc.nat(10_000_000),
    rate: fc.nat(10_000),
    association: fc.constantFrom('on_sum', 'sum_of_members'),
    proration: fc.constantFrom('full_year', 'by_month'),
    memberBonus: fc.nat(100_000),
    rounding: fc.record({ unit: fc.constantFrom(1, 5, 100), mode: fc.constantFrom('half_up', 'up', 'down') }),
  })
  const months = fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}-01`)
  const numbers = referenceMunicipalities()
    .filter(({ validTo }) => validTo === null)
    .map(({ bfsNumber }) => bfsNumber)

  test('the first year never exceeds a full year, and the sum is that of the parties', () => {
    fc.assert(
      fc.property(
        anyKey,
        months,
        fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 2 }),
        (key, startOn, members) => {
          const half = Math.ceil(members.length / 2)
          const result = calculated(key, [
            ...members.slice(half).map((one) => ({ members: [one], startOn })),
            { members: members.slice(0, half), startOn, id: 'together' },
          ])
          if (!result.ok) throw new Error('refused')
          const { results, sumFullYear } = result.value
          expect(results.every(({ firstYear, fullYear }) => firstYear >= 0 && firstYear <= fullYear)).toBe(
            true,
          )
          expect(results.reduce((sum, { fullYear }) => sum + fullYear, 0)).toBe(sumFullYear)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a larger population never gets less', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(100_000), fc.nat(100_000), (key, one, other) => {
        const [small, large] = yearly(
          key,
          [{ members: [1] }, { members: [2] }],
          townsOf(Math.min(one, other), Math.max(one, other)),
        )
        expect(Number(small)).toBeLessThanOrEqual(Number(large))
      }),
    )
  })

  test('the same input gives the same Rappen and the same trace', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(calculated(key, root)).toEqual(calculated(key, root))
      }),
      { numRuns: 20 },
    )
  })
})
