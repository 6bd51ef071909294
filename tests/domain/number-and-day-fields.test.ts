import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as fields from '#app/domain/forms/fields.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { longDate, shortDate } from '#app/text/dates.ts'
import { read } from '../support/fields.ts'

describe('figures and days', () => {
  test.each([
    ["12'500.50", 12_500_50],
    [' 12 500.– ', 12_500_00],
    ['0', 0],
    ['-5', 'negative_amount'],
    ['CHF −1’000.–', 'negative_amount'],
    ['5-', 'not_an_amount'],
    ["12'500,50", 12_500_50],
    ['12,5', 'not_an_amount'],
    ['9'.repeat(400), 'not_an_amount'],
    [' ', 'required'],
  ])('an amount: %j is %j', (typed, value) => expect(read(fields.amount, typed)).toBe(value))

  test.each([
    ['', null],
    ['\u200b ', null],
    [undefined, null],
    ['7.5', 7_50],
    ['sieben', 'not_an_amount'],
    [7, 'invalid'],
  ])('an amount that may be left out: %j is %j', (typed, value) => {
    expect(read(fields.optionalAmount, typed)).toBe(value)
  })

  test.each([
    ['2027-03-15', '2027-03-15'],
    ['15.3.2027', '2027-03-15'],
    ['5. 3. 2027', '2027-03-05'],
    ['29.2.2027', 'not_a_date'],
    ['29.02.2028', '2028-02-29'],
    ['15.3.27', '2027-03-15'],
    ['01.08.22', '2022-08-01'],
    ['1.8.98', '1998-08-01'],
    ['1.8.022', 'not_a_date'],
    ['1/8/22', 'not_a_date'],
    ['01.08', 'not_a_date'],
    ['2027-3-15', 'not_a_date'],
    ['', 'required'],
    ['1. August 2022', '2022-08-01'],
    ['1 august 2022', '2022-08-01'],
    ['15. Ma\u0308rz 2027', '2027-03-15'],
    ['1. Aug. 2022', '2022-08-01'],
    ['1. Sept. 22', '2022-09-01'],
    ['1. Jun 2022', '2022-06-01'],
    ['1. Mär. 2022', '2022-03-01'],
    ['1. Mar 2022', '2022-03-01'],
    ['1. Ju. 2022', 'not_a_date'],
    ['1. Augst 2022', 'not_a_date'],
    ['31. Juni 2027', 'not_a_date'],
    ['1. Brumaire 2027', 'not_a_date'],
  ])('a day: %j is %j', (typed, value) => expect(read(fields.day, typed)).toBe(value))

  test('a day is read again as the portal prints it, in every language', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        for (const language of LANGUAGES) expect(read(fields.day, longDate(language, day))).toBe(day)
        expect(read(fields.day, shortDate(day))).toBe(day)
      }),
    )
  })

  test.each([
    ['2026', 2026],
    ['1999', 'not_a_year'],
    ['20266', 'not_a_year'],
    ['', 'required'],
  ])('a year: %j is %j', (typed, value) => expect(read(fields.year, typed)).toBe(value))

  test.each([
    ['25', 25],
    ["1'200", 1200],
    ['1’200 ', 1200],
    ['1 200 000', 1_200_000],
    ['0', 0],
    ["12'00", 'not_a_number'],
    ['2.5', 'not_a_number'],
    ['-1', 'not_a_number'],
    ['12345678', 'not_a_number'],
    ['', 'required'],
  ])('a count: %j is %j', (typed, value) => expect(read(fields.count, typed)).toBe(value))

  test.each([
    ['80', 80],
    ['80 %', 80],
    ['80%', 80],
    ['1000', 1000],
    ['1001', 'too_big:1000'],
    ['0', 'too_small:1'],
    ['80.5', 'not_a_number'],
  ])('a percentage: %j is %j', (typed, value) => expect(read(fields.percentage, typed)).toBe(value))
})
