import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as fields from '#app/domain/forms/fields.ts'
import { formError } from '#app/domain/forms/form-errors.ts'

const read = (schema: z.ZodType, typed: unknown) => {
  const result = schema.safeParse(typed, { error: formError })
  return result.success ? result.data : result.error.issues.map(({ message }) => message).join(' ')
}

describe('addresses', () => {
  test.each([
    [' Integration@Root.CH ', 'integration@root.ch'],
    ['integration@root', 'not_an_email'],
    ['a\r\nBcc: x@y.ch', 'not_an_email'],
    ['info+kip@root.ch', 'info+kip@root.ch'],
    ["O'Neill@root.ch", "o'neill@root.ch"],
    ['Info@Bühl.ch', 'info@xn--bhl-hoa.ch'],
    ['info@bühl.ch/pfad', 'not_an_email'],
    ['jürg@root.ch', 'not_a_plain_mailbox'],
    ['"anna meier"@root.ch', 'not_a_plain_mailbox'],
    ['Jürg Meier <j@root.ch>', 'not_an_email'],
    ['jürg', 'not_an_email'],
    [`${'a'.repeat(250)}@root.ch`, 'too_long:254'],
    ['', 'required'],
  ])('an e-mail address: %j is %j', (typed, value) => expect(read(fields.email, typed)).toBe(value))

  test.each([
    ['041 455 00 00', '041 455 00 00'],
    ['+41 (0)41/455.00-00', '+41 (0)41/455.00-00'],
    ['0414550000', '0414550000'],
    ['------------', 'not_a_phone'],
    ['041 455', 'not_a_phone'],
    ['041 455 00 00 x', 'not_a_phone'],
    ['0'.repeat(31), 'too_long:30'],
  ])('a phone number: %j is %j', (typed, value) => expect(read(fields.phone, typed)).toBe(value))

  test.each([
    ['6037', '6037'],
    ['0600', 'not_a_postal_code'],
    ['60377', 'not_a_postal_code'],
    ['CH-6037', '6037'],
    ['ch 6037', '6037'],
    ['CH6037', '6037'],
    ['D-60377', 'not_a_postal_code'],
    ['DE-6037', 'not_a_postal_code'],
    ['6037 Ballwil', 'not_a_postal_code'],
  ])('a postal code: %j is %j', (typed, value) => expect(read(fields.postalCode, typed)).toBe(value))

  test.each([
    ['CH93 0076 2011 6238 5295 7', 'CH9300762011623852957'],
    ['ch9300762011623852957', 'CH9300762011623852957'],
    ['CH93 0076 2011 6238 5295 8', 'iban_is_mistyped'],
    ['DE89370400440532013000', 'iban_is_foreign'],
    ['CH44 3199 9123 0008 8901 2', 'iban_is_for_qr_bills'],
    ['CH93 0076 2011 6238 5295', 'iban_has_another_length'],
    ['unser Konto', 'not_an_iban'],
    ['', 'required'],
  ])('an IBAN: %j is %j', (typed, value) => expect(read(fields.iban, typed)).toBe(value))
})

describe('choices', () => {
  const letters = fields.choices(fields.choice(['a', 'b']), 3)

  test.each([
    [undefined, []],
    ['', []],
    [false, []],
    [null, []],
    ['a', ['a']],
    [
      ['b', 'a', 'b'],
      ['b', 'a'],
    ],
    [['a', 'c'], 'unknown_choice'],
    [['a', 'a', 'a', 'a'], 'too_many:3'],
    [{ a: 'a' }, 'unknown_choice'],
  ])('of one name: %j are %j', (sent, value) => expect(read(letters, sent)).toEqual(value))

  test('have to be made where nothing is chosen, and to exist', () => {
    expect(read(fields.choice(['a']), '')).toBe('choose')
    expect(read(fields.choice(['a']), undefined)).toBe('choose')
    expect(read(fields.choice(['a']), 'b')).toBe('unknown_choice')
  })

  test('a box has to be ticked', () => {
    expect(read(fields.ticked, 'on')).toBe(true)
    expect(read(fields.ticked, true)).toBe(true)
    expect(read(fields.ticked, undefined)).toBe('must_be_ticked')
    expect(read(fields.ticked, ['on', 'on'])).toBe('must_be_ticked')
  })

  test('rows are a list, none at all included', () => {
    const rows = fields.rowsOf(fields.line(), 2)
    expect(read(rows, undefined)).toEqual([])
    expect(read(rows, ['a', 'b'])).toEqual(['a', 'b'])
    expect(read(rows, ['a', 'b', 'c'])).toBe('too_many:2')
    expect(read(rows, { '1000': 'a' })).toBe('invalid')
  })
})
