import { describe, expect, test } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { CalculationParty } from '#app/domain/contribution/party.ts'
import {
  pinCalculation,
  populationChange,
  replaysCalculation,
  replaysSettlement,
} from '#app/domain/contribution/pinned.ts'
import { settle } from '#app/domain/contribution/settlement.ts'
import { SettlementInput } from '#app/domain/contribution/settlement-input.ts'
import { rappen } from '#app/domain/money.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { townsOf } from '../../support/municipalities.ts'

const basis = (members: number[][], municipalities = townsOf(100, 200, 300)) => ({
  partyId: 'root',
  keyVersion: 3,
  legalBasis: 'Beschluss',
  sample: true,
  input: {
    key: DistributionKey.parse({ form: 'per_capita', base: 1_000, rate: 10 }),
    parties: members.map((own, index) =>
      CalculationParty.parse({
        id: index === 0 ? 'root' : `other-${index}`,
        members: own,
        startOn: '2025-01-01',
      }),
    ),
    referenceDate: '2023-12-31',
    municipalities,
  },
})

const pinned = (...given: Parameters<typeof basis>) => {
  const read = pinCalculation(basis(...given))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}

describe('a pinned calculation', () => {
  test('keeps the result of its party and the basis it rests on', () => {
    const { result, keyVersion, legalBasis, sample } = pinned([[2], [3]])
    expect(result).toMatchObject({ id: 'root', population: 200, fullYear: 3_000 })
    expect({ keyVersion, legalBasis, sample }).toEqual({
      keyVersion: 3,
      legalBasis: 'Beschluss',
      sample: true,
    })
  })

  test('keeps the municipalities of all parties that count, and no other', () => {
    expect(pinned([[1], [3]]).input.municipalities.map(({ bfsNumber }) => bfsNumber)).toEqual([1, 3])
  })

  test('keeps with a municipality those that have gone into it, also by way of another one', () => {
    const [one, two, three, four] = townsOf(1, 2, 3, 4)
    if (!one || !two || !three || !four) throw new Error('Four towns')
    const chain = [
      { ...one, validTo: '2024-06-30', successor: 2 },
      { ...two, validTo: '2024-12-31', successor: 3 },
      three,
      four,
    ]
    const { input, result } = pinned([[3]], chain)
    expect(input.municipalities.map(({ bfsNumber }) => bfsNumber)).toEqual([1, 2, 3])
    expect(result.population).toBe(6)
  })

  test('of Root includes Honau', () => {
    const { input } = pinned([[1065]], referenceMunicipalities())
    expect(input.municipalities.map(({ name }) => name).sort()).toEqual(['Honau', 'Root'])
  })

  test('gives the same Rappen again, and tells when a figure under it was changed', () => {
    const once = pinned([[1], [3]])
    const [first, ...others] = once.input.municipalities
    const moved = first && { ...first, populations: { '2023-12-31': 101 } }
    expect(replaysCalculation(once)).toBe(true)
    expect(replaysCalculation({ ...once, result: { ...once.result, fullYear: rappen(2_001) } })).toBe(false)
    expect(
      replaysCalculation({
        ...once,
        input: { ...once.input, municipalities: moved ? [moved, ...others] : others },
      }),
    ).toBe(false)
    expect(replaysCalculation({ ...once, input: { ...once.input, municipalities: others } })).toBe(false)
    expect(replaysCalculation({ ...once, partyId: 'other-1' })).toBe(false)
  })

  test('tells what the register of today gives its party otherwise, and what it cannot tell', () => {
    const once = pinned([[1], [3]])
    expect(populationChange(once, townsOf(100, 200, 999))).toBeNull()
    expect(populationChange(once, townsOf(101, 200, 300))).toEqual({ pinned: 100, today: 101 })
    const ended = townsOf(100, 200).map((one) => ({ ...one, validTo: '2024-06-30' }))
    expect(populationChange(once, ended)).toEqual({ pinned: 100, today: null })
    expect(() => populationChange({ ...once, partyId: 'nobody' }, townsOf(100))).toThrow('nobody')
  })

  test('is refused with the faults of the calculation, and of a party that is not in it is a defect', () => {
    expect(pinCalculation(basis([[9]]))).toMatchObject({
      ok: false,
      faults: [{ key: 'municipality_unknown' }],
    })
    expect(() => pinCalculation({ ...basis([[1]]), partyId: 'nobody' })).toThrow('nobody')
  })
})

test('a pinned settlement gives the same Rappen again, and tells when one was changed', () => {
  const input = SettlementInput.parse({
    entitlement: 2_000_000,
    paid: 2_000_000,
    eligible: 3_600_000,
    thirdParty: 200_000,
    ratio: [1, 1],
    rule: 'reduce',
  })
  const result = settle(input)
  expect(replaysSettlement({ input, result })).toBe(true)
  expect(replaysSettlement({ input, result: { ...result, claim: rappen(result.claim + 1) } })).toBe(false)
})
