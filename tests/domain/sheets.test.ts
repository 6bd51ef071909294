import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { columnLetter, faultKey, sheetOf } from '#app/domain/sheet.ts'

test('a sheet has a column for each that is named, and a row for each record', () => {
  const rows = [
    { name: 'Root', year: 2026, amount: rappen(100) },
    { name: 'Emmen', year: null, amount: rappen(200) },
  ]
  const sheet = sheetOf<(typeof rows)[number]>(
    'Beiträge',
    [
      { label: 'Gemeinde', kind: 'text', of: ({ name }) => name },
      { label: 'Jahr', kind: 'number', of: ({ year }) => year },
      { label: 'Betrag', kind: 'amount', of: ({ amount }) => amount },
    ],
    rows,
  )
  expect(sheet).toEqual({
    name: 'Beiträge',
    columns: [
      { label: 'Gemeinde', kind: 'text' },
      { label: 'Jahr', kind: 'number' },
      { label: 'Betrag', kind: 'amount' },
    ],
    rows: [
      ['Root', 2026, 100],
      ['Emmen', null, 200],
    ],
  })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s, as spreadsheets call it', (column, letter) => {
  expect(columnLetter(column)).toBe(letter)
})

test.each([
  [{ fault: 'empty' }, 'sheet_empty'],
  [{ fault: 'open_quote', line: 7 }, 'sheet_open_quote:7'],
  [{ fault: 'no_value', line: 7, column: 1 }, 'sheet_no_value:B7'],
  [{ fault: 'no_value', line: 7, column: -1 }, 'sheet_no_value:A7'],
] as const)('%o is said by %s, with the place where the reading ended', (fault, key) => {
  expect(faultKey(fault)).toBe(key)
})
