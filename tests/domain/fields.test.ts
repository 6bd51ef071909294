import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as fields from '#app/domain/forms/fields.ts'
import { read } from '../support/fields.ts'
import { anyText, anyValue, complaintsAbout, NASTY_TEXTS, NASTY_VALUES } from '../support/hostile.ts'

const SCHEMAS: Record<string, z.ZodType> = {
  text: fields.text(100),
  line: fields.line(100),
  optionalText: fields.optionalText(100),
  optionalLine: fields.optionalLine(100),
  orNull: fields.orNull(fields.email),
  amount: fields.amount,
  optionalAmount: fields.optionalAmount,
  day: fields.day,
  year: fields.year,
  iban: fields.iban,
  email: fields.email,
  phone: fields.phone,
  postalCode: fields.postalCode,
  count: fields.count,
  percentage: fields.percentage,
  choice: fields.choice(['a', 'b']),
  choices: fields.choices(fields.choice(['a', 'b']), 2),
  rowsOf: fields.rowsOf(z.object({ label: fields.line(100) }), 3),
  ticked: fields.ticked,
  identifier: fields.identifier,
  version: fields.version,
}

describe('text', () => {
  test.each([
    ['  Root  ', 'Root'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['pasted\u000bfrom\u000cWord\u0085here', 'pasted\nfrom\nWord\nhere'],
    ['Zu\u0308rich', 'Zürich'],
    ['Lu\u0000ze\u202ern\u200b', 'Luzern'],
    ['halb \ud83d', 'halb'],
    ['<b>Fest</b> 🎉', '<b>Fest</b> 🎉'],
    ['\u202e', 'required'],
    ['', 'required'],
    [undefined, 'required'],
    [['a', 'b'], 'invalid'],
  ])('reads %j as %j', (typed, value) => expect(read(fields.text(), typed)).toBe(value))

  test('is measured after cleaning', () => {
    expect(read(fields.text(3), ' \u200babc\u0000 ')).toBe('abc')
    expect(read(fields.text(3), 'abcd')).toBe('too_long:3')
    expect(read(fields.optionalText(3), 'abcd')).toBe('too_long:3')
    expect(read(fields.optionalText(3), undefined)).toBe('')
  })

  test('on one line turns breaks and tabs into single blanks', () => {
    expect(read(fields.line(), 'Gemeinde\r\n\tRoot')).toBe('Gemeinde Root')
    expect(read(fields.optionalLine(8), 'a \n\n\n b')).toBe('a b')
    expect(read(fields.optionalLine(2), 'abc')).toBe('too_long:2')
    expect(read(fields.optionalLine(), undefined)).toBe('')
  })

  test('is read the same a second time', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        for (const schema of [fields.optionalText(300_000), fields.optionalLine(300_000)])
          expect(read(schema, read(schema, typed))).toBe(read(schema, typed))
      }),
    )
  })
})

test('identifiers and versions of records take nothing else', () => {
  expect(read(fields.identifier, '0190b7e2-7c1b-7a55-9d0a-1f2e3d4c5b6a')).toBe(
    '0190b7e2-7c1b-7a55-9d0a-1f2e3d4c5b6a',
  )
  expect(read(fields.identifier, "1' OR '1'='1")).toBe('required')
  expect(read(fields.version, '12')).toBe(12)
  expect(read(fields.version, '-1')).toBe('required')
})

describe.each(Object.keys(SCHEMAS))('the field %s', (name) => {
  const schema = SCHEMAS[name] ?? z.never()

  test('refuses or cleans every hostile value, by a key that has words', () => {
    for (const [index, value] of [...NASTY_TEXTS, ...NASTY_VALUES].entries())
      expect(complaintsAbout(schema, value), `value ${index}`).toEqual([])
  })

  test('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(complaintsAbout(schema, value)).toEqual([])
      }),
    )
  })
})
