import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { calculated, townsOf, yearly } from '../../support/municipalities.ts'

const root = [{ id: 'root', members: [1065] }]

const perCapita = { form: 'per_capita', base: 200_000, rate: 450 }

const fixed = (amount: number) => ({ form: 'fixed', amount, rounding: { unit: 1 } })

const towns = townsOf(1_500, 2_000, 2_001, 12_000)

describe('what is refused', () => {
  test('with the place and the figures', () => {
    expect(calculated(perCapita, [{ members: [1065, 1057] }])).toEqual({
      ok: false,
      faults: [
        {
          key: 'municipality_dissolved',
          path: ['parties', 0, 'members', 1],
          figures: {
            bfsNumber: 1057,
            name: 'Honau',
            startOn: '2025-01-01',
            validTo: '2024-12-31',
            successor: 1065,
          },
        },
      ],
    })
  })

  test('every fault at once', () => {
    expect(yearly(perCapita, [{ members: [9_999, 1061, 1061] }, { members: [261] }])).toEqual([
      'municipality_unknown',
      'member_twice',
      'municipality_unknown',
    ])
  })

  test('two parties of one name, and sums that are no longer exact', () => {
    expect(calculated(perCapita, [...root, { ...root[0], members: [1061] }])).toEqual({
      ok: false,
      faults: [{ key: 'party_twice', path: ['parties', 1, 'id'], figures: { id: 'root' } }],
    })
    const many = Array.from({ length: 1_000 }, (_, id) => ({ members: [id + 1] }))
    const townsForAll = townsOf(...many.map(() => 1))
    expect(calculated(fixed(9_999_999_999_999), many, townsForAll)).toEqual({
      ok: false,
      faults: [{ key: 'amount_too_large', path: ['parties'], figures: {} }],
    })
  })

  test('a party whose cost or class co-funding has to know, each in its place', () => {
    const key = { form: 'co_funding', rate: [45, 100], rateByClass: { shared: [1, 2] } }
    const parties = [{ members: [1] }, { members: [2], eligibleCost: 100, class: 'constructor' }]
    expect(calculated(key, parties, towns)).toEqual({
      ok: false,
      faults: [
        { key: 'eligible_cost_missing', path: ['parties', 0, 'eligibleCost'], figures: {} },
        { key: 'class_unknown', path: ['parties', 1, 'class'], figures: { class: 'constructor' } },
      ],
    })
  })

  test.each(['fixed', 'pool'])('a municipality of two parties, by a key of the form %s', (form) => {
    const key = form === 'pool' ? { form, pool: 100 } : fixed(100)
    const parties = [{ members: [1] }, { members: [2, 1] }]
    expect(calculated(key, parties, townsOf(5, 5))).toMatchObject({
      faults: [
        {
          key: 'municipality_twice',
          path: ['parties', 1, 'members', 1],
          figures: { bfsNumber: 1, other: '1' },
        },
      ],
    })
  })

  test('residents who come to one party by themselves and to another through a merger, naming both', () => {
    const parties = [
      { id: 'Root', members: [1065], startOn: '2025-01-01' },
      { id: 'Honau', members: [1057], startOn: '2024-01-01' },
    ]
    expect(calculated({ form: 'pool', pool: 100_000 }, parties)).toMatchObject({
      faults: [
        {
          key: 'residents_twice',
          path: ['parties', 0, 'members', 0],
          figures: { bfsNumber: 1057, name: 'Honau', residents: 566, into: 1065, other: 'Honau' },
        },
      ],
    })
    const before = parties.map((party) => ({ ...party, startOn: '2024-01-01' }))
    expect(calculated({ form: 'pool', pool: 100_000 }, before)).toMatchObject({ ok: true })
  })
})

describe('properties', () => {
  const anyKey = fc.record({
    base: fc.nat(10_000_000),
    rate: fc.nat(10_000),
    association: fc.constantFrom('on_sum', 'sum_of_members'),
    proration: fc.constantFrom('full_year', 'by_month'),
    memberBonus: fc.nat(100_000),
    rounding: fc.record({ unit: fc.constantFrom(1, 5, 100), mode: fc.constantFrom('half_up', 'up', 'down') }),
  })
  const months = fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}-01`)
  const numbers = referenceMunicipalities()
    .filter(({ validTo }) => validTo === null)
    .map(({ bfsNumber }) => bfsNumber)

  test('the first year never exceeds a full year, and the sum is that of the parties', () => {
    fc.assert(
      fc.property(
        anyKey,
        months,
        fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 2 }),
        (key, startOn, members) => {
          const half = Math.ceil(members.length / 2)
          const result = calculated(key, [
            ...members.slice(half).map((one) => ({ members: [one], startOn })),
            { members: members.slice(0, half), startOn, id: 'together' },
          ])
          if (!result.ok) throw new Error('refused')
          const { results, sumFullYear } = result.value
          expect(results.every(({ firstYear, fullYear }) => firstYear >= 0 && firstYear <= fullYear)).toBe(
            true,
          )
          expect(results.reduce((sum, { fullYear }) => sum + fullYear, 0)).toBe(sumFullYear)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a larger population never gets less', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(100_000), fc.nat(100_000), (key, one, other) => {
        const [small, large] = yearly(
          key,
          [{ members: [1] }, { members: [2] }],
          townsOf(Math.min(one, other), Math.max(one, other)),
        )
        expect(Number(small)).toBeLessThanOrEqual(Number(large))
      }),
    )
  })

  test('the same input gives the same Rappen and the same trace', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(calculated(key, root)).toEqual(calculated(key, root))
      }),
      { numRuns: 20 },
    )
  })
})
