import { describe, expect, test } from 'vitest'
import { fixed, perCapita, town, towns } from '../../support/keys.ts'
import { calculated, yearly } from '../../support/municipalities.ts'

describe('the seven steps around a form', () => {
  test('an association is one population, or one form for each member', () => {
    const both = town(1, 2)
    expect(yearly(perCapita, both, towns)).toEqual([200_000 + 450 * 3_500])
    expect(yearly({ ...perCapita, association: 'sum_of_members' }, both, towns)).toEqual([
      400_000 + 450 * 3_500,
    ])
  })

  test('below the minimum population there is nothing, and the trace ends there', () => {
    const result = calculated({ ...perCapita, minimumPopulation: 1_501, minimum: 100 }, town(1), towns)
    expect(result).toMatchObject({ value: { results: [{ fullYear: 0, firstYear: 0 }] } })
    const trace = result.ok ? result.value.results[0]?.trace : []
    expect(trace).toMatchObject([{ step: 'population', belowMinimum: true, residents: 1_500 }])
    expect(yearly({ ...perCapita, minimumPopulation: 1_500 }, town(1), towns)).toEqual([875_000])
  })

  test('the bonus counts each member of two or more', () => {
    const key = { ...fixed(1_000), memberBonus: 50 }
    expect(yearly(key, town(1), towns)).toEqual([1_000])
    expect(yearly(key, town(1, 2, 3), towns)).toEqual([1_150])
  })

  test('minimum, then cap', () => {
    expect(yearly({ ...fixed(1_000), minimum: 1_200 }, town(1), towns)).toEqual([1_200])
    expect(yearly({ ...fixed(1_000), cap: 800 }, town(1), towns)).toEqual([800])
    expect(yearly({ ...fixed(1_000), memberBonus: 500, cap: 1_600 }, town(1, 2), towns)).toEqual([1_600])
  })

  test.each([
    ['2025-01-01', 1_200],
    ['2025-07-31', 600],
    ['2025-12-31', 100],
  ])('by month, a start on %s takes %i of 1’200 in the first year', (startOn, firstYear) => {
    const parties = [{ members: [1], startOn }]
    const value = { results: [{ fullYear: 1_200, firstYear }] }
    expect(calculated({ ...fixed(1_200), proration: 'by_month' }, parties, towns)).toMatchObject({ value })
    expect(calculated(fixed(1_200), parties, towns)).toMatchObject({
      value: { results: [{ firstYear: 1_200 }] },
    })
  })

  test('other public money is deducted after the months and never below 0', () => {
    const party = { members: [1], startOn: '2025-07-01', deduct: 500 }
    expect(calculated({ ...fixed(1_200), proration: 'by_month' }, [party], towns)).toMatchObject({
      value: { results: [{ fullYear: 700, firstYear: 100 }] },
    })
    expect(yearly(fixed(100), [{ ...party, deduct: 500 }], towns)).toEqual([0])
  })

  test.each([
    ['half_up', 100, 10_050, 10_100],
    ['half_up', 100, 10_049, 10_000],
    ['down', 100, 10_099, 10_000],
    ['up', 10_000, 10_001, 20_000],
    ['half_up', 5, 10_052, 10_050],
  ])('rounds %s to %i: %i becomes %i', (mode, unit, amount, rounded) => {
    expect(yearly({ form: 'fixed', amount, rounding: { unit, mode } }, town(1), towns)).toEqual([rounded])
  })

  test('rounds once, at the end: thirds of a Rappen are kept on the way', () => {
    const key = { form: 'co_funding', rate: [1, 3], proration: 'by_month', rounding: { unit: 1 } }
    const result = calculated(key, [{ members: [1], eligibleCost: 100, startOn: '2025-05-01' }], towns)
    expect(result).toMatchObject({ value: { results: [{ fullYear: 33, firstYear: 22 }] } })
    const steps = result.ok ? (result.value.results[0]?.trace ?? []) : []
    expect(steps.find(({ step }) => step === 'first_year')).toMatchObject({
      months: 8,
      before: { rappen: 33, fraction: [1, 3] },
      after: { rappen: 22, fraction: [2, 9] },
    })
  })
})
