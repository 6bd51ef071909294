import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { rappen } from '#app/domain/money.ts'

test('the first calendar year of a term has its own entitlement, every other one the full', () => {
  const amounts = { firstYear: rappen(500), fullYear: rappen(1_000) }
  const years = (startsOn: string, endsOn: string) => contributionByYear(amounts, { startsOn, endsOn })
  expect(years('2025-07-01', '2027-12-31')).toEqual({ 2025: 500, 2026: 1_000, 2027: 1_000 })
  expect(years('2025-07-01', '2025-12-31')).toEqual({ 2025: 500 })
})

describe('own spending required beside a contribution (Merkblatt 5)', () => {
  test.each([
    [2_325_000, [1, 1], 2_325_000],
    [100, [1, 3], 34],
    [99, [1, 3], 33],
    [101, [3, 2], 152],
    [100, [0, 1], 0],
    [0, [1, 1], 0],
    [Number.MAX_SAFE_INTEGER, [1, 1], Number.MAX_SAFE_INTEGER],
  ] as const)('of %i Rappen at %j is %i Rappen', (contribution, ratio, required) => {
    expect(requiredOwnSpending(rappen(contribution), ratio)).toBe(required)
  })

  test('is the least that carries the contribution: one Rappen less does not', () => {
    const part = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(fc.nat(500_000_000), part, part, (contribution, own, canton) => {
        const required = BigInt(requiredOwnSpending(rappen(contribution), [own, canton]))
        const needed = BigInt(contribution) * BigInt(own)
        expect(required * BigInt(canton) >= needed).toBe(true)
        expect((required - 1n) * BigInt(canton) < needed).toBe(true)
      }),
    )
  })
})
