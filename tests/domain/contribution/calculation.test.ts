import { describe, expect, test } from 'vitest'
import { calculated, townsOf, yearly } from '../../support/municipalities.ts'

const root = [{ id: 'root', members: [1065] }]
const perCapita = { form: 'per_capita', base: 200_000, rate: 450 }
const fixed = (amount: number) => ({ form: 'fixed', amount, rounding: { unit: 1 } })
const towns = townsOf(1_500, 2_000, 2_001, 12_000)
const town = (...members: number[]) => [{ members }]

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

  test('the trace is plain data in the order of the steps', () => {
    const result = calculated(perCapita, root)
    const trace = result.ok ? (result.value.results[0]?.trace ?? []) : []
    expect(trace.map(({ step }) => step)).toEqual([
      'population',
      'form',
      'member_bonus',
      'bounds',
      'first_year',
      'deduct',
      'rounding',
    ])
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace)
    expect(trace[1]).toEqual({
      step: 'form',
      form: 'per_capita',
      base: 200_000,
      rate: 450,
      parts: [{ members: [1065], residents: 6_293, amount: 3_031_850 }],
      amount: { rappen: 3_031_850, fraction: null },
    })
  })

  test('each form tells its figures, member by member where it is applied so', () => {
    const figuresOf = (key: object, party: object) => {
      const result = calculated({ rounding: { unit: 1 }, ...key }, [{ members: [1, 2], ...party }], towns)
      return result.ok ? result.value.results[0]?.trace[1] : result.faults
    }
    const byMember = { association: 'sum_of_members' }
    const brackets = [
      { over: 0, amount: 100, rate: 3 },
      { over: 1_500, amount: 200, rate: 2 },
    ]
    const coFunding = {
      step: 'form',
      form: 'co_funding',
      eligibleCost: 100,
      class: null,
      rate: [1, 3],
      product: { rappen: 33, fraction: [1, 3] },
    }
    const amounts = brackets.map(({ over, amount }) => ({ over, amount }))
    const rates = brackets.map(({ over, rate }) => ({ over, rate }))
    expect([
      figuresOf({ form: 'brackets', brackets: amounts, ...byMember }, {}),
      figuresOf({ form: 'marginal_brackets', brackets: rates, ...byMember }, {}),
      figuresOf({ form: 'fixed', amount: 700, reason: 'RRB 123', ...byMember }, {}),
      figuresOf({ form: 'co_funding', rate: [1, 3], cap: 30 }, { eligibleCost: 100 }),
      figuresOf({ form: 'co_funding', rate: [1, 3], cap: 50 }, { eligibleCost: 100 }),
    ]).toEqual([
      {
        step: 'form',
        form: 'brackets',
        parts: [
          { members: [1], residents: 1_500, over: 0, upTo: 1_500, amount: 100 },
          { members: [2], residents: 2_000, over: 1_500, upTo: null, amount: 200 },
        ],
        amount: { rappen: 300, fraction: null },
      },
      {
        step: 'form',
        form: 'marginal_brackets',
        parts: [
          {
            members: [1],
            residents: 1_500,
            slices: [{ over: 0, upTo: 1_500, residents: 1_500, rate: 3, amount: 4_500 }],
            amount: 4_500,
          },
          {
            members: [2],
            residents: 2_000,
            slices: [
              { over: 0, upTo: 1_500, residents: 1_500, rate: 3, amount: 4_500 },
              { over: 1_500, upTo: null, residents: 500, rate: 2, amount: 1_000 },
            ],
            amount: 5_500,
          },
        ],
        amount: { rappen: 10_000, fraction: null },
      },
      {
        step: 'form',
        form: 'fixed',
        reason: 'RRB 123',
        parts: [
          { members: [1], residents: 1_500, amount: 700 },
          { members: [2], residents: 2_000, amount: 700 },
        ],
        amount: { rappen: 1_400, fraction: null },
      },
      { ...coFunding, cap: 30, amount: { rappen: 30, fraction: null } },
      { ...coFunding, cap: 50, amount: { rappen: 33, fraction: [1, 3] } },
    ])
  })

  test('a bound that binds is named in the trace', () => {
    const bound = (key: object) => {
      const result = calculated({ ...fixed(1_000), ...key }, town(1), towns)
      const steps = result.ok ? (result.value.results[0]?.trace ?? []) : []
      return steps.flatMap((step) => (step.step === 'bounds' ? [step.bound] : []))
    }
    expect([bound({}), bound({ minimum: 2_000 }), bound({ cap: 500 })]).toEqual([
      [null],
      ['minimum'],
      ['cap'],
    ])
  })
})
