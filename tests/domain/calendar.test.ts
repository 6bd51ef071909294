import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  afterWorkingDays,
  dayOff,
  daysBetween,
  easterSunday,
  holidays,
  latestDay,
  nextWorkingDay,
  parsePlainDate,
} from '#app/domain/deadlines/calendar.ts'
import { MonthDay, PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { anyDay as days } from '../support/plain-days.ts'

describe('plain dates', () => {
  test.each(['2027-03-15', '2028-02-29', '1900-01-01', '9000-12-31'])('%s is a day', (day) => {
    expect(parsePlainDate(day)).toBe(day)
  })

  test.each([
    '2027-02-30',
    '2027-02-29',
    '1900-02-29',
    '0000-00-00',
    '1899-12-31',
    '2027-3-5',
    '15.03.2027',
    '',
  ])('«%s» is not', (day) => {
    expect(parsePlainDate(day)).toBeUndefined()
  })

  test('whatever is no text is refused', () => {
    fc.assert(fc.property(fc.anything(), (value) => void PlainDate.safeParse(value)))
    expect(PlainDate.safeParse(20_270_315).success).toBe(false)
    expect(MonthDay.safeParse('02-29').success).toBe(false)
    expect(MonthDay.safeParse('01-31').success).toBe(true)
  })

  test('adding days and counting them are inverse, through every leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        fc.pre(addDays(day, count) >= '1900-01-01')
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('the calendar of the canton', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('has thirteen holidays in 2027', () => {
    expect(Object.fromEntries([...holidays(2027)].map(([day, name]) => [name, day]))).toEqual({
      new_year: '2027-01-01',
      berchtold: '2027-01-02',
      good_friday: '2027-03-26',
      easter_monday: '2027-03-29',
      ascension: '2027-05-06',
      whit_monday: '2027-05-17',
      corpus_christi: '2027-05-27',
      national_day: '2027-08-01',
      assumption: '2027-08-15',
      all_saints: '2027-11-01',
      immaculate_conception: '2027-12-08',
      christmas: '2027-12-25',
      st_stephen: '2027-12-26',
    })
  })

  test('knows Saturdays, Sundays, holidays and working days', () => {
    expect(['2027-03-13', '2027-03-14', '2027-03-26', '2027-03-15'].map(dayOff)).toEqual([
      'saturday',
      'sunday',
      'good_friday',
      undefined,
    ])
    expect(dayOff('1960-01-02')).toBe('saturday')
    expect(nextWorkingDay('2026-12-31')).toBe('2027-01-04')
    expect(nextWorkingDay('2027-03-25')).toBe('2027-03-30')
  })

  test('Easter is always a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_900, max: 9_998 }), (year) => {
        const easter = easterSunday(year)
        expect(dayOff(easter)).toBe('sunday')
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})

test.each([
  [['2027-03-15', null, '2027-03-16T23:30:00.000Z'], '2027-03-17'],
  [['2027-03-18', '2027-03-16T23:30:00.000Z'], '2027-03-18'],
  [[null, null], null],
  [[], null],
])('the latest of %j is %s', (found, day) => {
  expect(latestDay(...found)).toBe(day)
})

test.each([
  // Good Friday and Easter Monday lie around the weekend.
  ['2027-03-25', 0, '2027-03-25'],
  ['2027-03-25', 1, '2027-03-30'],
  ['2027-03-27', 1, '2027-03-30'],
  ['2027-03-25', 3, '2027-04-01'],
])('%s and %i working days after it: %s', (day, count, expected) => {
  expect(afterWorkingDays(day, count)).toBe(expected)
})
