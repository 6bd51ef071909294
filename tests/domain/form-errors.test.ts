import { expect, test } from 'vitest'
import { z } from 'zod'
import { FORM_ERRORS, type FormMessage, formError } from '#app/domain/forms/form-errors.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { screens as de } from '#app/text/de/screens.ts'
import { errorText } from '#app/text/form-error.ts'

const CASES: [FormMessage, z.ZodType, unknown][] = [
  ['required', z.string(), undefined],
  ['required', z.string().min(3), '  '],
  ['required', z.array(z.string()).min(1), []],
  ['choose', z.enum(['a', 'b']), ''],
  ['choose', z.union([z.literal('a'), z.literal('b')]), undefined],
  ['too_short:3', z.string().min(3), 'a'],
  ['too_long:1', z.string().max(1), 'ab'],
  ['too_small:3', z.number().min(3), 1],
  ['too_big:3', z.number().max(3), 4],
  ['too_few:2', z.array(z.string()).min(2), ['a']],
  ['too_many:1', z.array(z.string()).max(1), ['a', 'b']],
  ['not_a_number', z.coerce.number(), 'zehn'],
  ['not_a_number', z.number().int(), 1.5],
  ['not_a_number', z.number().multipleOf(5), 7],
  ['not_a_date', z.iso.date(), '2027-02-30'],
  ['not_a_date', z.date(), 'morgen'],
  ['not_an_email', z.email(), 'a@'],
  ['not_a_url', z.url(), 'lu.ch'],
  ['invalid', z.string().regex(/^a$/), 'b'],
  ['invalid', z.string(), ['two', 'values']],
  ['invalid', z.strictObject({}), { more: 1 }],
  ['unknown_choice', z.enum(['a', 'b']), 'c'],
  ['unknown_choice', z.union([z.literal('a'), z.literal('b')]), 'c'],
]

test.each(CASES)('%s is what a form says of a value it cannot take', (key, schema, value) => {
  const { error } = schema.safeParse(value, { error: formError })
  expect(error?.issues[0]?.message).toBe(key)
})

test('what a schema says itself passes through', () => {
  const schema = z
    .string()
    .min(3, 'own_key')
    .refine(() => false, 'other_key')
  expect(schema.safeParse('a', { error: formError }).error?.issues[0]?.message).toBe('own_key')
  expect(schema.safeParse('abc', { error: formError }).error?.issues[0]?.message).toBe('other_key')
})

test.each(LANGUAGES)('in %s the sentence of a limit names the number', (language) => {
  for (const key of FORM_ERRORS.filter((one) => one.startsWith('too_')))
    expect(errorText(language, `${key}:20000`), key).toContain('20’000')
  expect(errorText(language, 'too_many')).not.toMatch(/[{}]/)
})

test('every key has its sentence', () => {
  expect(FORM_ERRORS.filter((key) => !(`error.${key}` in de))).toEqual([])
})
