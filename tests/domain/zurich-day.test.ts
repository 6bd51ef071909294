import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDay, startOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { offsetByRule, offsetByZone } from '#app/domain/deadlines/zurich.ts'
import { anyDay as days } from '../support/plain-days.ts'

describe('the day in Zurich', () => {
  test.each([
    ['2027-03-14T22:59:59Z', '2027-03-14'],
    ['2027-03-14T23:00:00Z', '2027-03-15'],
    ['2027-07-31T21:59:59Z', '2027-07-31'],
    ['2027-07-31T22:00:00Z', '2027-08-01'],
    ['2027-03-28T00:59:59Z', '2027-03-28'],
    ['2027-10-30T21:59:59Z', '2027-10-30'],
    ['2027-10-31T22:59:59Z', '2027-10-31'],
    ['2027-10-31T23:00:00Z', '2027-11-01'],
  ])('at %s is %s, with and without a zone database', (instant, day) => {
    expect(today(new Date(instant))).toBe(day)
    expect(today(new Date(instant), offsetByRule)).toBe(day)
  })

  test.each([
    ['2027-03-28T00:59:59Z', 60],
    ['2027-03-28T01:00:00Z', 120],
    ['2027-10-31T00:59:59Z', 120],
    ['2027-10-31T01:00:00Z', 60],
    ['2026-03-29T01:00:00Z', 120],
    ['2030-03-31T01:00:00Z', 120],
  ])('summer time changes at 01.00 UTC: %s is %i minutes ahead', (instant, minutes) => {
    expect(offsetByRule(new Date(instant))).toBe(minutes)
  })

  test('the rule agrees with the zone database', () => {
    const byZone = offsetByZone('Europe/Zurich')
    const instants = fc.date({
      min: new Date('1997-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(instants, (instant) => byZone?.(instant) === offsetByRule(instant)))
  })

  test('a zone the runtime does not know, or takes for UTC, gives no offset', () => {
    expect(offsetByZone('Europe/Nowhere')).toBeUndefined()
    expect(offsetByZone('UTC')).toBeUndefined()
  })

  test('a day has 24 hours, but 23 and 25 when clocks change', () => {
    const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000
    expect(['2027-03-15', '2027-03-28', '2027-10-31'].map(hours)).toEqual([24, 23, 25])
    fc.assert(
      fc.property(days, (day) => {
        expect(today(startOfDay(day, offsetByRule), offsetByRule)).toBe(day)
        expect(today(new Date(endOfDay(day, offsetByRule).getTime() - 1), offsetByRule)).toBe(day)
      }),
    )
  })
})
