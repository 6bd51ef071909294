import { describe, expect, test } from 'vitest'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'
import { chained, END_OF_2023, luzern } from '../../support/population.ts'

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

function populationIn(bfsNumber: number, day: string) {
  return referenceMunicipalities().find((one) => one.bfsNumber === bfsNumber)?.populations[day]
}

function sumOf(members: number[]) {
  return members.reduce((sum, bfsNumber) => sum + (populationIn(bfsNumber, END_OF_2023) ?? 0), 0)
}
