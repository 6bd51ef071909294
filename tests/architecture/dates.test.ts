import { expect, test } from 'vitest'
import { dateAndTime, dayInZurich, daysLeftText, longDate, shortDate, timeOfDay } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { translator } from '#app/text/text.ts'

test('dates are written in full in running text and short in tables', () => {
  expect(longDate('de', '2027-03-15')).toBe('15. März 2027')
  expect(longDate('en', '2027-03-01')).toBe('1 March 2027')
  expect(shortDate('2027-03-05')).toBe('05.03.2027')
})

test('instants are read on the clock of Zurich, in winter and in summer', () => {
  expect(timeOfDay('de', '2027-01-15T13:30:00.000Z')).toBe('14.30 Uhr')
  expect(timeOfDay('en', '2027-07-15T13:30:00.000Z')).toBe('15:30')
  expect(dateAndTime('de', '2026-12-31T23:30:00.000Z')).toBe('1. Januar 2027, 00.30 Uhr')
  expect(dayInZurich('2027-06-30T22:00:00.000Z')).toBe('2027-07-01')
})

test('days left are said in words', () => {
  const t = translator('de')
  expect([12, 1, 0, -1, -3].map((days) => daysLeftText(t, days))).toEqual([
    'noch 12 Tage',
    'noch 1 Tag',
    'heute',
    'seit 1 Tag überfällig',
    'seit 3 Tagen überfällig',
  ])
})

test('counts carry the apostrophe of amounts', () => {
  expect([0, 999, 6293, 432_744, 1_234_567].map(formatCount)).toEqual([
    '0',
    '999',
    '6’293',
    '432’744',
    '1’234’567',
  ])
})
