import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { mayBeTakenOver, planPopulation } from '#app/domain/imports/population-import.ts'
import { townsOf } from '../support/municipalities.ts'

const DAY = '2026-12-31'
const TODAY = '2027-06-01'
const HEAD = ['BFS-Nr.', 'Gemeinde', 'Ständige Wohnbevölkerung', 'Stichtag']

/** Town 1 has 100 residents on the day already; Town 3 went into Town 2 at the end of 2025. */
function towns(): MunicipalityHistory[] {
  const [one, two, three] = townsOf(100, 200, 300)
  if (!one || !two || !three) throw new Error('three towns')
  return [{ ...one, populations: { [DAY]: 100 } }, two, { ...three, validTo: '2025-12-31', successor: 2 }]
}

function planned(
  lines: readonly (readonly string[])[],
  { head = HEAD, formulas = [] as { line: number; column: number }[], frozen = [] as string[] } = {},
) {
  const rows = [head, ...lines].map((cells, index) => ({ line: index + 1, cells }))
  return planPopulation([{ name: '', rows, formulas }], {
    municipalities: towns(),
    formerNames: [{ bfsNumber: 1, name: 'Oldtown' }],
    today: TODAY,
    frozen: new Set(frozen),
  })
}
function planOf(...args: Parameters<typeof planned>) {
  const read = planned(...args)
  if (!read.ok) throw new Error(read.fault)
  return read.plan
}
const told = (faults: ReturnType<typeof planOf>['faults']) =>
  faults.map(({ line, field, fault, said }) => [line, field, fault, said])

const ONE = ['1', 'Town 1', '100', DAY]
const TWO = ['2', 'Town 2', '240', DAY]

