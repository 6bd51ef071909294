import { expect, test } from 'vitest'
import { CalculatorQuery } from '#app/domain/contribution/calculator-query.ts'
import { choicesOn, searchChoices } from '#app/domain/programme/municipality-choice.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'

const all = referenceMunicipalities()
const root = (day: string) => choicesOn(all, day).find(({ name }) => name === 'Root')
const names = (day: string, query: string) =>
  searchChoices(choicesOn(all, day), query).map(({ name }) => name)

test('on its last day Honau is a municipality to choose, on the next it has joined Root', () => {
  expect(choicesOn(all, '2024-12-31')).toHaveLength(80)
  expect(root('2024-12-31')?.joined).toEqual([])
  expect(choicesOn(all, '2025-01-01')).toHaveLength(79)
  expect(root('2025-01-01')?.joined).toEqual([{ name: 'Honau', on: '2025-01-01' }])
})

test('whoever searches Honau finds it while it exists, and then Root', () => {
  expect(names('2024-12-31', 'honau')).toEqual(['Honau'])
  expect(names('2025-01-01', 'honau')).toEqual(['Root'])
  expect(names('2025-01-01', 'root')).toEqual(['Root'])
})

test('whoever searches a former name finds the municipality', () => {
  const choices = choicesOn(all, '2026-01-01', [{ bfsNumber: 1007, name: 'Altmoos' }])
  expect(searchChoices(choices, 'altmoos').map(({ bfsNumber }) => bfsNumber)).toEqual([1007])
})

test('a municipality is found once, also where its own name and that of one which joined it fit', () => {
  const choice = {
    bfsNumber: 1,
    name: 'Neudorf',
    formerly: [],
    joined: [{ name: 'Altdorf', on: '2025-01-01' }],
  }
  expect(searchChoices([choice], 'dorf')).toEqual([choice])
})

test.each([
  [{}, { municipality: [], year: null }],
  [
    { municipality: '1065', year: '2026' },
    { municipality: [1065], year: 2026 },
  ],
  [
    { municipality: ['1065', '1055', '1065'], year: '' },
    { municipality: [1065, 1055], year: null },
  ],
  [
    { municipality: ['1'], year: '1999' },
    { municipality: [1], year: null },
  ],
])('the address %j asks for %j', (query, asked) => {
  expect(CalculatorQuery.parse(query)).toEqual(asked)
})

test.each(['0', '12345', 'Root', '1065x', 'x1065'])(
  'the address cannot ask for municipality «%s»',
  (municipality) => {
    expect(CalculatorQuery.safeParse({ municipality }).success).toBe(false)
  },
)
