import { expect, test } from 'vitest'
import { copiedYears } from '#app/domain/application/budget-copy.ts'
import type { FormValues } from '#app/domain/forms/form-result.ts'

const YEARS = [2026, 2027, 2028]

test('every empty cell of a later year takes the amount of the first, and nothing typed is lost', () => {
  const typed: FormValues = {
    seen: 'mark',
    rows: [
      { id: 'a', label: 'Kurs', amounts: { 2026: '100', 2027: '', 2028: '300' } },
      { id: 'b', amounts: { 2026: '50' } },
      { id: 'c' },
    ],
    thirdParty: { 2026: '10', 2027: '', 2028: '' },
  }
  expect(copiedYears(typed, YEARS)).toEqual({
    seen: 'mark',
    rows: [
      { id: 'a', label: 'Kurs', amounts: { 2026: '100', 2027: '100', 2028: '300' } },
      { id: 'b', amounts: { 2026: '50', 2027: '50', 2028: '50' } },
      { id: 'c', amounts: { 2026: '', 2027: '', 2028: '' } },
    ],
    thirdParty: { 2026: '10', 2027: '10', 2028: '10' },
  })
})

test('an empty first year fills in nothing, and what is no row stays as it is', () => {
  const [empty, typed] = [
    { 2026: '', 2027: '', 2028: '' },
    { 2026: '', 2027: '5', 2028: '' },
  ]
  expect(copiedYears({ rows: ['x', { amounts: typed }] }, YEARS)).toEqual({
    ...{ rows: ['x', { amounts: typed }], thirdParty: empty },
  })
  expect(copiedYears({ rows: 'x' }, YEARS)).toEqual({ rows: [], thirdParty: empty })
})
