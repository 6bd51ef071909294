import { describe, expect, test } from 'vitest'
import { populationOf } from '#app/domain/contribution/population.ts'
import { townsOf } from '../../support/municipalities.ts'
import { chained, END_OF_2023, luzern } from '../../support/population.ts'

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
