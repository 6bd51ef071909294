import { describe, expect, test } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import {
  consistsOf,
  countsMerger,
  type Foundation,
  firstWholeYear,
  foundationFaults,
  haveMerged,
  historiesBefore,
  mergerFaults,
} from '#app/domain/programme/merger.ts'
import { townsOf } from '../support/municipalities.ts'

/** Towns 1 to 5; the fourth ended in the third at the end of 2024, the fifth begins with 2026. */
const TOWNS = townsOf(10, 20, 30, 40, 50).map((town): MunicipalityHistory => {
  if (town.bfsNumber === 3) return { ...town, district: 'Elsewhere' }
  if (town.bfsNumber === 4) return { ...town, validTo: '2024-12-31', successor: 3 }
  return town.bfsNumber === 5 ? { ...town, validFrom: '2026-01-01' } : town
})

describe('a municipality goes into another', () => {
  test.each([
    ['both exist', { from: 1, into: 2, mergedOn: '2027-01-01' }, {}],
    ['one is unknown', { from: 9, into: 2, mergedOn: '2027-01-01' }, { from: 'merger_ended_already' }],
    ['it has ended before', { from: 4, into: 2, mergedOn: '2027-01-01' }, { from: 'merger_ended_already' }],
    ['it ends already', { from: 4, into: 2, mergedOn: '2024-06-01' }, { from: 'merger_ended_already' }],
    ['it had no day yet', { from: 5, into: 2, mergedOn: '2026-01-01' }, { from: 'merger_ended_already' }],
    ['it had one day', { from: 5, into: 2, mergedOn: '2026-01-02' }, {}],
    ['it is the same', { from: 1, into: 1, mergedOn: '2027-01-01' }, { into: 'merger_same' }],
    ['the other is unknown', { from: 1, into: 9, mergedOn: '2027-01-01' }, { into: 'merger_ended_already' }],
    ['the other has ended', { from: 1, into: 4, mergedOn: '2027-01-01' }, { into: 'merger_ended_already' }],
    ['the other will end', { from: 1, into: 4, mergedOn: '2024-12-31' }, { into: 'merger_ended_already' }],
    [
      'the other is not there',
      { from: 1, into: 5, mergedOn: '2025-12-31' },
      { into: 'merger_ended_already' },
    ],
    [
      'it takes another in on that day',
      { from: 3, into: 2, mergedOn: '2025-01-01' },
      { mergedOn: 'merger_before_intake' },
    ],
    [
      'it takes another in later',
      { from: 3, into: 2, mergedOn: '2024-06-01' },
      { mergedOn: 'merger_before_intake' },
    ],
    ['it took another in before', { from: 3, into: 2, mergedOn: '2025-01-02' }, {}],
    ['the other begins that day', { from: 1, into: 5, mergedOn: '2026-01-01' }, {}],
  ])('where %s: %o gives %o', (_case, merger, faults) => {
    expect(mergerFaults(merger, TOWNS)).toEqual(faults)
  })
})

describe('two or more municipalities found a new one', () => {
  const founded = (change: Partial<Foundation>) =>
    foundationFaults(
      {
        ends: [1, 2],
        bfsNumber: 7,
        name: 'Neudorf',
        district: 'Test',
        placeOf: 2,
        mergedOn: '2027-01-01',
        ...change,
      },
      TOWNS,
    )

  test.each<[string, Partial<Foundation>, Record<string, string>]>([
    ['all is well', {}, {}],
    ['all three end', { ends: [1, 2, 3] }, {}],
    ['nobody ends', { ends: [] }, { ends: 'foundation_of_none' }],
    ['a single one goes on under another number', { ends: [1], placeOf: 1, name: 'Town 1' }, {}],
    ['one is unknown', { ends: [1, 9], placeOf: 1 }, { ends: 'merger_ended_already' }],
    ['one has ended before', { ends: [1, 4], placeOf: 1 }, { ends: 'merger_ended_already' }],
    [
      'one takes another in later',
      { ends: [1, 3], placeOf: 1, mergedOn: '2024-06-01' },
      { mergedOn: 'merger_before_intake' },
    ],
    ['the number is taken', { bfsNumber: 3 }, { bfsNumber: 'foundation_number_taken' }],
    ['the number was taken', { bfsNumber: 4 }, { bfsNumber: 'foundation_number_taken' }],
    ['the name is taken', { name: 'TOWN 3' }, { name: 'foundation_name_taken' }],
    ['the name is that of one that ends', { name: 'Town 1' }, {}],
    ['the name is that of one that ended long ago', { name: 'Town 4' }, {}],
    ['the name is that of one which begins later', { name: 'Town 5', mergedOn: '2025-12-31' }, {}],
    ['nobody knows the district', { district: 'Nowhere' }, { district: 'required' }],
    ['its place is another one’s', { placeOf: 3 }, { placeOf: 'foundation_place' }],
  ])('where %s: %o gives %o', (_case, change, faults) => {
    expect(founded(change)).toEqual(faults)
  })
})

