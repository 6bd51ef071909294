import { expect, test } from 'vitest'
import { UNFILED_ACTS, unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'

const DUE = { year: 2027, effectiveOn: '2028-03-15', termOn: null, metAt: null }
const TERM = { ...DUE, termOn: '2028-03-31' }
const MET = { ...DUE, metAt: '2028-03-01T08:00:00.000Z' }

const possible = (deadline: Parameters<typeof unfiledRefusal>[1], today: string) =>
  UNFILED_ACTS.filter((act) => unfiledRefusal(act, deadline, today) === undefined)

test.each([
  ['2027-02-15', DUE, ['extend']],
  ['2027-12-31', DUE, ['extend']],
  ['2028-01-01', DUE, ['remind', 'extend']],
  ['2028-03-15', DUE, ['remind', 'extend']],
  ['2028-03-16', DUE, ['remind', 'extend', 'notice']],
  ['2028-06-01', DUE, ['remind', 'extend', 'notice']],
  ['2028-03-16', TERM, ['remind', 'extend', 'notice']],
  ['2028-03-31', TERM, ['remind', 'extend', 'notice']],
  ['2028-04-01', TERM, ['remind', 'extend', 'notice', 'hold']],
  ['2028-04-01', MET, []],
])('on %s the officer may do about a report due by %j: %j', (today, deadline, acts) => {
  expect(possible(deadline, today)).toEqual(acts)
})

test('each act that is not possible has its reason', () => {
  expect(unfiledRefusal('remind', DUE, '2027-12-31')).toBe('report_year_runs')
  expect(unfiledRefusal('hold', TERM, '2028-03-31')).toBe('report_term_runs')
  expect(unfiledRefusal('hold', DUE, '2028-06-01')).toBe('report_not_noticed')
  expect(unfiledRefusal('hold', DUE, '2028-03-15')).toBe('report_not_due')
  expect(unfiledRefusal('notice', DUE, '2028-03-15')).toBe('report_not_due')
  for (const act of UNFILED_ACTS) expect(unfiledRefusal(act, MET, '2028-04-01')).toBe('deadline_met')
})
