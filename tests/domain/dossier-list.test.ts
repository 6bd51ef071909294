import { expect, test } from 'vitest'
import { byUrgency, filtered, standingOf, stateGroupOf } from '#app/domain/dossier-list.ts'
import { ListFilter } from '#app/domain/dossier-list-filter.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { BALLS } from '#app/domain/lifecycle/turn.ts'

import { names, row } from '../support/list-rows.ts'

const TODAY = '2027-04-01'

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
  [{ report: 'settled' }, ['Schüpfheim']],
  [{ district: 'Luzern-Land' }, ['Honau']],
  [
    { status: 'nonsense', ball: '1', report: '"', sort: '; DROP' },
    ['Emmen', 'Flühli', 'Honau', 'Schüpfheim'],
  ],
])('the address %j finds %j', (query, found) => {
  expect(names(query)).toEqual(found)
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
  ['ex_officio', 2026, '2027-03-15', 'settled'],
] as const)('a report %s of %i, due on %s, counts as %s on 1 April 2027', (state, year, dueOn, standing) => {
  expect(standingOf({ state, year, dueOn }, TODAY)).toBe(standing)
})

test('of several reports each word is shown once, the most pressing first', () => {
  expect(byUrgency(['settled', null, 'due', 'settled', 'overdue'])).toEqual(['overdue', 'due', 'settled'])
  expect(byUrgency([null])).toEqual([])
})