test('before a union nobody has ended in it, and what it founded does not exist', () => {
  const [one, , three, four, five] = TOWNS
  const ended = { validTo: '2025-12-31', successor: 5 }
  const [first, second] = townsOf(10, 20).map((town) => ({ ...town, ...ended }))
  const united = [first, second, three, four, five].filter((town) => town !== undefined)
  expect(historiesBefore(united, { from: [1, 2], into: 5, mergedOn: '2026-01-01' })).toEqual([
    one,
    townsOf(10, 20)[1],
    three,
    four,
  ])
})

test('before a union stands whatever else began on its day', () => {
  const [one, , , , five] = TOWNS
  const united = [one, { ...five, bfsNumber: 6 }, five] as MunicipalityHistory[]
  expect(historiesBefore(united, { from: [2, 3], into: 5, mergedOn: '2026-01-01' })).toEqual(
    united.slice(0, 2),
  )
})

test('before a union the municipality that takes others in exists, whenever it began', () => {
  const joined = [{ ...TOWNS[0], validTo: '2026-12-31', successor: 5 }, TOWNS[4]] as MunicipalityHistory[]
  expect(historiesBefore(joined, { from: [1], into: 5, mergedOn: '2027-01-01' })).toEqual([
    TOWNS[0],
    TOWNS[4],
  ])
})

test.each([
  ['2027-01-01', 2027],
  ['2027-01-02', 2028],
  ['2027-11-01', 2028],
  ['2026-12-31', 2027],
])('a municipality in its new shape since %s begins its first whole year in %i', (day, year) => {
  expect(firstWholeYear(day)).toBe(year)
})

test('municipalities as a calculation froze them have gone through a union where one of it went into the same one', () => {
  const frozen = [
    { bfsNumber: 1, successor: 2 },
    { bfsNumber: 2, successor: null },
  ]
  expect(haveMerged(frozen, { from: [1, 3], into: 2 })).toBe(true)
  expect(haveMerged(frozen, { from: [1], into: 3 })).toBe(false)
  expect(haveMerged(frozen, { from: [2], into: 2 })).toBe(false)
})

test.each<[string, number, number[], MunicipalityHistory[], boolean]>([
  ['a member itself', 1, [1, 2], TOWNS, true],
  ['a neighbour', 2, [1], TOWNS, false],
  ['one that a member has gone into, with residents of its own', 3, [4], TOWNS, false],
  ['one founded by members alone', 5, [1, 2], founded(1, 2), true],
  ['one founded by a member and somebody else', 5, [1], founded(1, 2), false],
])('the people of %s are those of members: %i of %j', (_what, bfsNumber, members, towns, own) => {
  expect(consistsOf(bfsNumber, members, towns)).toBe(own)
})

/** The fifth town begins with these. */
function founded(...from: number[]): MunicipalityHistory[] {
  return TOWNS.map((town) =>
    from.includes(town.bfsNumber) ? { ...town, validTo: '2025-12-31', successor: 5 } : town,
  )
}

test('an amount that was set by decision counts nobody who came by a union', () => {
  const municipalities = TOWNS.map((one) => (one.bfsNumber === 1 ? { ...one, successor: 2 } : one))
  const counted = (form: object) =>
    countsMerger({ input: { key: DistributionKey.parse(form), municipalities } }, { from: [1], into: 2 })
  const rounding = { unit: 1 }
  expect(counted({ form: 'fixed', amount: 100, reason: 'Beschluss', rounding })).toBe(false)
  expect(counted({ form: 'pool', pool: 100, rounding })).toBe(true)
})
