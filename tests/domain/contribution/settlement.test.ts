import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchOf } from '#app/domain/contribution/match.ts'
import { figuresOf, settle, withWaiverOwed } from '#app/domain/contribution/settlement.ts'
import { SettlementInput } from '#app/domain/contribution/settlement-input.ts'
import { readData } from '#app/domain/faults.ts'
import { rappen } from '#app/domain/money.ts'

const year = (figures: object) =>
  SettlementInput.parse({ paid: 0, ratio: [1, 1], rule: 'reduce', ...figures })

const amounts = fc.integer({ min: 0, max: 5_000_000_000 })

const ratios = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))

const years = fc.record({
  entitlement: amounts,
  paid: amounts,
  eligible: amounts,
  thirdParty: amounts,
  ratio: ratios,
})

describe('settlement', () => {
  test.each([
    [2_000_000, 3_600_000, 200_000, [1, 1], 'reduce', 1_700_000],
    [2_325_000, 4_650_000, 0, [1, 1], 'reduce', 2_325_000],
    [894_300, 1_788_600, 0, [1, 1], 'reduce', 894_300],
    [894_300, 1_788_590, 0, [1, 1], 'reduce', 894_295],
    [894_300, 1_788_590, 0, [1, 1], 'forfeit', 0],
    [2_000_000, 100_000, 200_000, [1, 1], 'reduce', 0],
    [2_000_000, 5_000_000, 0, [3, 2], 'reduce', 2_000_000],
    [2_000_000, 4_500_000, 0, [3, 2], 'reduce', 1_800_000],
    [2_000_000, 4_000_000, 0, [1, 1], 'forfeit', 2_000_000],
    [2_000_000, 2_000_000, 0, [0, 1], 'reduce', 2_000_000],
  ])('E %i, C %i, T %i, m %j, %s: final %i', (entitlement, eligible, thirdParty, ratio, rule, final) => {
    expect(settle(year({ entitlement, eligible, thirdParty, ratio, rule })).final).toBe(final)
  })

  test.each([
    ['as budgeted, the whole contribution', 32_500_000, 100_000, [1, 1], 'reduce', 16_230_000, 0],
    ['one franc less, half of it less', 32_499_900, 100_000, [1, 1], 'reduce', 16_229_950, 100],
    ['100 francs less, half of them less', 32_490_000, 100_000, [1, 1], 'reduce', 16_225_000, 10_000],
    ['100 francs less where a miss forfeits', 32_490_000, 100_000, [1, 1], 'forfeit', 0, 10_000],
    ['more than budgeted, no more than agreed', 40_000_000, 100_000, [1, 1], 'reduce', 16_230_000, 0],
    ['hardly any costs, no more than they are', 140_000, 100_000, [1, 1], 'reduce', 40_000, 16_230_000],
    ['more of third parties than costs, nothing', 90_000, 100_000, [1, 1], 'reduce', 0, 16_230_000],
    ['no match asked for, no more than the costs', 16_000_000, 100_000, [0, 1], 'reduce', 15_900_000, 0],
    ['3 : 2, a fifth of what is missing beyond', 40_614_900, 100_000, [3, 2], 'reduce', 16_229_960, 100],
  ])('of 16230000 with 60000 accepted: %s', (_case, eligible, thirdParty, ratio, rule, final, missing) => {
    const settled = settle(
      year({ entitlement: 16_230_000, accepted: 60_000, eligible, thirdParty, ratio, rule }),
    )
    expect(settled.final).toBe(final)
    expect(figuresOf(settled)).toMatchObject({ accepted: 60_000, missing })
  })

  test('accounts as budgeted carry whatever was agreed with what was missing as accepted, up to their costs', () => {
    fc.assert(
      fc.property(years, fc.constantFrom('reduce', 'forfeit'), (figures, rule) => {
        const { entitlement, eligible, thirdParty } = figures
        const { missing } = matchOf({ ...year(figures), contribution: rappen(entitlement) })
        const { final } = settle(year({ ...figures, rule, accepted: missing }))
        const matchable = Math.max(0, eligible - thirdParty)
        expect(final).toBe(entitlement <= matchable ? entitlement : rule === 'reduce' ? matchable : 0)
      }),
    )
  })

  test('with nothing accepted says nothing of it', () => {
    const figures = { entitlement: 2_000_000, eligible: 3_600_000, thirdParty: 200_000 }
    expect(JSON.stringify(settle(year({ ...figures, accepted: 0 })))).toBe(
      JSON.stringify(settle(year(figures))),
    )
    const [, match] = settle(year({ ...figures, accepted: 100 })).trace
    expect(match).toMatchObject({ step: 'match', accepted: 100, carried: 1_700_050 })
  })

  test.each([
    [0, 0, 2_000_000],
    [2_000_000, 0, 2_000_000],
    [3_000_000, 0, 1_000_000],
    [4_000_000, 0, 0],
    [1_000_000, 1_500_000, 2_000_000],
  ])(
    'of cost %i with third-party funds %i misses %i of an own share of 2000000, never more',
    (eligible, thirdParty, missing) => {
      const settled = settle(year({ entitlement: 2_000_000, eligible, thirdParty }))
      expect(figuresOf(settled)).toMatchObject({ required: 2_000_000, missing })
    },
  )

  test.each([
    ['paid too much is claimed', 2_000_000, 300_000, 0],
    ['paid too little is topped up', 500_000, 0, 1_200_000],
    ['paid exactly leaves nothing', 1_700_000, 0, 0],
  ])('%s', (_case, paid, claim, topUp) => {
    const figures = { entitlement: 2_000_000, eligible: 3_600_000, thirdParty: 200_000 }
    expect(settle(year({ ...figures, paid }))).toMatchObject({ claim, topUp })
  })

  test('the trace tells every figure on the way', () => {
    const figures = { entitlement: 2_000_000, paid: 2_000_000, eligible: 3_600_000, thirdParty: 200_000 }
    expect(settle(year(figures)).trace).toEqual([
      { step: 'matchable', eligible: 3_600_000, thirdParty: 200_000, matchable: 3_400_000 },
      { step: 'match', ratio: [1, 1], carried: 1_700_000, entitlement: 2_000_000, holds: false },
      { step: 'rule', rule: 'reduce', entitlement: 2_000_000, cut: 300_000, final: 1_700_000 },
      { step: 'balance', paid: 2_000_000, final: 1_700_000, claim: 300_000, topUp: 0 },
    ])
  })

  test('stays exact where products pass 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER
    const figures = {
      entitlement: most,
      paid: most,
      eligible: most,
      thirdParty: 0,
      ratio: [999_999, 1_000_000],
    }
    const carried = (BigInt(most) * 1_000_000n) / 1_999_999n
    expect(settle(year(figures))).toMatchObject({ final: Number(carried), claim: most - Number(carried) })
  })

  test('0 ≤ final ≤ E, the match holds for it, forfeit ≤ reduce, and the balance adds up', () => {
    fc.assert(
      fc.property(years, (figures) => {
        const reduce = settle(year(figures))
        const forfeit = settle(year({ ...figures, rule: 'forfeit' }))
        const { entitlement, paid, eligible, thirdParty, ratio } = figures
        expect(reduce.final >= 0 && reduce.final <= entitlement).toBe(true)
        expect(BigInt(reduce.final) * BigInt(ratio[0] + ratio[1])).toBeLessThanOrEqual(
          BigInt(Math.max(0, eligible - thirdParty)) * BigInt(ratio[1]),
        )
        expect(forfeit.final).toBeLessThanOrEqual(reduce.final)
        expect([0, entitlement]).toContain(forfeit.final)
        expect(paid - reduce.claim + reduce.topUp).toBe(reduce.final)
      }),
    )
  })

  test('final grows with the cost and falls with third-party funds', () => {
    fc.assert(
      fc.property(years, amounts, fc.constantFrom('reduce', 'forfeit'), (figures, more, rule) => {
        const { final } = settle(year({ ...figures, rule }))
        const { eligible, thirdParty } = figures
        expect(settle(year({ ...figures, rule, eligible: eligible + more })).final).toBeGreaterThanOrEqual(
          final,
        )
        expect(settle(year({ ...figures, rule, thirdParty: thirdParty + more })).final).toBeLessThanOrEqual(
          final,
        )
      }),
    )
  })

  test('scaling every amount scales the result, up to a Rappen of the smaller one', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 1_000 }), (figures, scale) => {
        const { entitlement, eligible, thirdParty } = figures
        const scaled = {
          entitlement: entitlement * scale,
          eligible: eligible * scale,
          thirdParty: thirdParty * scale,
        }
        const difference = settle(year({ ...figures, ...scaled })).final - settle(year(figures)).final * scale
        expect(difference >= 0 && difference < scale).toBe(true)
      }),
    )
  })

  test('nonsense is refused, never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (data) => void readData(SettlementInput, data)))
    const figures = { entitlement: 1, paid: 1, eligible: 1, thirdParty: 1, ratio: [1, 1], rule: 'reduce' }
    for (const wrong of [
      { paid: -1 },
      { paid: Number.NaN },
      { ratio: [1, 0] },
      { ratio: [1] },
      { rule: 'keep' },
      { accepted: -1 },
      { x: 1 },
    ]) {
      expect(readData(SettlementInput, { ...figures, ...wrong }).ok).toBe(false)
    }
  })
})

