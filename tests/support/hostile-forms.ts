import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { complaintsAbout, NASTY_TEXTS, NASTY_VALUES, spoilt } from './hostile.ts'
import { nested, type Typed } from './typed.ts'

/** What holds of every form, whatever is sent in the place of what is typed well. */
export function describeHostileInput(name: string, schema: z.ZodType, good: Typed) {
  describe(`the form of ${name}`, () => {
    test('refuses or cleans a hostile value in every field, and in place of the form', () => {
      for (const value of [...NASTY_TEXTS, ...NASTY_VALUES]) {
        expect(complaintsAbout(schema, value)).toEqual([])
        for (const field of Object.keys(good)) {
          const group = { ...nested(good), [field.split('.')[0] ?? '']: value }
          expect(complaintsAbout(schema, group), field).toEqual([])
          if (typeof value === 'string' && value.length < 1000)
            expect(complaintsAbout(schema, nested({ ...good, [field]: value })), field).toEqual([])
        }
      }
    })

    test('never throws, however it is spoilt', () => {
      fc.assert(
        fc.property(spoilt(nested(good)), (input) => {
          expect(complaintsAbout(schema, input)).toEqual([])
        }),
      )
    })
  })
}
