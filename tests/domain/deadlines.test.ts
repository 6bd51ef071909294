import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import {
  annualReportDue,
  daysLeft,
  dueDay,
  isOpenedLate,
  knownDue,
  openedDue,
  timeliness,
} from '#app/domain/deadlines/due.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'

const _days = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays('1950-01-01', offset))

const report = { reportDue: '03-15', weekendRule: 'next_working_day' } as const

describe('the annual report', () => {
  test.each([
    [2024, '2025-03-15', '2025-03-17', 'saturday'],
    [2025, '2026-03-15', '2026-03-16', 'sunday'],
    [2026, '2027-03-15', '2027-03-15', null],
    [2030, '2031-03-15', '2031-03-17', 'saturday'],
  ])('on %i is due %s, in time until %s (%s)', (year, legalOn, effectiveOn, reason) => {
    expect(annualReportDue(year, report)).toMatchObject({ legalOn, effectiveOn, reason })
    expect(annualReportDue(year, { ...report, weekendRule: 'strict' })).toMatchObject({
      effectiveOn: legalOn,
      reason: null,
    })
  })

  test('every day off that is passed over is named', () => {
    expect(dueDay('2027-03-26', 'next_working_day')).toEqual({
      legalOn: '2027-03-26',
      effectiveOn: '2027-03-30',
      reason: 'good_friday',
      passedOver: [
        { on: '2027-03-26', reason: 'good_friday' },
        { on: '2027-03-27', reason: 'saturday' },
        { on: '2027-03-28', reason: 'sunday' },
        { on: '2027-03-29', reason: 'easter_monday' },
      ],
    })
  })

  test('until 15 March means until 24.00 in Zurich', () => {
    expect(timeliness(new Date('2027-03-15T22:59:59.999Z'), '2027-03-15')).toBe('on_time')
    expect(timeliness(new Date('2027-03-15T23:00:00.000Z'), '2027-03-15')).toBe('late')
    expect(daysLeft({ dueOn: '2027-03-15', termOn: null }, '2027-03-01')).toBe(14)
    expect(daysLeft({ dueOn: '2027-03-15', termOn: null }, '2027-03-16')).toBe(-1)
  })

  test('the days until a new day are counted to it, and once it is over from the deadline itself', () => {
    const due = { dueOn: '2027-03-15', termOn: '2027-03-30' }
    expect(daysLeft(due, '2027-03-20')).toBe(10)
    expect(daysLeft(due, '2027-03-30')).toBe(0)
    expect(daysLeft(due, '2027-03-31')).toBe(-16)
  })
})

describe('a report whose agreement comes into force late', () => {
  const due = (legalOn: string, openedOn: string) =>
    openedDue({ kind: 'annual_report', legalOn }, openedOn, DEFAULT_SETTINGS)

  test('keeps its legal day where there is time, and else has 30 days from the opening', () => {
    expect(due('2027-03-15', '2026-11-20')).toBe('2027-03-15')
    expect(due('2025-03-15', '2027-03-10')).toBe('2027-04-09')
    expect(due('2027-03-15', '2027-03-10')).toBe('2027-04-09')
    expect(due('2026-03-15', '2027-04-01')).toBe('2027-05-03')
  })

  test('does so alone: what is asked for by a day is due on it', () => {
    expect(
      openedDue({ kind: 'completion_request', legalOn: '2027-03-26' }, '2027-03-20', DEFAULT_SETTINGS),
    ).toBe('2027-03-30')
  })
})

test('a report that the portal opens late has 30 days from then, and on the first day of its year none more', () => {
  const deadline = { legalOn: '2028-03-15', effectiveOn: '2028-03-15' }
  const known = (on: string, days = 30, given = deadline) =>
    knownDue(given, on, { weekendRule: 'next_working_day', deadlines: { annual_report: days } })
  expect(known('2028-01-01')).toBe('2028-03-15')
  expect(known('2028-02-14')).toBe('2028-03-15')
  expect(known('2028-06-01')).toBe('2028-07-03')
  expect(known('2028-01-01', 365)).toBe('2028-03-15')
  expect(known('2028-06-01', 30, { ...deadline, effectiveOn: '2028-08-31' })).toBe('2028-08-31')
})

test('a first day that lies later than a weekend explains tells of a late opening; a later one of an extension', () => {
  const late = (effectiveOn: string, sequence = 0) =>
    isOpenedLate({ legalOn: '2026-03-15', effectiveOn, sequence })
  expect([late('2026-03-15'), late('2026-03-16'), late('2026-03-17'), late('2026-03-17', 1)]).toEqual([
    false,
    false,
    true,
    false,
  ])
})
