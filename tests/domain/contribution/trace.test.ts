import { describe, expect, test } from 'vitest'
import { fixed, perCapita, root, town, towns } from '../../support/keys.ts'
import { calculated } from '../../support/municipalities.ts'

describe('the trace', () => {
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
