import { describe, expect, test } from 'vitest'
import { type KnownGrant, planGrants } from '#app/domain/imports/grants-import.ts'
import { numberAndName } from '#app/domain/imports/municipality-named.ts'
import { tableIn } from '#app/domain/imports/table.ts'
import { referenceMunicipalities } from '#db/reference/municipalities.ts'

const KNOWN: KnownGrant = {
  grantId: 'g1',
  version: 1,
  bfsNumber: 1065,
  title: 'Sprachtreff',
  reference: 'P-1',
  fromYear: 2026,
  toYear: 2027,
}
const HEAD = ['BFS-Nr.', 'Gemeinde', 'Projekt', 'Erstes Jahr', 'Letztes Jahr', 'Geschäftsnummer']

function planned(
  lines: readonly (readonly string[])[],
  { head = HEAD, formulas = [] as { line: number; column: number }[] } = {},
) {
  const rows = [head, ...lines].map((cells, index) => ({ line: index + 1, cells }))
  return planGrants([{ name: '', rows, formulas }], {
    municipalities: referenceMunicipalities(),
    formerNames: [{ bfsNumber: 1065, name: 'Root-Dorf' }],
    standing: [KNOWN],
  })
}
function planOf(...args: Parameters<typeof planned>) {
  const read = planned(...args)
  if (!read.ok) throw new Error(read.fault)
  return read.plan
}
const faultsOf = (...line: string[]) =>
  planOf([line]).faults.map(({ line, field, fault, said }) => [line, field, fault, said])

