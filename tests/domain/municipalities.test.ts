import { describe, expect, test } from 'vitest'
import { searchKey, searchMunicipalities } from '#app/domain/programme/municipality-search.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'

const all = referenceMunicipalities()
const names = (query: string) => searchMunicipalities(all, query).map(({ name }) => name)
const total = (date: string) => all.reduce((sum, { populations }) => sum + (populations[date] ?? 0), 0)

describe('the reference data', () => {
  test('holds 80 municipalities with 432’744 residents at the end of 2023', () => {
    expect(all).toHaveLength(80)
    expect(total('2023-12-31')).toBe(432_744)
    expect(all.filter(({ populations }) => populations['2024-12-31'])).toHaveLength(79)
    expect(all.filter(({ populations }) => populations['2025-12-31'])).toHaveLength(79)
  })

  test('gives every municipality its own tile of the map of 11 × 11', () => {
    expect(new Set(all.map(({ tile }) => `${tile.column},${tile.row}`)).size).toBe(80)
    expect(all.every(({ tile }) => [tile.column, tile.row].every((place) => place >= 1 && place <= 11))).toBe(
      true,
    )
  })

  test('knows that Honau joined Root on 1 January 2025', () => {
    expect(all.find(({ bfsNumber }) => bfsNumber === 1057)).toMatchObject({
      name: 'Honau',
      validTo: '2024-12-31',
      successor: 1065,
      populations: { '2023-12-31': 566 },
    })
  })

  test('keeps «(LU)» where it belongs to the official name, and genuine doubles', () => {
    const official = all.filter(({ name }) => name.endsWith('(LU)')).map(({ name }) => name)
    expect(official).toEqual(['Hasle (LU)', 'Aesch (LU)', 'Eschenbach (LU)', 'Rickenbach (LU)', 'Zell (LU)'])
    const malters = all.filter(({ populations }) => populations['2023-12-31'] === 7_771)
    expect(malters.map(({ name }) => name).sort()).toEqual(['Malters', 'Meggen'])
  })
})

describe('search', () => {
  test.each([
    ['schupfheim', 'Schüpfheim'],
    ['Schuepfheim', 'Schüpfheim'],
    ['SCHÜPF', 'Schüpfheim'],
    ['hasle', 'Hasle (LU)'],
    ['Hasle LU', 'Hasle (LU)'],
    ['Hasle (LU)', 'Hasle (LU)'],
    ['Aesch', 'Aesch (LU)'],
    ['hergiswil', 'Hergiswil bei Willisau'],
    ['Neuen', 'Neuenkirch'],
  ])('«%s» finds %s first', (query, name) => {
    expect(names(query)[0]).toBe(name)
  })

  test('the beginning of a name comes before the beginning of a word and the middle of one', () => {
    expect(names('willisau')).toEqual(['Willisau', 'Hergiswil bei Willisau'])
    expect(names('pfheim')).toEqual(['Schüpfheim'])
    expect(names('zürich')).toEqual([])
    expect(names('')).toHaveLength(80)
  })

  test('every municipality is found by its own name', () => {
    for (const { name } of all) expect(names(name)).toContain(name)
  })

  test('any text has a key', () => {
    expect(searchKey('Straße ﬁn 日本 🙂')).toBe('strasse fin')
  })
})