describe('a waiver in a year that is settled anew', () => {
  const money = (moved: object) => ({
    ...{ paid: 0, ordered: 0, returned: 0, offset: 0, waived: 0 },
    ...moved,
  })
  const settledOn = (eligible: number, moved: object) =>
    withWaiverOwed(year({ entitlement: 1_000, eligible, thirdParty: 0, moved: money(moved) }))

  test.each([
    ['stands where the final contribution stays the same', 1_000, 500],
    ['counts at most what the municipality has had beyond a higher one', 1_400, 300],
    ['is void where nothing is beyond it', 2_000, 0],
  ])('%s', (_case, eligible, waived) => {
    const settled = settledOn(eligible, { paid: 1_000, waived: 500 })
    expect(settled.moved?.waived).toBe(waived)
    expect(settled.paid).toBe(1_000 - waived)
    expect(settle(settled)).toMatchObject({ claim: 0, topUp: 0 })
  })

  test('leaves a year without one as it is', () => {
    const figures = year({ entitlement: 1_000, paid: 7, eligible: 0, thirdParty: 0 })
    expect(withWaiverOwed(figures)).toBe(figures)
    const moved = year({ ...figures, moved: money({ paid: 1_000 }) })
    expect(withWaiverOwed(moved)).toBe(moved)
  })

  test('lets nobody off more than was waived, nor what is not owed', () => {
    const sums = fc.nat(3_000)
    fc.assert(
      fc.property(sums, sums, sums, sums, (eligible, paid, returned, waived) => {
        const settled = settledOn(eligible, { paid, returned, waived })
        const counts = settled.moved?.waived ?? 0
        expect(counts).toBeLessThanOrEqual(waived)
        expect(counts).toBeLessThanOrEqual(Math.max(0, paid - returned - settle(settled).final))
      }),
    )
  })
})