describe('a table of residents', () => {
  test.each([
    [
      ['N° OFS', 'Commune', 'Population', 'Datum'],
      ['2', 'Town 2', '240', '31.12.2026'],
    ],
    [
      ['Gemeinde', 'Einwohner', 'Stand am'],
      ['Town 2', '240', '31. Dezember 2026'],
    ],
    [
      ['BFS-Nr.', 'Residents', 'As of', 'Bemerkung'],
      ['2', '240', DAY, 'neu'],
    ],
  ])('headed by %j is read', (head, line) => {
    expect(planOf([line], { head })).toMatchObject({
      day: DAY,
      fresh: [{ line: 2, bfsNumber: 2, name: 'Town 2', residents: 240 }],
      faults: [],
      unread: head.includes('Bemerkung') ? ['Bemerkung'] : [],
    })
  })

  test('without a column for the residents or for their day is none', () => {
    const none = { ok: false, fault: 'no_heading' }
    expect(planned([TWO], { head: ['BFS-Nr.', 'Gemeinde', 'Betrag', 'Stichtag'] })).toEqual(none)
    expect(planned([TWO], { head: ['BFS-Nr.', 'Gemeinde', 'Einwohner', 'Betrag'] })).toEqual(none)
    expect(planned([TWO], { head: ['Nr', 'Ort', 'Einwohner', 'Stichtag'] })).toEqual(none)
  })

  test('tells what is new, changed and unchanged, and the sum of all lines', () => {
    expect(planOf([ONE, TWO])).toMatchObject({
      fresh: [{ line: 3, bfsNumber: 2 }],
      changed: [],
      unchanged: [{ line: 2, bfsNumber: 1 }],
      total: 340,
    })
    expect(planOf([['1', 'Town 1', '101', DAY], TWO])).toMatchObject({
      changed: [{ line: 2, residents: 101, known: 100 }],
      unchanged: [],
      faults: [],
    })
  })

  test('names each municipality of the day that no line is about, whatever else is wrong in its line', () => {
    expect(planOf([ONE]).missing).toEqual([{ bfsNumber: 2, name: 'Town 2' }])
    expect(planOf([ONE, ['2', 'Town 2', 'viele', DAY]]).missing).toEqual([])
  })

  test('is taken over as a whole, without a fault and with every municipality, or not at all (Merkblatt 5)', () => {
    expect(mayBeTakenOver(planOf([ONE, TWO]))).toBe(true)
    expect(mayBeTakenOver(planOf([ONE]))).toBe(false)
    expect(mayBeTakenOver(planOf([ONE, TWO, TWO]))).toBe(false)
    expect(planOf([['1', 'Town 1', '100', '']])).toMatchObject({ day: null, missing: [] })
    expect(mayBeTakenOver(planOf([]))).toBe(false)
  })

  test.each([
    [['2', 'Town 2', 'viele', DAY], [[3, 'residents', 'residents_unreadable', 'viele']]],
    [['2', 'Town 2', '1000000', DAY], [[3, 'residents', 'residents_unreadable', '1000000']]],
    [['2', 'Town 2', '0', DAY], [[3, 'residents', 'residents_none', '']]],
    [['2', 'Town 2', '240.5', DAY], [[3, 'residents', 'residents_unreadable', '240.5']]],
    [['2', 'Town 2', '240', 'bald'], [[3, 'day', 'day_unreadable', 'bald']]],
    [['2', 'Town 2', '240', '2025-12-31'], [[3, 'day', 'day_other', '31.12.2026']]],
    [['9', 'Town 9', '240', DAY], [[3, 'number', 'number_unknown', '9']]],
    [['', 'Town 9', '240', DAY], [[3, 'name', 'name_unknown', 'Town 9']]],
    [['3', 'Town 3', '300', DAY], [[3, 'name', 'municipality_not_then', 'Town 3']]],
  ])('with the line %j has the faults %j', (line, expected) => {
    expect(told(planOf([ONE, line]).faults)).toEqual(expected)
  })

  test('is read by the boundaries that the Confederation publishes its day with', () => {
    const ofBefore = ['3', 'Town 3', '300', '2024-12-31']
    expect(planOf([ofBefore])).toMatchObject({ day: '2024-12-31', faults: [], fresh: [{ bfsNumber: 3 }] })
    expect(planOf([ofBefore]).missing.map(({ bfsNumber }) => bfsNumber)).toEqual([1, 2])
    const lastDay = ['3', 'Town 3', '300', '2025-12-31']
    expect(told(planOf([lastDay]).faults)).toEqual([[2, 'name', 'municipality_not_then', 'Town 3']])
  })

  test('of a day that has not come counts nobody', () => {
    const faultsOn = (day: string) => told(planOf([['2', 'Town 2', '240', day]]).faults)
    expect(faultsOn(TODAY)).toEqual([])
    expect(faultsOn('2027-06-02')).toEqual([[2, 'day', 'day_ahead', '']])
  })

  test('is taken with a note where it leaps by more than a fifth from the day before', () => {
    const notes = (residents: number) => told(planOf([['2', 'Town 2', String(residents), DAY]]).notes)
    expect([notes(160), notes(240)]).toEqual([[], []])
    expect(notes(241)).toEqual([[2, 'residents', 'residents_leap', '200']])
    expect(notes(159)).toEqual([[2, 'residents', 'residents_leap', '200']])
  })

  test('names the line that is about the same municipality once more, and counts the first one', () => {
    const plan = planOf([TWO, ['', 'Town 2', '260', DAY], ONE])
    expect(told(plan.faults)).toEqual([[3, 'name', 'municipality_doubled', '2']])
    expect(plan.total).toBe(340)
  })

  test('names a cell that was a formula, and the faults in the order of their lines', () => {
    const plan = planOf(
      [
        ['1', 'Town 1', '=A1', DAY],
        ['2', 'Town 2', '9', 'bald'],
      ],
      {
        formulas: [{ line: 2, column: 2 }],
      },
    )
    expect(told(plan.faults)).toEqual([
      [2, 'residents', 'formula', '=A1'],
      [2, 'residents', 'residents_unreadable', '=A1'],
      [3, 'day', 'day_unreadable', 'bald'],
    ])
  })

  test('changes no figure of a day on which a contribution rests', () => {
    const frozen = [DAY]
    expect(told(planOf([['1', 'Town 1', '101', DAY], TWO], { frozen }).faults)).toEqual([
      [2, 'residents', 'frozen', '100'],
    ])
    expect(planOf([ONE, TWO], { frozen }).faults).toEqual([])
  })

  test('takes the name of before for the municipality of today, and says so', () => {
    expect(planOf([['', 'Oldtown', '100', DAY], TWO])).toMatchObject({
      unchanged: [{ bfsNumber: 1, name: 'Town 1' }],
      faults: [],
      notes: [{ line: 2, field: 'name', fault: 'called_otherwise', said: 'Town 1' }],
    })
  })

  test.each(['Kanton Luzern', 'TOTAL', 'Luzern (Kanton)'])('has in the line «%s» the sum of all', (name) => {
    expect(planOf([ONE, TWO, ['', name, '340', DAY]])).toMatchObject({ faults: [], total: 340 })
    expect(told(planOf([ONE, TWO, ['', name, '341', DAY]]).faults)).toEqual([
      [4, 'residents', 'sum_differs', '340'],
    ])
  })

  test('reads a count however its thousands are set apart', () => {
    const grouped = (count: number, mark: string) => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, mark)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('', "'", '’', ' ', '\u00A0', '\u202F'),
        (count, mark) => {
          for (const ending of ['', '.0', '.00'])
            expect(planOf([['2', '', ` ${grouped(count, mark)}${ending} `, DAY]]).total).toBe(count)
        },
      ),
    )
  })
})
