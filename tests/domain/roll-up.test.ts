import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { type Area, byArea, inOrder, NO_FUNDS, sumOfFunds } from '#app/domain/programme/roll-up.ts'
import { inProportion } from '#app/domain/proportion.ts'

const amount = fc.integer({ min: 0, max: 9_999_999_999_999 }).map((value) => rappen(value))
const area = fc.constantFrom<Area>(1, 5, 7, null)
const costs = fc.array(fc.record({ area, eligible: amount }), { maxLength: 12 })

describe('an amount divided in proportion', () => {
  test('gives the Rappen that is left to the largest remainder, of equal ones to the first', () => {
    expect(inProportion(rappen(100), [rappen(1), rappen(1), rappen(1)])).toEqual([34, 33, 33])
    expect(inProportion(rappen(100), [rappen(1), rappen(2), rappen(3)])).toEqual([17, 33, 50])
    expect(inProportion(rappen(7), [rappen(0), rappen(0)])).toEqual([7, 0])
    expect(inProportion(rappen(7), [])).toEqual([])
  })

  test('adds up to it to the Rappen, and no part is a Rappen from its share', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 9 }), (whole, weights) => {
        const parts = inProportion(whole, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
        const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
        if (all === 0n) return
        parts.forEach((part, index) => {
          const off = BigInt(part) * all - BigInt(whole) * BigInt(weights[index] ?? 0)
          expect(off > -all && off < all).toBe(true)
        })
      }),
    )
  })
})

describe('the funds of a year by Förderbereich', () => {
  test('follow the eligible costs, and the municipality bears the rest of each', () => {
    const year = {
      contribution: rappen(20_000_00),
      thirdParty: rappen(4_000_00),
      costs: [
        { area: 5, eligible: rappen(10_000_00) },
        { area: 1, eligible: rappen(20_000_00) },
        { area: null, eligible: rappen(10_000_00) },
        { area: 1, eligible: rappen(0) },
      ],
    }
    expect([...byArea(year)]).toEqual([
      [1, { contribution: 10_000_00, thirdParty: 2_000_00, ownSpending: 8_000_00, eligible: 20_000_00 }],
      [5, { contribution: 5_000_00, thirdParty: 1_000_00, ownSpending: 4_000_00, eligible: 10_000_00 }],
      [null, { contribution: 5_000_00, thirdParty: 1_000_00, ownSpending: 4_000_00, eligible: 10_000_00 }],
    ])
  })

  test('stand with the contact point where there is no cost at all', () => {
    const year = { contribution: rappen(5), thirdParty: rappen(0), costs: [] }
    expect([...byArea(year)]).toEqual([[null, { ...NO_FUNDS, contribution: 5, ownSpending: -5 }]])
  })

  test('add up to the year to the Rappen', () => {
    fc.assert(
      fc.property(amount, amount, costs, (contribution, thirdParty, all) => {
        const areas = byArea({ contribution, thirdParty, costs: all })
        const eligible = all.reduce((sum, cost) => sum + cost.eligible, 0)
        expect(sumOfFunds([...areas.values()])).toEqual({
          contribution,
          thirdParty,
          eligible,
          ownSpending: eligible - thirdParty - contribution,
        })
        expect([...areas.keys()]).toEqual([...areas.keys()].sort(inOrder))
      }),
    )
  })
})
