import { describe, expect, test } from 'vitest'
import { perCapita, root, town, towns } from '../../support/keys.ts'
import { calculated, townsOf, yearly } from '../../support/municipalities.ts'

describe('the forms', () => {
  test('Root of 2025 rests on Root and Honau: 6’293 residents, CHF 30’319.00', () => {
    const result = calculated(perCapita, root)
    expect(result).toMatchObject({
      ok: true,
      value: {
        results: [{ id: 'root', population: 6_293, firstYear: 3_031_900, fullYear: 3_031_900 }],
        sumFullYear: 3_031_900,
      },
    })
  })

  test.each([
    ['1’500 inhabitants', [1], 500_000],
    ['2’000 inhabitants are not over 2’000', [2], 500_000],
    ['2’001 inhabitants are', [3], 900_000],
    ['the top bracket is open', [4], 900_000],
  ])('brackets: %s', (_case, members, amount) => {
    const brackets = [
      { over: 0, amount: 500_000 },
      { over: 2_000, amount: 900_000 },
    ]
    expect(yearly({ form: 'brackets', brackets }, town(...members), towns)).toEqual([amount])
  })

  test.each([
    [1, 1_500 * 500],
    [2, 2_000 * 500],
    [3, 2_000 * 500 + 300],
    [4, 2_000 * 500 + 8_000 * 300 + 2_000 * 100],
  ])('marginal brackets are stepped rates: town %i', (member, amount) => {
    const brackets = [
      { over: 0, rate: 500 },
      { over: 2_000, rate: 300 },
      { over: 10_000, rate: 100 },
    ]
    expect(yearly({ form: 'marginal_brackets', brackets }, town(member), towns)).toEqual([amount])
  })

  test('co-funding pays the rate of the cost up to the cap', () => {
    const key = { form: 'co_funding', cap: 2_325_000, rate: [1, 2] }
    const cost = (eligibleCost: number) => yearly(key, [{ members: [1], eligibleCost }], towns)
    expect(cost(4_000_000)).toEqual([2_000_000])
    expect(cost(4_650_000)).toEqual([2_325_000])
    expect(cost(9_000_000)).toEqual([2_325_000])
    expect(yearly({ ...key, cap: null }, [{ members: [1], eligibleCost: 9_000_000 }], towns)).toEqual([
      4_500_000,
    ])
  })

  test('co-funding has a rate for each class of party', () => {
    const key = { form: 'co_funding', rate: [45, 100], rateByClass: { shared: [1, 2] } }
    const party = { members: [1], eligibleCost: 1_000_000 }
    expect(yearly(key, [party], towns)).toEqual([450_000])
    expect(yearly(key, [{ ...party, class: 'shared' }], towns)).toEqual([500_000])
    expect(yearly(key, [{ ...party, class: 'constructor' }], towns)).toEqual(['class_unknown'])
    expect(yearly(key, [{ members: [1] }], towns)).toEqual(['eligible_cost_missing'])
  })

  test('co-funding finds the class of a party where the key lists all of its members', () => {
    const key = {
      form: 'co_funding',
      rate: [45, 100],
      rateByClass: { cities: [1, 2], small: [3, 4] },
      membersOfClass: { cities: [1, 2], small: [3] },
    }
    const paid = (members: number[], given = {}) =>
      yearly(key, [{ members, eligibleCost: 1_000_000, ...given }], towns)
    expect([paid([1]), paid([1, 2]), paid([3]), paid([1, 3]), paid([4])].flat()).toEqual([
      500_000, 500_000, 750_000, 450_000, 450_000,
    ])
    expect(paid([1], { class: 'small' })).toEqual([750_000])
  })

  test('a fixed amount is the amount decided', () => {
    expect(yearly({ form: 'fixed', amount: 13_200_000, reason: 'RRB 123' }, town(1), towns)).toEqual([
      13_200_000,
    ])
  })

  test('what is left out of a key has its default', () => {
    expect(yearly({}, root)).toEqual([3_031_900])
  })

  test('a population of nobody is in no bracket', () => {
    const brackets = [{ over: 0, amount: 500_000 }]
    expect(yearly({ form: 'brackets', brackets }, town(1), townsOf(0))).toEqual([0])
    const rates = [{ over: 0, rate: 500 }]
    expect(yearly({ form: 'marginal_brackets', brackets: rates }, town(1), townsOf(0))).toEqual([0])
  })
})
