import { describe, expect, test } from 'vitest'
import { CalendarFilter } from '#app/domain/deadlines/calendar-filter.ts'
import { byMonth, chosen, type ListedDeadline, standingOf } from '#app/domain/deadlines/overview.ts'

const deadline = (id: string, changes: Partial<ListedDeadline> = {}): ListedDeadline => ({
  id,
  kind: 'annual_report',
  year: 2026,
  legalOn: '2027-03-15',
  effectiveOn: '2027-03-15',
  termOn: null,
  metAt: null,
  movedBy: null,
  extensions: [],
  reference: 'MK-2026-7F4K-2Q',
  party: 'Root',
  municipalities: [{ bfsNumber: 1065, name: 'Root' }],
  ...changes,
})
const EXTENSION = {
  dueOn: '2027-04-15',
  corrects: false,
  reason: 'Krankheit',
  grantedBy: 'Helena',
  grantedAt: '2027-03-01',
}
const ALL = [
  deadline('open'),
  deadline('late', { effectiveOn: '2027-02-28', kind: 'claim' }),
  deadline('met', { metAt: '2027-02-01T10:00:00.000Z', effectiveOn: '2026-03-16' }),
  deadline('extended', { effectiveOn: '2027-04-15', extensions: [EXTENSION] }),
  deadline('verbund', {
    municipalities: [
      { bfsNumber: 1002, name: 'Entlebuch' },
      { bfsNumber: 1008, name: 'Schüpfheim' },
    ],
  }),
]
const TODAY = '2027-03-15'
const ids = (search: Record<string, unknown>) =>
  chosen(ALL, CalendarFilter.parse({ kind: null, municipality: null, year: null, ...search }), TODAY).map(
    ({ id }) => id,
  )

test('a deadline is late only on the day after it', () => {
  expect(standingOf(deadline('x'), '2027-03-15')).toBe('open')
  expect(standingOf(deadline('x'), '2027-03-16')).toBe('late')
  expect(standingOf(deadline('x', { metAt: '2027-05-01T00:00:00.000Z' }), '2027-06-01')).toBe('met')
})

describe('the filter of the calendar', () => {
  test('shows what is not met, unless asked otherwise', () => {
    expect(ids({})).toEqual(['open', 'late', 'extended', 'verbund'])
    expect(ids({ view: 'late' })).toEqual(['late'])
    expect(ids({ view: 'extended' })).toEqual(['extended'])
    expect(ids({ view: 'met' })).toEqual(['met'])
    expect(ids({ view: 'all' })).toHaveLength(5)
  })

  test('narrows by kind, by any member municipality, and by the year of the effective day', () => {
    expect(ids({ kind: 'claim' })).toEqual(['late'])
    expect(ids({ municipality: '1008' })).toEqual(['verbund'])
    expect(ids({ view: 'all', year: '2026' })).toEqual(['met'])
  })

  test('ignores what it does not know', () => {
    expect(ids({ view: 'x', kind: 'drop table', municipality: '-1', year: 'NaN' })).toEqual(ids({}))
  })
})

test('months come one after the other, each with its deadlines', () => {
  const months = byMonth([deadline('a'), deadline('b'), deadline('c', { effectiveOn: '2027-04-01' })])
  expect(months.map(({ month, deadlines }) => [month, deadlines.length])).toEqual([
    ['2027-03', 2],
    ['2027-04', 1],
  ])
})
