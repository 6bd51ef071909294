import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { isShown, MATRIX_FILTERS, type MatrixReport, timingOf } from '#app/domain/report/matrix.ts'

const report = (change: Partial<MatrixReport> = {}): MatrixReport => ({
  reference: 'MK-2026-001',
  party: 'Root',
  year: 2026,
  state: 'open',
  filedAt: null,
  dueOn: '2027-03-15',
  termOn: null,
  completionDueOn: null,
  isUneven: false,
  ...change,
})
const returned = report({ state: 'returned', filedAt: '2027-03-01T09:00:00Z' })
const filed = (filedAt: string) => report({ state: 'submitted', filedAt })

describe('how a report stands against its deadline', () => {
  test.each([
    ['31 days ahead', report(), '2027-02-12', { timing: 'due', days: 31 }],
    ['30 days ahead', report(), '2027-02-13', { timing: 'due_soon', days: 30 }],
    ['on the last day', report(), '2027-03-15', { timing: 'due_soon', days: 0 }],
    ['the day after', report(), '2027-03-16', { timing: 'overdue', days: -1 }],
    ['without a deadline', report({ dueOn: null }), '2027-03-16', null],
    ['sent back', returned, '2027-03-20', { timing: 'overdue', days: -5 }],
    [
      'sent back with a day of its own',
      { ...returned, completionDueOn: '2027-04-05' },
      '2027-03-20',
      { timing: 'due_soon', days: 16 },
    ],
    ['filed at the last minute', filed('2027-03-15T22:59:59Z'), '2027-05-01', { timing: 'on_time', days: 0 }],
    ['filed at midnight', filed('2027-03-15T23:00:00Z'), '2027-05-01', { timing: 'late', days: 0 }],
    ['filed without a deadline', { ...filed('2027-03-01T09:00:00Z'), dueOn: null }, '2027-05-01', null],
  ] as const)('%s', (_case, one, today, timing) => {
    expect(timingOf(one, { today, terms: DEFAULT_SETTINGS.terms })).toEqual(timing)
  })
})

describe('the overview narrowed down', () => {
  test.each([
    ['owed in a year', report(), '2026-03-20', ['due']],
    ['owed soon', report(), '2027-03-01', ['due']],
    ['overdue', report(), '2027-03-20', ['overdue']],
    ['filed', filed('2027-03-01T09:00:00Z'), '2027-03-20', ['waiting']],
    ['approved', { ...filed('2027-03-01T09:00:00Z'), state: 'approved' }, '2027-03-20', ['approved']],
    ['settled', { ...filed('2027-03-01T09:00:00Z'), state: 'settled' }, '2027-03-20', ['settled']],
    [
      'settled ex officio',
      { ...filed('2027-03-01T09:00:00Z'), state: 'ex_officio' },
      '2027-03-20',
      ['ex_officio'],
    ],
  ] as const)('shows a report that is %s only where it belongs', (_case, one, today, shown) => {
    expect(MATRIX_FILTERS.filter((filter) => isShown(one, filter, today))).toEqual(shown)
  })
})
