import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DistributionKey, givesNothing } from '#app/domain/contribution/key.ts'
import { readData } from '#app/domain/faults.ts'

const AROUND = {
  minimumPopulation: 0,
  minimum: 0,
  cap: null,
  memberBonus: 0,
  association: 'on_sum',
  proration: 'full_year',
  rounding: { unit: 100, mode: 'half_up' },
}

const faultsOf = (key: unknown) => {
  const read = readData(DistributionKey, key)
  return read.ok ? [] : read.faults.map((fault) => `${fault.path.join('.')}: ${fault.key}`)
}

const brackets = (...edges: number[]) => ({
  form: 'brackets',
  brackets: edges.map((over) => ({ over, amount: 1 })),
})

const pool = { form: 'pool', pool: 1_000 }

describe('a distribution key', () => {
  test.each([
    [
      {
        form: 'brackets',
        brackets: [
          { over: 0, amount: 500_000 },
          { over: 2_000, amount: 900_000 },
        ],
      },
      {},
    ],
    [
      {
        form: 'marginal_brackets',
        brackets: [
          { over: 0, rate: 500 },
          { over: 2_000, rate: 300 },
        ],
      },
      {},
    ],
    [{ form: 'per_capita', base: 1, rate: 2 }, {}],
    [{ form: 'pool', pool: 100_000_000 }, {}],
    [{ form: 'co_funding', cap: 2_325_000, rate: [1, 2] }, { rateByClass: {} }],
    [{ form: 'fixed', amount: 13_200_000 }, { reason: null }],
  ])('%j has the defaults of the contract', (key, more) => {
    expect(readData(DistributionKey, key)).toEqual({ ok: true, value: { ...AROUND, ...more, ...key } })
  })

  test.each([
    ['no form at all is per capita', {}, { form: 'per_capita', base: 200_000, rate: 450, ...AROUND }],
    ['half a rounding', { rounding: { unit: 5 } }, { rounding: { unit: 5, mode: 'half_up' } }],
  ])('%s', (_case, key, value) => {
    expect(readData(DistributionKey, key)).toMatchObject({ ok: true, value })
  })

  test.each([
    ['a minimum above the cap', { minimum: 2, cap: 1 }, ['minimum: minimum_above_cap']],
    ['a first bracket not over 0', brackets(1, 2), ['brackets.0.over: first_bracket_not_over_0']],
    ['brackets out of order', brackets(0, 5, 3), ['brackets.2.over: brackets_not_ascending']],
    ['the same edge twice', brackets(0, 5, 5), ['brackets.2.over: brackets_not_ascending']],
    ['no bracket', brackets(), ['brackets: required']],
    ['a negative amount', { base: -1 }, ['base: too_small']],
    ['an amount that is no number', { base: Number.NaN }, ['base: not_a_number']],
    ['an amount as text', { base: '100' }, ['base: not_a_number']],
    ['half a Rappen', { base: 0.5 }, ['base: not_a_number']],
    ['an amount no budget has', { base: 10_000_000_000_000 }, ['base: too_big']],
    ['an unsafe amount', { base: 2 ** 53 }, ['base: too_big']],
    ['an unknown form', { form: 'gift' }, ['form: unknown_choice']],
    ['an unknown field', { minimun: 5, capp: 3 }, ['minimun: unknown_field', 'capp: unknown_field']],
    ['a field of another form', { ...pool, rate: 5 }, ['rate: unknown_field']],
    ['another rounding unit', { rounding: { unit: 50 } }, ['rounding.unit: unknown_choice']],
    ['a pool that is no multiple of the unit', { ...pool, pool: 1_050 }, ['pool: pool_not_multiple_of_unit']],
    [
      'a bound of a pool that is none',
      { ...pool, minimum: 50, cap: 150 },
      ['minimum: bound_not_multiple_of_unit', 'cap: bound_not_multiple_of_unit'],
    ],
    ['a rate above the whole', { form: 'co_funding', rate: [3, 2] }, ['rate: rate_above_one']],
    ['a rate of nothing', { form: 'co_funding', rate: [1, 0] }, ['rate.1: too_small']],
    ['a decimal rate', { form: 'co_funding', rate: 0.5 }, ['rate: invalid']],
    ['nothing', null, [': required']],
    ['a list', [], [': invalid']],
  ])('with %s is refused', (_case, key, faults) => {
    expect(faultsOf(key)).toEqual(faults)
  })

  test('of any nonsense is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (key) => void readData(DistributionKey, key)))
    const forms = fc.constantFrom(
      'brackets',
      'marginal_brackets',
      'per_capita',
      'pool',
      'co_funding',
      'fixed',
    )
    const almost = fc.record({
      form: forms,
      brackets: fc.anything(),
      rate: fc.anything(),
      amount: fc.anything(),
    })
    fc.assert(fc.property(almost, (key) => void readData(DistributionKey, key)))
  })
})

/** Of each form every figure at nothing, and each of them above it. */
const NOTHING = [
  [{ form: 'per_capita', base: 0, rate: 0 }, [{ base: 1 }, { rate: 1 }]],
  [
    { form: 'brackets', brackets: [{ over: 0, amount: 0 }] },
    [
      {
        brackets: [
          { over: 0, amount: 0 },
          { over: 10, amount: 1 },
        ],
      },
    ],
  ],
  [{ form: 'marginal_brackets', brackets: [{ over: 0, rate: 0 }] }, [{ brackets: [{ over: 0, rate: 1 }] }]],
  [{ form: 'pool', pool: 0 }, [{ pool: 100 }]],
  [{ form: 'co_funding', rate: [0, 2] }, [{ rate: [1, 2] }, { rateByClass: { a: [1, 2] } }]],
  [{ form: 'fixed', amount: 0 }, [{ amount: 1 }]],
] as const

test.each(NOTHING)(
  'a key of %j gives nobody anything, until one of its figures is above nothing',
  (key, more) => {
    const gives = (change: object) => !givesNothing(DistributionKey.parse({ ...key, ...change }))
    expect([gives({}), ...more.map(gives)]).toEqual([false, ...more.map(() => true)])
    expect(gives({ ...more[0], cap: 0 })).toBe(false)
  },
)

test('a key without any figure gives its minimum', () => {
  const minimal = DistributionKey.parse({ form: 'per_capita', base: 0, rate: 0, minimum: 100 })
  expect(givesNothing(minimal)).toBe(false)
})
