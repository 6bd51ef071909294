import { describe, expect, test } from 'vitest'
import { type MunicipalityHistory, populationOf } from '#app/domain/contribution/population.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { townsOf } from '../../support/municipalities.ts'

const END_OF_2023 = '2023-12-31'
const luzern = (members: number[], startOn: string, referenceDate = END_OF_2023) =>
  populationOf({ members, startOn, referenceDate, municipalities: referenceMunicipalities() })

/** 1 joined 2 at the end of 2024, 2 and 3 formed 4 at the end of 2025; 5 has nothing to do with it. */
const chain = (): MunicipalityHistory[] => {
  const [one, two, three, four, five] = townsOf(100, 200, 300, 0, 500)
  if (!one || !two || !three || !four || !five) throw new Error('five towns')
  return [
    { ...one, validTo: '2024-12-31', successor: 2 },
    { ...two, validTo: '2025-12-31', successor: 4 },
    { ...three, validTo: '2025-12-31', successor: 4 },
    { ...four, validFrom: '2026-01-01', populations: { '2026-12-31': 640 } },
    five,
  ]
}
const chained = (members: number[], startOn: string, referenceDate = END_OF_2023) =>
  populationOf({ members, startOn, referenceDate, municipalities: chain() })

describe('the population on the reference date', () => {
  test.each([
    ['before the merger Root stands alone', [1065], '2024-12-31', 5_727],
    ['from the merger on Honau counts for Root', [1065], '2025-01-01', 6_293],
    ['before it, both may be members', [1065, 1057], '2024-12-31', 6_293],
    ['an association is the sum of its members', [1061, 1054], '2025-01-01', sumOf([1061, 1054])],
  ])('%s', (_case, members, startOn, residents) => {
    const population = luzern(members, startOn)
    expect(population).toMatchObject({ ok: true, value: { residents } })
  })

  test('tells the way through the merger', () => {
    expect(luzern([1065], '2025-01-01')).toEqual({
      ok: true,
      value: {
        referenceDate: END_OF_2023,
        startOn: '2025-01-01',
        source: 'BFS STATPOP / LUSTAT Statistik Luzern',
        residents: 6_293,
        members: [
          {
            bfsNumber: 1065,
            name: 'Root',
            residents: 6_293,
            ownResidents: 5_727,
            merged: [{ bfsNumber: 1057, name: 'Honau', residents: 566, into: 1065, mergedOn: '2025-01-01' }],
          },
        ],
      },
    })
  })

  test.each(['2024-12-31', '2025-12-31'])(
    'the figure of %s for Root includes Honau already',
    (referenceDate) => {
      const residents = populationIn(1065, referenceDate)
      expect(luzern([1065], '2026-01-01', referenceDate)).toMatchObject({
        ok: true,
        value: { residents, members: [{ ownResidents: residents, merged: [] }] },
      })
    },
  )

  test('follows mergers in a row and municipalities that a merger created', () => {
    expect(chained([2], '2024-06-01')).toMatchObject({ value: { residents: 200 } })
    expect(chained([2], '2025-06-01')).toMatchObject({ value: { residents: 300 } })
    expect(chained([4, 5], '2026-01-01')).toMatchObject({
      value: {
        residents: 1_100,
        members: [
          {
            residents: 600,
            ownResidents: 0,
            merged: [
              { bfsNumber: 2, residents: 200, into: 4, mergedOn: '2026-01-01' },
              { bfsNumber: 1, residents: 100, into: 2, mergedOn: '2025-01-01' },
              { bfsNumber: 3, residents: 300, into: 4, mergedOn: '2026-01-01' },
            ],
          },
          { residents: 500, merged: [] },
        ],
      },
    })
    expect(chained([4], '2027-01-01', '2026-12-31')).toMatchObject({ value: { residents: 640 } })
  })
})

describe('a member is refused', () => {
  test.each([
    ['that nobody knows', [9_999], '2025-01-01', 'municipality_unknown'],
    ['of another canton', [261], '2025-01-01', 'municipality_unknown'],
    ['that is dissolved', [1057], '2025-01-01', 'municipality_dissolved'],
    ['named twice', [1061, 1061], '2025-01-01', 'member_twice'],
  ])('%s', (_case, members, startOn, key) => {
    const index = members.length - 1
    expect(luzern(members, startOn)).toMatchObject({
      ok: false,
      faults: [{ key, path: ['members', index], figures: { bfsNumber: members[index] } }],
    })
  })

  test('that does not exist yet', () => {
    const figures = { bfsNumber: 4, name: 'Town 4', startOn: '2025-12-31', validFrom: '2026-01-01' }
    expect(chained([4], '2025-12-31')).toEqual({
      ok: false,
      faults: [{ key: 'municipality_not_yet', path: ['members', 0], figures }],
    })
    expect(chained([4], '2026-01-01')).toMatchObject({ ok: true })
  })

  test('only from the day after its last', () => {
    expect(chained([2], '2025-12-31')).toMatchObject({ ok: true })
    expect(chained([2], '2026-01-01')).toMatchObject({ faults: [{ key: 'municipality_dissolved' }] })
  })

  test('that dissolved without a successor', () => {
    const municipalities = townsOf(10).map((town) => ({ ...town, validTo: '2024-12-31' }))
    const question = { members: [1], startOn: '2025-01-01', referenceDate: END_OF_2023, municipalities }
    expect(populationOf(question)).toMatchObject({
      faults: [{ key: 'municipality_dissolved', figures: { successor: 0 } }],
    })
  })

  test('without a figure for the reference date, its own or a merged one', () => {
    const missing = (bfsNumber: number, name: string, referenceDate: string) => ({
      key: 'population_missing',
      path: ['members', 0],
      figures: { bfsNumber, name, referenceDate },
    })
    expect(luzern([1061], '2025-01-01', '2022-12-31')).toEqual({
      ok: false,
      faults: [missing(1061, 'Luzern', '2022-12-31')],
    })
    expect(luzern([1065], '2025-01-01', '2022-12-31')).toEqual({
      ok: false,
      faults: [missing(1065, 'Root', '2022-12-31'), missing(1057, 'Honau', '2022-12-31')],
    })
    expect(luzern([1057], '2024-01-01', '2025-12-31')).toEqual({
      ok: false,
      faults: [missing(1057, 'Honau', '2025-12-31')],
    })
  })
})

function populationIn(bfsNumber: number, day: string) {
  return referenceMunicipalities().find((one) => one.bfsNumber === bfsNumber)?.populations[day]
}

function sumOf(members: number[]) {
  return members.reduce((sum, bfsNumber) => sum + (populationIn(bfsNumber, END_OF_2023) ?? 0), 0)
}
