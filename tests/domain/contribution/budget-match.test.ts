import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedBy, matchOf } from '#app/domain/contribution/match.ts'
import { type Ratio, rappen } from '#app/domain/money.ts'

const amounts = fc.integer({ min: 0, max: 5_000_000_000 })

const ratios = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))

describe('the match of a budget', () => {
  const budget = (eligible: number, thirdParty: number, contribution: number, ratio: Ratio = [1, 1]) =>
    matchOf({
      eligible: rappen(eligible),
      thirdParty: rappen(thirdParty),
      contribution: rappen(contribution),
      ratio,
    })

  test.each([
    ['holds', [4_000_000, 0, 2_000_000], { own: 2_000_000, required: 2_000_000, missing: 0, holds: true }],
    [
      'misses 200’000',
      [4_000_000, 200_000, 2_000_000],
      { own: 1_800_000, missing: 200_000, largestContribution: 1_900_000, holds: false },
    ],
    [
      'may have an own share below 0',
      [1_000, 500, 2_000],
      { own: -1_500, missing: 3_500, largestContribution: 250 },
    ],
    ['needs no more than nothing for nothing', [0, 0, 0], { own: 0, required: 0, holds: true }],
    [
      'carries nothing when others pay all',
      [500, 900, 0],
      { own: -400, missing: 400, largestContribution: 0 },
    ],
  ])('%s', (_case, [eligible = 0, thirdParty = 0, contribution = 0], match) => {
    expect(budget(eligible, thirdParty, contribution)).toMatchObject(match)
  })

  test('asks for the next Rappen where the ratio leaves a fraction', () => {
    expect(budget(100, 0, 33, [3, 2])).toMatchObject({ required: 50, own: 67, largestContribution: 40 })
  })

  test('holds exactly for contributions up to the largest this budget carries', () => {
    fc.assert(
      fc.property(amounts, amounts, ratios, (eligible, thirdParty, ratio) => {
        fc.pre(eligible >= thirdParty)
        const most = carriedBy({ eligible: rappen(eligible), thirdParty: rappen(thirdParty), ratio })
        expect(budget(eligible, thirdParty, most, ratio).holds).toBe(true)
        expect(budget(eligible, thirdParty, most + 1, ratio).holds).toBe(false)
      }),
    )
  })
})
