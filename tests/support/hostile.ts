import fc from 'fast-check'
import type { z } from 'zod'
import { FORM_FAULTS } from '#app/domain/application/forms.ts'
import { FIELD_FAULTS } from '#app/domain/forms/fields.ts'
import { FORM_ERRORS, faultIn, formError } from '#app/domain/forms/form-errors.ts'
import { REPORT_FAULTS } from '#app/domain/report/forms.ts'

const KNOWN: readonly string[] = [...FORM_ERRORS, ...FIELD_FAULTS, ...FORM_FAULTS, ...REPORT_FAULTS]

/** What nobody should find in an answer: control characters, direction marks, halves of characters. */
const UNCLEAN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u

export const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u0007\u001b[31mrot',
  '\u202egnp.exe',
  '\u200f\u200e\u2066\u2069',
  '\u200b',
  '\ud83d',
  '👩‍👩‍👧‍👦🇨🇭',
  'Z̸̢a̵l̴g̷o̸',
  "'; DROP TABLE dossiers; --",
  '" OR 1=1 --',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor("x")()}}',
  '=HYPERLINK("http://x")',
  '../../etc/passwd',
  '%00%0d%0aSet-Cookie: a=b',
  'a\r\nBcc: x@y.ch',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '-1',
  '1e309',
  '0x10',
  '٣٤',
  '９９',
  '9'.repeat(400),
  'x'.repeat(200_000),
  '\n'.repeat(5_000),
  "'".repeat(5_000),
] as const

const deep = (levels: number): unknown => (levels === 0 ? 'x' : { rows: [deep(levels - 1)] })

/** Values that no form of ours sends. */
export const NASTY_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.NaN,
  10n ** 30n,
  [],
  [[]],
  {},
  new Date(0),
  new Map([['a', 1]]),
  deep(200),
  Object.create(null),
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  Array.from({ length: 5_000 }, () => 'x'),
  Array.from({ length: 5_000 }, () => ({})),
  Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 'x'])),
]

export const anyText = fc.oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'binary', maxLength: 60 }))
export const anyValue = fc.oneof(fc.constantFrom(...NASTY_VALUES), anyText, fc.anything())

/** An answer in which some fields are replaced by something hostile. */
export const spoilt = (good: Record<string, unknown>) =>
  fc
    .tuple(
      fc.subarray(Object.keys(good), { minLength: 1 }),
      fc.array(anyValue, { minLength: 8, maxLength: 8 }),
    )
    .map(([names, values]) => ({
      ...good,
      ...Object.fromEntries(names.map((name, index) => [name, values[index % values.length]])),
    }))

/** Complaints of the answer itself: faults without a key, or unclean text that got through. */
export const complaintsAbout = (schema: z.ZodType, input: unknown): string[] => {
  const result = schema.safeParse(input, { error: formError })
  if (result.success) return textsIn(result.data).filter((text) => UNCLEAN.test(text) || text !== text.trim())
  return result.error.issues
    .map(({ message }) => message)
    .filter((message) => !KNOWN.includes(faultIn(message).key))
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
