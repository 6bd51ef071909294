import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReference, parseReference } from '#app/domain/reference.ts'

const years = fc.integer({ min: 2_024, max: 2_199 })
const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 })
const references = fc.tuple(years, bytes).map(([year, random]) => makeReference(year, random))
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

describe('references', () => {
  test.each(['MK-2027-7F4K-2Q', 'mk-2027-7f4k-2q', 'MK20277F4K2Q', ' mk 2027 7f4k 2q ', 'MK–2027–7F4K–2Q'])(
    '«%s» is MK-2027-7F4K-2Q',
    (typed) => {
      expect(parseReference(typed)).toBe('MK-2027-7F4K-2Q')
    },
  )

  test.each([
    '',
    'MK-2027',
    'MK-2026-7F4K-2Q',
    'MK-2027-F74K-2Q',
    'MK-2027-7F4K-22',
    'MK-2027-7F4O-2Q',
    'X'.repeat(99),
  ])('«%s» is refused', (typed) => {
    expect(parseReference(typed)).toBeUndefined()
  })

  test('the same bytes give the same reference, and fewer than eight are a defect', () => {
    const random = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])
    expect(makeReference(2027, random)).toBe(makeReference(2027, random))
    expect(() => makeReference(2027, random.slice(1))).toThrow(RangeError)
  })

  test('a reference is read in any case, with or without dashes', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(reference).toMatch(/^MK-\d{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/)
        expect(parseReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference)
        expect(parseReference(reference.replaceAll('-', ''))).toBe(reference)
      }),
    )
  })

  test('one wrong character is refused', () => {
    const wrong = fc.tuple(references, fc.nat({ max: 5 }), fc.constantFrom(...ALPHABET))
    fc.assert(
      fc.property(wrong, ([reference, place, character]) => {
        const plain = reference.replaceAll('-', '')
        fc.pre(plain[place + 6] !== character)
        expect(parseReference(plain.slice(0, place + 6) + character + plain.slice(place + 7))).toBeUndefined()
      }),
    )
  })

  test('two swapped characters are refused', () => {
    fc.assert(
      fc.property(references, fc.integer({ min: 2, max: 10 }), (reference, place) => {
        const plain = reference.replaceAll('-', '')
        const [left = '', right = ''] = plain.slice(place, place + 2)
        fc.pre(left !== right)
        expect(parseReference(plain.slice(0, place) + right + left + plain.slice(place + 2))).toBeUndefined()
      }),
    )
  })
})
