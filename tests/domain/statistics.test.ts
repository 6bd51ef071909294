import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import {
  type Arrival,
  median,
  perHead,
  punctuality,
  REPORT_SPANS,
  SPANS,
  spansOf,
} from '#app/domain/programme/statistics.ts'

const report = (of: object) => ({
  ...{ reference: 'MK-1', party: 'Root', year: 2026, state: 'submitted' as const, filedAt: null },
  ...{ dueOn: '2027-03-15', termOn: null, completionDueOn: null, isUneven: false },
  ...of,
})

test('a report counts on the last second of its day, late after it, overdue and due by the day of today', () => {
  const reports = [
    report({ reference: 'in time', filedAt: '2027-03-15T22:59:59Z' }),
    report({ reference: 'late', filedAt: '2027-03-15T23:00:00Z' }),
    report({ reference: 'overdue', state: 'open' }),
    report({ reference: 'another year', year: 2025, state: 'open', dueOn: '2027-04-30' }),
  ]
  const named = (found: readonly { reference: string }[]) => found.map(({ reference }) => reference)
  expect(
    punctuality(reports, '2027-03-16').map(({ year, on_time, late, overdue, due }) => [
      year,
      ...[on_time, late, overdue, due].map(named),
    ]),
  ).toEqual([
    [2025, [], [], [], ['another year']],
    [2026, ['in time'], ['late'], ['overdue'], []],
  ])
})

test.each<[string, [to: string, at: string][], Partial<Record<(typeof SPANS)[number]['key'], number[]>>]>([
  [
    'goes through once',
    [
      ['submitted', '2026-01-05T10:00:00Z'],
      ['in_review', '2026-01-07T10:00:00Z'],
      ['approved', '2026-01-07T20:00:00Z'],
    ],
    { take_up: [2], check: [0] },
  ],
  [
    'was sent back: the time of the municipality does not count',
    [
      ['submitted', '2026-01-05T10:00:00Z'],
      ['in_review', '2026-01-06T10:00:00Z'],
      ['submitted', '2026-02-05T10:00:00Z'],
      ['in_review', '2026-02-08T10:00:00Z'],
      ['approved', '2026-02-12T10:00:00Z'],
    ],
    { take_up: [3], check: [4] },
  ],
  [
    'came to a state on its way back: nothing ended there after it',
    [
      ['approved', '2026-01-05T10:00:00Z'],
      ['in_review', '2026-01-06T10:00:00Z'],
    ],
    {},
  ],
  [
    'passes midnight in Zürich, not in Greenwich',
    [
      ['submitted', '2026-07-05T21:59:00Z'],
      ['in_review', '2026-07-05T22:01:00Z'],
    ],
    { take_up: [1] },
  ],
])('the days of a dossier that %s', (_said, told, expected) => {
  const arrivals = told.map(
    ([to, at]): Arrival => ({ recordId: 'one', dossierId: 'one', year: null, to, at }),
  )
  const found = Object.entries(spansOf(SPANS, arrivals)).flatMap(([key, all]) =>
    all.length > 0 ? [[key, all.map(({ days }) => days)]] : [],
  )
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('each report of a dossier has days of its own, step by step and as a whole', () => {
  const told = (recordId: string, year: number, states: readonly [string, string][]) =>
    states.map(([to, at]): Arrival => ({ recordId, dossierId: 'one', year, to, at: `${at}T10:00:00Z` }))
  const arrivals = [
    ...told('a', 2025, [
      ['submitted', '2026-03-01'],
      ['in_review', '2026-03-04'],
      ['approved', '2026-03-10'],
      ['settled', '2026-03-11'],
    ]),
    ...told('b', 2026, [
      ['submitted', '2027-03-01'],
      ['in_review', '2027-03-02'],
    ]),
  ]
  const days = Object.entries(spansOf(REPORT_SPANS, arrivals)).map(([key, all]) => [
    key,
    ...all.map((one) => [one.year, one.days]),
  ])
  expect(days).toEqual([
    ['report_take_up', [2025, 3], [2026, 1]],
    ['report_check', [2025, 6]],
    ['report_settle', [2025, 1]],
    ['report_whole', [2025, 10]],
  ])
})

test.each([
  [[], null],
  [[4], 4],
  [[9, 1, 5], 5],
  [[9, 1, 5, 2], 2],
])('the median of %j is %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected)
})

test('a contribution for each inhabitant is rounded to the Rappen, and nothing where nobody lives', () => {
  expect([perHead(rappen(1_000_000), 3), perHead(rappen(1_000_000), 0)]).toEqual([333_333, 0])
})
