import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm, unflatten } from '#app/http/form.server.ts'
import { formOf } from '../support/typed.ts'

describe('field names', () => {
  test('become groups and lists, and gaps in a list close', () => {
    const data = formOf(['goals.7.text', 'b'], ['goals.2.text', 'a'], ['party.name', 'Root'], ['plain', 'x'])
    expect(unflatten(data)).toEqual({
      goals: [{ text: 'a' }, { text: 'b' }],
      party: { name: 'Root' },
      plain: 'x',
    })
  })

  test('given twice become a list', () => {
    expect(unflatten(formOf(['tag', 'a'], ['tag', 'b'], ['tag', 'c']))).toEqual({ tag: ['a', 'b', 'c'] })
  })

  test('that would reach a prototype, are too deep or clash with another are dropped', () => {
    const data = formOf(
      ['__proto__.polluted', '1'],
      ['constructor.prototype.polluted', '1'],
      ['a.__proto__', '1'],
      ['a.b.c.d.e.f.g', '1'],
      ['x', 'kept'],
      ['x.y', 'clash'],
      ['..', '1'],
    )
    expect(unflatten(data)).toEqual({ x: 'kept' })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('of files are left to the upload', () => {
    expect(unflatten(formOf(['file', new Blob(['x'])], ['a', '1']))).toEqual({ a: '1' })
  })

  test('of any form give plain values and never an error', () => {
    const name = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('a', '0', '12', '__proto__', 'constructor', '', 'ü', '\u202E'), {
          maxLength: 9,
        })
        .map((p) => p.join('.')),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 30 }), (fields) => {
        const values = unflatten(formOf(...fields))
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
        expect(JSON.parse(JSON.stringify(values))).toEqual(values)
      }),
    )
  })

  test('in their thousands are refused as a whole', () => {
    const data = formOf(
      ...Array.from({ length: 5000 }, (_, index): [string, string] => [`a.${index % 900}.b${index}`, 'x']),
    )
    const result = parseForm(z.object({}), data)
    expect(result).toMatchObject({ ok: false, errors: { _form: 'too_many:2000' } })
  })
})
