import { describe, expect, test } from 'vitest'
import { filtered, type ListRow, mostPressing, standingOf, stateGroupOf } from '#app/domain/dossier-list.ts'
import { ListFilter } from '#app/domain/dossier-list-filter.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'
import { BALLS } from '#app/domain/lifecycle/turn.ts'

const TODAY = '2027-04-01'

const row = (municipality: string, more: Partial<ListRow> = {}): ListRow => ({
  bfsNumber: municipality.length,
  municipality,
  district: 'Entlebuch',
  residents: 1000,
  mergedInto: null,
  reference: null,
  association: null,
  state: null,
  ball: 'nobody',
  deadline: null,
  report: null,
  contributionRappen: null,
  ...more,
})

const ROWS = [
  row('Schüpfheim', {
    state: 'active',
    ball: 'both',
    report: 'overdue',
    residents: 4251,
    contributionRappen: 5,
  }),
  row('Emmen', { state: 'in_review', ball: 'canton', residents: 32_380, reference: 'MK-2025-AJB5-9N' }),
  row('Flühli', { association: 'Verband Entlebuch', state: 'returned', ball: 'municipality' }),
  row('Honau', { mergedInto: 'Root', district: 'Luzern-Land', residents: null }),
]

const names = (query: Record<string, string>) =>
  filtered(
    ROWS,
    ListFilter.parse({ q: '', status: null, ball: null, report: null, district: null, sort: '', ...query }),
  ).map(({ municipality }) => municipality)

test.each([
  [{}, ['Emmen', 'Flühli', 'Honau', 'Schüpfheim']],
  [{ q: 'schupfheim' }, ['Schüpfheim']],
  [{ q: 'FLUEHLI' }, ['Flühli']],
  [{ q: 'verband entle' }, ['Flühli']],
  [{ q: 'ajb5' }, ['Emmen']],
  [{ q: 'nirgends' }, []],
  [{ status: 'review' }, ['Emmen', 'Flühli']],
  [{ status: 'merged' }, ['Honau']],
  [{ ball: 'canton' }, ['Emmen', 'Schüpfheim']],
  [{ ball: 'municipality' }, ['Flühli', 'Schüpfheim']],
  [{ report: 'overdue' }, ['Schüpfheim']],
  [{ district: 'Luzern-Land' }, ['Honau']],
  [
    { status: 'nonsense', ball: '1', report: '"', sort: '; DROP' },
    ['Emmen', 'Flühli', 'Honau', 'Schüpfheim'],
  ],
])('the address %j finds %j', (query, found) => {
  expect(names(query)).toEqual(found)
})

test('rows without a value stand last, up and down', () => {
  expect(names({ sort: 'residents' })).toEqual(['Flühli', 'Schüpfheim', 'Emmen', 'Honau'])
  expect(names({ sort: '-residents' })).toEqual(['Emmen', 'Schüpfheim', 'Flühli', 'Honau'])
  expect(names({ sort: 'contribution' })[0]).toBe('Schüpfheim')
})

test('the last name comes first when the names fall', () => {
  expect(names({ sort: '-municipality' })).toEqual(['Schüpfheim', 'Honau', 'Flühli', 'Emmen'])
})

describe('the list is sorted', () => {
  const rising =
    (...given: ListRow[]) =>
    (sort: string) =>
      filtered(given, ListFilter.parse({ status: null, ball: null, report: null, district: null, sort })).map(
        ({ municipality }) => municipality,
      )
  const sortedBy = rising(
    row('Ägeri', {
      district: 'Willisau',
      reference: 'MK-2',
      state: 'active',
      ball: 'both',
      contributionRappen: 9,
    }),
    row('Zell', {
      district: 'Entlebuch',
      reference: 'MK-1',
      state: 'draft',
      ball: 'canton',
      contributionRappen: 10,
    }),
    row('Buchs', { deadline: { on: '2027-03-15', missedOn: null, kind: 'claim' } }),
    row('Altbüron', {
      state: 'in_review',
      ball: 'municipality',
      deadline: { on: '2027-02-28', missedOn: '2026-12-31', kind: 'claim' },
    }),
    row('Roggliswil', { residents: null, mergedInto: 'Pfaffnau' }),
  )

  test.each([
    ['municipality', ['Ägeri', 'Altbüron', 'Buchs', 'Roggliswil', 'Zell']],
    ['district', ['Altbüron', 'Buchs', 'Roggliswil', 'Zell', 'Ägeri']],
    ['reference', ['Zell', 'Ägeri', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['-reference', ['Ägeri', 'Zell', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['state', ['Zell', 'Altbüron', 'Ägeri', 'Buchs', 'Roggliswil']],
    ['ball', ['Altbüron', 'Zell', 'Ägeri', 'Buchs', 'Roggliswil']],
    ['-ball', ['Ägeri', 'Zell', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['deadline', ['Altbüron', 'Buchs', 'Ägeri', 'Roggliswil', 'Zell']],
    ['-deadline', ['Buchs', 'Altbüron', 'Ägeri', 'Roggliswil', 'Zell']],
    ['contribution', ['Ägeri', 'Zell', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['-contribution', ['Zell', 'Ägeri', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['residents', ['Ägeri', 'Altbüron', 'Buchs', 'Zell', 'Roggliswil']],
    ['nonsense', ['Ägeri', 'Altbüron', 'Buchs', 'Roggliswil', 'Zell']],
  ])('by %s: %j', (sort, expected) => {
    expect(sortedBy(sort)).toEqual(expected)
  })
})

test.each([
  ['nobody', ['nobody']],
  ['municipality', ['municipality', 'both']],
  ['canton', ['canton', 'both']],
  ['both', ['both']],
])('asked for the ball of %s, rows with the balls %j are found', (ball, found) => {
  const rows = BALLS.map((one) => row(one, { ball: one }))
  const filter = ListFilter.parse({ status: null, ball, report: null, district: null, sort: '' })
  expect(
    filtered(rows, filter)
      .map((one) => one.ball)
      .sort(),
  ).toEqual([...found].sort())
})

test('every state has a group', () => {
  for (const state of DOSSIER_STATES) {
    expect(stateGroupOf({ state, mergedInto: null })).not.toBe('none')
  }
  expect(stateGroupOf({ state: null, mergedInto: null })).toBe('none')
})

test.each([
  ['open', 2026, '2027-03-15', 'overdue'],
  ['open', 2026, '2027-04-01', 'due'],
  ['returned', 2026, '2027-04-20', 'due'],
  ['scheduled', 2026, '2027-03-15', 'overdue'],
  ['scheduled', 2027, '2028-03-15', null],
  ['open', 2027, '2027-12-31', 'due'],
  ['submitted', 2026, '2027-03-15', 'filed'],
  ['in_review', 2026, '2027-03-15', 'filed'],
  ['second_review', 2026, null, 'filed'],
  ['approved', 2026, null, 'approved'],
  ['settled', 2026, null, 'settled'],
] as const)('a report %s of %i, due on %s, counts as %s on 1 April 2027', (state, year, dueOn, standing) => {
  expect(standingOf({ state, year, dueOn }, TODAY)).toBe(standing)
})

test('of several reports the most pressing one is shown', () => {
  expect(mostPressing(['settled', null, 'due', 'overdue'])).toBe('overdue')
  expect(mostPressing([null])).toBeNull()
})