describe('a table of project grants', () => {
  test.each([
    [
      ['BFS-Nr.', 'Projekt', 'Jahre'],
      ['1024', 'Treff', '2026–2027'],
    ],
    [
      ['Gemeinde', 'Projekttitel', 'Von', 'Bis'],
      ['Emmen', 'Treff', '2026', '2027'],
    ],
    [
      ['N° OFS', 'Commune', 'Projet', 'Années'],
      ['1024', 'Emmen', 'Treff', '2026 - 2027'],
    ],
    [
      ['Gemeinde', 'Bezeichnung', 'Ab', 'Bis'],
      ['1024 Emmen', 'Treff', '01.01.2026', '31.12.2027'],
    ],
    [
      ['Gemeinde-Nr.', 'Name', 'Titel', 'Beginn', 'Ende'],
      ['1024', 'EMMEN', 'Treff', '2026-01-01', '2027-12-31'],
    ],
  ])('headed by %j is read', (head, line) => {
    expect(planOf([line], { head }).fresh.map(({ grant }) => grant)).toEqual([
      { bfsNumber: 1024, title: 'Treff', reference: '', fromYear: 2026, toYear: 2027 },
    ])
  })

  test('tells what is new, changed, unchanged and gone', () => {
    const plan = planOf([
      ['1024', 'Emmen', 'Treff', '2026', '2026', ''],
      ['1065', 'Root', 'Sprachtreff', '2026', '2028', 'P-1'],
    ])
    expect(plan).toMatchObject({
      fresh: [{ line: 2, grant: { bfsNumber: 1024 } }],
      changed: [{ line: 3, grant: { toYear: 2028 }, known: { grantId: 'g1' } }],
      unchanged: [],
      gone: [],
      faults: [],
    })
    expect(planOf([['1065', 'Root', 'Sprachtreff', '2026', '2027', '']])).toMatchObject({
      unchanged: [{ line: 2 }],
      changed: [],
    })
    expect(planOf([['1024', 'Emmen', 'Treff', '2026', '2026', '']]).gone).toEqual([KNOWN])
    expect(planOf([['1024', 'Emmen', 'Treff', '2030', '2030', '']]).gone).toEqual([])
  })

  test.each([
    [['', '', 'Treff', '2026', ''], [[2, 'name', 'municipality_missing', '']]],
    [['10x', 'Emmen', 'Treff', '2026', ''], [[2, 'number', 'number_unreadable', '10x']]],
    [['1199', 'Neudorf', 'Treff', '2026', ''], [[2, 'number', 'number_unknown', '1199']]],
    [['', 'Olten', 'Treff', '2026', ''], [[2, 'name', 'name_unknown', 'Olten']]],
    [['', 'SchÃ¼pfheim', 'Treff', '2026', ''], [[2, 'name', 'letters_broken', 'SchÃ¼pfheim']]],
    [['1024', 'Root', 'Treff', '2026', ''], [[2, 'name', 'number_and_name', 'Root']]],
    // Honau belongs to Root since 2025.
    [['1057', 'Honau', 'Treff', '2026', ''], [[2, 'name', 'municipality_gone', 'Root']]],
    [['1024', 'Emmen', ' ', '2026', ''], [[2, 'title', 'title_missing', '']]],
    [['1024', 'Emmen', 'x'.repeat(201), '2026', ''], [[2, 'title', 'title_long', '200']]],
    [['1024', 'Emmen', 'Treff', '26', ''], [[2, 'fromYear', 'year_unreadable', '26']]],
    [['1024', 'Emmen', 'Treff', '2026', 'x'], [[2, 'toYear', 'year_unreadable', 'x']]],
    [['1024', 'Emmen', 'Treff', '2027', '2026'], [[2, 'toYear', 'years_turned', '2027–2026']]],
    [['1057', 'Honau', 'Treff', '2024', '2024'], []],
  ])('with the line %j has the faults %j', (line, expected) => {
    expect(faultsOf(...line)).toEqual(expected)
  })

  test('names the line that says the same once more, and a cell that was a formula', () => {
    const line = ['1024', 'Emmen', 'Treff', '2026', '2027', '']
    const plan = planOf(
      [line, ['1024', 'Emmen', 'treff', '2027', '2028', ''], ['1031', '', '=A1', '2026', '', '']],
      {
        formulas: [{ line: 4, column: 2 }],
      },
    )
    expect(plan.faults.map(({ line, field, fault, said }) => [line, field, fault, said])).toEqual([
      [3, 'title', 'doubled', '2'],
      [4, 'title', 'formula', '=A1'],
    ])
  })

  test('takes the name of before for the municipality of today, and says so', () => {
    const plan = planOf([['', 'Root-Dorf', 'Treff', '2030', '', '']])
    expect(plan).toMatchObject({
      fresh: [{ grant: { bfsNumber: 1065 } }],
      notes: [{ line: 2, said: 'Root' }],
    })
  })

  test('takes the municipality of a number that is called by a name nobody else has, and says so', () => {
    const plan = planOf([['1024', 'Emmen Dorf', 'Treff', '2026', '', '']])
    expect(plan).toMatchObject({
      fresh: [{ grant: { bfsNumber: 1024 } }],
      notes: [{ line: 2, field: 'name', fault: 'called_otherwise', said: 'Emmen' }],
      faults: [],
    })
  })

  test('without a heading is none', () => {
    expect(planned([['1024', 'Emmen']], { head: ['Gemeinde', 'Betrag'] })).toEqual({
      ok: false,
      fault: 'no_heading',
    })
  })

  test('is found below a title, and in the sheet that has it', () => {
    const rows = [
      ['Projektförderung 2026'],
      ['Stand 1. März'],
      HEAD,
      ['1024', 'Emmen', 'Treff', '2026', '', ''],
    ]
    const sheets = [
      { name: 'Inhalt', rows: [{ line: 1, cells: ['Inhalt'] }], formulas: [] },
      { name: 'Daten', rows: rows.map((cells, index) => ({ line: index + 2, cells })), formulas: [] },
    ]
    const read = planGrants(sheets, {
      municipalities: referenceMunicipalities(),
      formerNames: [],
      standing: [],
    })
    expect(read).toMatchObject({ plan: { fresh: [{ line: 5 }], lines: 1 } })
  })
})

test.each([
  [{ name: '......1001 Doppleschwand' }, { number: '1001', name: 'Doppleschwand' }],
  [{ name: '1001 - Doppleschwand' }, { number: '1001', name: 'Doppleschwand' }],
  [{ name: 'Doppleschwand (1001)' }, { number: '1001', name: 'Doppleschwand' }],
  [
    { name: 'Hasle (LU)', number: '1005' },
    { number: '1005', name: 'Hasle (LU)' },
  ],
])('%j is %j', (given, expected) => {
  expect(numberAndName(given)).toEqual(expected)
})

test('of several columns that fit, the one with the longest name counts', () => {
  const wanted = { number: ['gemeinde nr'], name: ['gemeinde'] }
  const rows = [{ line: 1, cells: ['Gemeinde-Nr. (BFS)', 'Gemeinde', 'Betrag'] }]
  expect(tableIn([{ name: '', rows, formulas: [] }], { wanted, isEnough: () => true })).toMatchObject({
    columns: { number: 0, name: 1 },
    unread: ['Betrag'],
  })
})
