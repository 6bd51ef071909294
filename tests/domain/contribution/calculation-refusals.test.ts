import { describe, expect, test } from 'vitest'
import { fixed, perCapita, root, towns } from '../../support/keys.ts'
import { calculated, townsOf, yearly } from '../../support/municipalities.ts'

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
