import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FORM_ERRORS, faultIn } from '#app/domain/forms/form-errors.ts'
import { ONCE, SHOWN } from '#app/domain/forms/form-fields.ts'
import { formFailure, parseForm } from '#app/http/form.server.ts'
import { formOf } from '../support/typed.ts'

describe('a form read by its schema', () => {
  const schema = z
    .object({
      name: z.string().min(2).max(5),
      email: z.email(),
      on: z.iso.date(),
      count: z.coerce.number().int().max(9),
      kind: z.enum(['a', 'b']),
      rows: z.array(z.object({ text: z.string().min(1) })).min(1),
      agreed: z.preprocess((value) => value === 'on', z.literal(true, 'must_be_ticked')),
    })
    .refine(({ name }) => name !== 'Root', { path: ['name'], message: 'taken' })
  const right: [string, string][] = [
    ['name', 'Horw'],
    ['email', 'a@b.ch'],
    ['on', '2027-03-15'],
    ['count', '3'],
    ['kind', 'a'],
    ['rows.0.text', 'x'],
    ['agreed', 'on'],
  ]

  test('gives typed data', () => {
    expect(parseForm(schema, formOf(...right))).toMatchObject({
      ok: true,
      data: { count: 3, rows: [{ text: 'x' }], agreed: true },
    })
  })

  test('asks for everything that is missing', () => {
    expect(parseForm(schema, formOf())).toMatchObject({
      errors: {
        name: 'required',
        email: 'required',
        on: 'required',
        kind: 'choose',
        rows: 'required',
        agreed: 'must_be_ticked',
      },
    })
  })

  test('names each wrong value by a key and gives back what was typed', () => {
    const typed: [string, string][] = [
      ['name', 'Entlebuch'],
      ['email', 'at home'],
      ['on', '31.2.2027'],
      ['count', '10'],
      ['kind', 'c'],
      ['rows.0.text', ' '],
      ['agreed', 'on'],
    ]
    const result = parseForm(schema, formOf(...typed))
    expect(result).toEqual({
      ok: false,
      values: {
        name: 'Entlebuch',
        email: 'at home',
        on: '31.2.2027',
        count: '10',
        kind: 'c',
        rows: [{ text: ' ' }],
        agreed: 'on',
      },
      errors: {
        name: 'too_long:5',
        email: 'not_an_email',
        on: 'not_a_date',
        count: 'too_big:9',
        kind: 'unknown_choice',
      },
    })
  })

  test('lets the schema speak with its own keys', () => {
    const result = parseForm(
      schema,
      formOf(...right.map(([name, value]): [string, string] => [name, name === 'name' ? 'Root' : value])),
    )
    expect(result).toMatchObject({ errors: { name: 'taken' } })
  })

  test('answers any input with data or known keys, never with an exception', () => {
    const known = new Set<string>([...FORM_ERRORS, 'taken', 'must_be_ticked'])
    const field = fc.tuple(
      fc.constantFrom(
        'name',
        'email',
        'on',
        'count',
        'kind',
        'rows',
        'rows.0',
        'rows.0.text',
        'agreed',
        'name.x',
      ),
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('1e309', '-0', 'NaN', '\0', '\u202Ea', "' OR 1=1 --", '<script>'),
      ),
    )
    fc.assert(
      fc.property(fc.array(field, { maxLength: 20 }), (fields) => {
        const result = parseForm(schema, formOf(...fields))
        if (!result.ok)
          for (const key of Object.values(result.errors)) expect(known).toContain(faultIn(String(key)).key)
      }),
    )
  })

  test('carries a refusal found later at its field, with everything typed', () => {
    const failure = formFailure(formOf(['name', 'Horw']), { name: 'taken' })
    expect(failure).toEqual({ ok: false, values: { name: 'Horw' }, errors: { name: 'taken' } })
  })
})

test('what the form itself carries is no answer: a schema may be strict', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ [ONCE]: 'token', [SHOWN]: '{}', holder: 'Kanton Luzern' }))
    form.append(name, value)
  expect(parseForm(z.strictObject({ holder: z.string() }), form)).toEqual({
    ok: true,
    data: { holder: 'Kanton Luzern' },
  })
})
