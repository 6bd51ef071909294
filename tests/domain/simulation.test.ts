import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculate } from '#app/domain/contribution/calculation.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { rappen } from '#app/domain/money.ts'
import {
  gainsAndLosses,
  municipalitiesAlone,
  partyFrom,
  perHead,
  type SimulatedParty,
  simulate,
  simulatedDay,
  sumInYear,
} from '#app/domain/programme/simulation.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'

const municipalities = referenceMunicipalities()
const referenceDate = '2023-12-31'
const key = (given: object) => DistributionKey.parse(given)
const HEADS = key({ form: 'per_capita', base: 200_000, rate: 450 })
const FIXED = key({ form: 'fixed', amount: 2_500_000 })
const SHARE = key({ form: 'co_funding', rate: [1, 2] })
const alone = municipalitiesAlone(municipalities, '2026-01-01')
const compared = (keys: DistributionKey[], parties: readonly SimulatedParty[] = alone) =>
  simulate({ keys, parties, referenceDate, municipalities })

describe('keys side by side', () => {
  const anyKey = fc.oneof(
    fc.record({ form: fc.constant('per_capita'), base: fc.nat(1_000_000), rate: fc.nat(2_000) }),
    fc.record({ form: fc.constant('pool'), pool: fc.nat(3_000_000).map((francs) => francs * 100) }),
    fc.record({ form: fc.constant('fixed'), amount: fc.nat(9_000_000) }),
    fc.uniqueArray(fc.integer({ min: 1, max: 90_000 }), { maxLength: 5 }).chain((bounds) =>
      fc.record({
        form: fc.constantFrom('brackets' as const),
        brackets: fc.constant(
          [0, ...bounds.toSorted((one, other) => one - other)].map((over) => ({ over, amount: over * 7 })),
        ),
      }),
    ),
  )

  test('give to the Rappen what each of them gives alone', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { minLength: 1, maxLength: 4 }), (given) => {
        const keys = given.map(key)
        const { sums, rows } = compared(keys)
        keys.forEach((one, index) => {
          const own = calculate({
            key: one,
            parties: alone.map(({ party }) => party),
            referenceDate,
            municipalities,
          })
          if (!own.ok) throw new Error('refused')
          expect(sums[index]).toEqual({ ok: true, sum: own.value.sumFullYear })
          expect(rows.map(({ amounts }) => amounts[index])).toEqual(
            own.value.results.map(({ fullYear }) => fullYear),
          )
          expect(sumInYear(rows, index, 2026)).toBe(own.value.sumFullYear)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('where one cannot be told, the others are, and it says why', () => {
    const { sums, rows } = compared([HEADS, SHARE, FIXED])
    expect(sums.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(sums.flatMap((one) => (one.ok ? [] : one.faults.map(({ key: fault }) => fault)))).toEqual(
      alone.map(() => 'eligible_cost_missing'),
    )
    expect(rows.every(({ amounts }) => amounts[1] === null && amounts[2] === 2_500_000)).toBe(true)
    expect(compared([SHARE]).rows).toEqual([])
  })

  test('count an agreement in its own years only', () => {
    const agreements = [2024, 2026].map((from) => ({
      name: String(from),
      party: partyFrom('2026-02-01', { id: String(from), members: [from === 2024 ? 1024 : 1054] }),
      years: [from, from + 1],
    }))
    const { rows } = compared([FIXED], agreements)
    expect([2024, 2025, 2026, 2028].map((year) => sumInYear(rows, 0, year))).toEqual([
      2_500_000, 2_500_000, 2_500_000, 0,
    ])
  })

  test('every municipality that exists on the day is there once', () => {
    expect(alone.length).toBe(new Set(alone.map(({ party }) => party.id)).size)
    expect(municipalitiesAlone(municipalities, '2024-01-01').length).toBeGreaterThan(alone.length - 1)
  })

  test('who gains and who loses is told against the first', () => {
    const { rows } = compared([FIXED, HEADS, FIXED])
    const of = gainsAndLosses(rows, 1)
    expect(of.more + of.less + of.same).toBe(rows.length)
    expect(of.more).toBe(rows.filter(({ population }) => 2_000 + population * 4.5 > 25_000).length)
    expect(gainsAndLosses(rows, 2)).toEqual({ more: 0, less: 0, same: rows.length })
  })
})

test('per head is rounded to the Rappen, and nothing where nobody lives', () => {
  expect(perHead(rappen(1_000), 3)).toBe(333)
  expect(perHead(rappen(1_001), 2)).toBe(501)
  expect([perHead(rappen(1_000), 0), perHead(null, 3)]).toEqual([null, null])
})

test.each([
  ['2023-06-01', '2024-01-01'],
  ['2026-06-01', '2026-06-01'],
  ['2028-06-01', '2027-12-31'],
])('on %s a simulation is of %s, a day of its period', (today, day) => {
  expect(simulatedDay({ startsOn: '2024-01-01', endsOn: '2027-12-31' }, today)).toBe(day)
})
