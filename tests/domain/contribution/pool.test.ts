import { describe, expect, test } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { sharePool } from '#app/domain/contribution/pool.ts'
import { calculated, townsOf, yearly } from '../../support/municipalities.ts'
import { keyOf, partiesOf } from '../../support/pools.ts'

const shares = (key: object, ...sizes: number[]) => {
  const read = sharePool(partiesOf(...sizes), keyOf(key))
  return read.ok ? read.value.map(({ amount }) => amount) : read.faults
}

const alone = (...sizes: number[]) => sizes.map((_, index) => ({ members: [index + 1] }))

describe('a pool', () => {
  test.each([
    ['in proportion', { pool: 600 }, [10, 20, 30], [100, 200, 300]],
    ['the largest remainder gets the unit left', { pool: 100 }, [1, 1, 2], [25, 25, 50]],
    ['100 among 3, 3 and 1', { pool: 100 }, [3, 3, 1], [43, 43, 14]],
    ['equal remainders: the lower number', { pool: 100 }, [1, 1, 1], [34, 33, 33]],
    ['equal remainders: the larger population', { pool: 2 }, [1, 3], [0, 2]],
    ['in whole francs', { pool: 10_000, rounding: { unit: 100 } }, [1, 1, 1], [3_400, 3_300, 3_300]],
    [
      'a minimum binds and the rest is shared again',
      { pool: 1_000, minimum: 200 },
      [1, 3, 6],
      [200, 267, 533],
    ],
    ['a cap binds and the rest is shared again', { pool: 1_000, cap: 400 }, [1, 3, 6], [200, 400, 400]],
    ['a cap after a cap', { pool: 1_000, cap: 430 }, [1, 4, 5], [140, 430, 430]],
    ['minimum and cap together', { pool: 1_000, minimum: 150, cap: 500 }, [1, 3, 20], [150, 350, 500]],
    ['exactly the minima', { pool: 300, minimum: 100 }, [1, 5, 9], [100, 100, 100]],
    ['exactly the caps', { pool: 300, cap: 100 }, [1, 5, 9], [100, 100, 100]],
    ['minimum and cap alike', { pool: 300, minimum: 100, cap: 100 }, [1, 5, 9], [100, 100, 100]],
    ['nothing to share', { pool: 0 }, [1, 2], [0, 0]],
  ])('%s', (_case, key, sizes, amounts) => {
    expect(shares(key, ...sizes)).toEqual(amounts)
  })

  test('the cap may free a party from its minimum again', () => {
    expect(shares({ pool: 100, minimum: 10, cap: 45 }, 9, 46, 45)).toEqual([10, 45, 45])
    expect(shares({ pool: 1_000, minimum: 90, cap: 300 }, 8, 20, 20, 52)).toEqual([116, 292, 292, 300])
  })

  test('with minima above it or caps that cannot use it up is refused with the figures', () => {
    expect(shares({ pool: 299, minimum: 100 }, 1, 2, 3)).toEqual([
      { key: 'minima_above_pool', path: ['key', 'minimum'], figures: { minima: 300, pool: 299, count: 3 } },
    ])
    expect(shares({ pool: 301, cap: 100 }, 1, 2, 3)).toEqual([
      { key: 'caps_below_pool', path: ['key', 'cap'], figures: { caps: 300, pool: 301, count: 3 } },
    ])
    expect(shares({ pool: 301 })).toEqual([
      { key: 'pool_without_parties', path: ['key', 'pool'], figures: { pool: 301 } },
    ])
  })

  test('with equal remainders and populations goes by the lowest number of the members, in any order', () => {
    const key = { form: 'pool', pool: 100, rounding: { unit: 1 } }
    const towns = townsOf(5, 5, 10, 10)
    expect(yearly(key, [{ members: [4] }, { members: [3] }, { members: [2, 1] }], towns)).toEqual([
      33, 33, 34,
    ])
    expect(yearly(key, [{ members: [2] }, { members: [1] }], townsOf(5, 5))).toEqual([50, 50])
    expect(yearly({ ...key, pool: 101 }, [{ members: [2] }, { members: [1] }], townsOf(5, 5))).toEqual([
      50, 51,
    ])
  })

  test('has no part for a municipality of nobody', () => {
    const key = { form: 'pool', pool: 300, minimum: 100, rounding: { unit: 1 } }
    expect(yearly(key, alone(0, 10, 20), townsOf(0, 10, 20))).toEqual([0, 100, 200])
  })

  test('is shared by those above the minimum population only', () => {
    const key = { form: 'pool', pool: 100_000, minimumPopulation: 10 }
    expect(yearly(key, alone(5, 10, 30), townsOf(5, 10, 30))).toEqual([0, 25_000, 75_000])
    expect(yearly(key, alone(5), townsOf(5))).toEqual(['pool_without_parties'])
    expect(yearly({ ...key, minimumPopulation: 0 }, alone(0, 10), townsOf(0, 10))).toEqual([0, 100_000])
  })

  test('takes no bonus beside it, which would spend more than the pool', () => {
    const read = DistributionKey.safeParse({ form: 'pool', pool: 100, memberBonus: 1 })
    expect(read.error?.issues).toMatchObject([{ message: 'pool_with_member_bonus', path: ['memberBonus'] }])
  })

  test('tells a party where its share comes from', () => {
    const result = calculated(
      { form: 'pool', pool: 1_000, cap: 400, rounding: { unit: 1 } },
      alone(1, 3, 6),
      townsOf(1, 3, 7),
    )
    const steps = result.ok ? result.value.results.map(({ trace }) => trace[1]) : []
    expect(steps[2]).toMatchObject({ step: 'form', form: 'pool', bound: 'cap', amount: { rappen: 400 } })
    expect(steps[0]).toMatchObject({
      pool: 1_000,
      poolResidents: 11,
      poolParties: 3,
      restPool: 200,
      restResidents: 1,
      residents: 1,
      proportional: { rappen: 200, fraction: null },
      bound: null,
      remainderUnit: false,
    })
  })
})
