import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { keyAsTyped } from '#app/domain/programme/key-typed.ts'
import { townsOf } from '../support/municipalities.ts'

const about = {
  municipalities: townsOf(100, 250),
  referenceDate: '2023-12-31',
  day: '2026-01-01',
  promised: { 2026: rappen(40_000_00), 2027: rappen(0) },
}
const AROUND = {
  ...{ seen: 'x', name: 'Variante', association: 'on_sum', proration: 'full_year' },
  ...{ unit: '1', mode: 'half_up', minimumPopulation: '', minimum: '', cap: '', memberBonus: '' },
}

describe('a key while it is typed', () => {
  test('is read by the schema of its form, each fault at its field', () => {
    expect(keyAsTyped('per_capita', { ...AROUND, base: '1000', rate: 'viel' }, about)).toEqual({
      is: 'faulty',
      faults: [{ field: 'rate', message: 'not_an_amount' }],
    })
  })

  test('comes to its sum over all municipalities, each alone', () => {
    // 2 × 1'000 and 350 × 2.
    expect(keyAsTyped('per_capita', { ...AROUND, base: '1000', rate: '2' }, about)).toEqual({
      ...{ is: 'counted', sum: 2_700_00, municipalities: 2 },
    })
  })

  test('of a pool says what each year has left of it', () => {
    expect(keyAsTyped('pool', { ...AROUND, pool: '60’000' }, about)).toEqual({
      is: 'pool',
      pool: 60_000_00,
      years: [
        { year: 2026, promised: 40_000_00, left: 20_000_00 },
        { year: 2027, promised: 0, left: 60_000_00 },
      ],
    })
  })

  test('of a share of costs is told by nobody beforehand', () => {
    const typed = { ...AROUND, rate: '50 %', classes: [] }
    expect(keyAsTyped('co_funding', typed, about)).toEqual({ is: 'untold' })
  })
})
