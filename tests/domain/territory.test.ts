import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { type Counted, firstSharedYear, territoryBy } from '#app/domain/programme/territory.ts'
import { townsOf } from '../support/municipalities.ts'

const register = (...ends: readonly [from: number, into: number, lastDay: string][]) =>
  ends.reduce(
    (all, [from, successor, validTo]) =>
      all.map((one) => (one.bfsNumber === from ? { ...one, successor, validTo } : one)),
    townsOf(...Array.from({ length: 8 }, () => 100)),
  )

const inYears = (bfsNumber: number, fromYear: number, toYear = fromYear): Counted => ({
  bfsNumber,
  fromYear,
  toYear,
})

describe('the inhabitants of a municipality', () => {
  const territory = territoryBy(register([1, 2, '2024-12-31'], [2, 3, '2026-06-30']))

  test.each([
    [2, 2024, [2]],
    [2, 2025, [2, 1]],
    [3, 2026, [3]],
    [3, 2027, [3, 2, 1]],
    [1, 2027, [1]],
    [2, 2027, [2, 1]],
  ])('of %i in %i are those of %j', (bfsNumber, year, expected) => {
    expect([...territory(bfsNumber, year)]).toEqual(expected)
  })
})

describe('two agreements count the same people', () => {
  const territory = territoryBy(register([1, 2, '2024-12-31'], [3, 4, '2026-12-31']))

  test.each([
    ['of one municipality in the first year of both', inYears(5, 2024, 2026), inYears(5, 2026, 2027), 2026],
    ['never, in different years', inYears(5, 2024, 2025), inYears(5, 2026, 2027), undefined],
    ['of a municipality and its successor', inYears(2, 2024, 2027), inYears(1, 2024, 2026), 2025],
    ['from the first whole year after the merger on', inYears(3, 2025, 2027), inYears(4, 2025, 2027), 2027],
    ['never, before the merger', inYears(3, 2025, 2026), inYears(4, 2025, 2027), undefined],
  ])('%s', (_, one, other, year) => {
    expect(firstSharedYear(one, other, territory)).toBe(year)
    expect(firstSharedYear(other, one, territory)).toBe(year)
  })
})

const YEARS = [2024, 2025, 2026, 2027] as const
const town = fc.integer({ min: 1, max: 8 })
const year = fc.constantFrom(...YEARS)

/** Mergers in the order of their days: who has ended takes nobody in. */
const history = fc
  .array(fc.record({ from: town, into: town, in: year, onNewYear: fc.boolean() }), { maxLength: 6 })
  .map((mergers): MunicipalityHistory[] => {
    const ended = new Set<number>()
    const told: [number, number, string][] = []
    for (const one of mergers.sort((a, b) => dayOf(a).localeCompare(dayOf(b)))) {
      if (one.from === one.into || ended.has(one.from) || ended.has(one.into)) continue
      ended.add(one.from)
      told.push([one.from, one.into, dayOf(one)])
    }
    return register(...told)
  })
const dayOf = (merger: { in: number; onNewYear: boolean }) =>
  merger.onNewYear ? `${merger.in - 1}-12-31` : `${merger.in}-06-30`

const wish = fc.record({ bfsNumber: town, fromYear: year, length: fc.nat(3), stays: fc.nat(3) })

/** One after the other wants a place, alone or by joining, and may leave early; who shares inhabitants is refused. */
test('over any mergers, agreements, joinings and leavings nobody counts twice in a year', () => {
  fc.assert(
    fc.property(history, fc.array(wish, { maxLength: 25 }), (municipalities, wishes) => {
      const territory = territoryBy(municipalities)
      const taken: Counted[] = []
      for (const { bfsNumber, fromYear, length, stays } of wishes) {
        const wanted = inYears(bfsNumber, fromYear, fromYear + length)
        if (taken.some((other) => firstSharedYear(wanted, other, territory) !== undefined)) continue
        taken.push({ ...wanted, toYear: Math.min(wanted.toYear, fromYear + stays) })
      }
      for (const each of YEARS) {
        const counted = taken
          .filter(({ fromYear, toYear }) => fromYear <= each && each <= toYear)
          .flatMap(({ bfsNumber }) => inhabitantsOf(bfsNumber, each, municipalities))
        expect(counted.length).toBe(new Set(counted).size)
      }
    }),
    { numRuns: 1000 },
  )
})

/** Told the other way round: each starts at home and goes along with its municipality, one merger after the other. */
function inhabitantsOf(bfsNumber: number, year: number, municipalities: readonly MunicipalityHistory[]) {
  const day = `${year}-01-01`
  return municipalities.flatMap((home) => {
    for (let at: MunicipalityHistory | undefined = home; at; at = next(at))
      if (at.bfsNumber === bfsNumber) return [home.bfsNumber]
    return []
  })

  function next({ successor, validTo }: MunicipalityHistory) {
    return validTo !== null && validTo < day
      ? municipalities.find((one) => one.bfsNumber === successor)
      : undefined
  }
}
