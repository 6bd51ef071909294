import type { z } from 'zod'

/** What a form can find wrong with a value, as keys; the words belong to app/text. */
export const FORM_ERRORS = [
  'required',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_few',
  'too_many',
  'not_a_number',
  'not_a_whole_number',
  'not_a_date',
  'not_an_email',
  'not_an_address',
  'wrong_format',
  'unknown_choice',
  'too_many_fields',
  'invalid',
] as const
export type FormError = (typeof FORM_ERRORS)[number]

/**
 * zod's own findings as keys, for `safeParse(x, { error: formError })` and `zodResolver(schema, { error: formError })`.
 * A message written at the schema (`.min(1, 'required')`, `.refine(…, 'end_before_start')`) passes through unchanged.
 */
export function formError(issue: z.core.$ZodRawIssue): FormError {
  if (isBlank(issue.input) && issue.code !== 'custom') return 'required'
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected)
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : isList(issue.origin) ? 'too_many' : 'too_large'
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'wrong_format'
    case 'not_multiple_of':
      return 'not_a_whole_number'
    case 'invalid_value':
      return issue.input === false ? 'required' : 'unknown_choice'
    case 'invalid_union':
      return 'unknown_choice'
    default:
      return 'invalid'
  }
}

const FORMATS: Record<string, FormError> = {
  date: 'not_a_date',
  datetime: 'not_a_date',
  email: 'not_an_email',
  url: 'not_an_address',
}

const isBlank = (input: unknown) =>
  input === undefined || input === null || (typeof input === 'string' && input.trim() === '')

const isList = (origin: string) => origin === 'array' || origin === 'set'

function ofType(expected: string): FormError {
  if (expected === 'int') return 'not_a_whole_number'
  if (expected === 'number' || expected === 'bigint') return 'not_a_number'
  return expected === 'date' ? 'not_a_date' : 'invalid'
}

function tooSmall(origin: string, minimum: number): FormError {
  if (isList(origin)) return minimum <= 1 ? 'required' : 'too_few'
  return origin === 'string' ? 'too_short' : 'too_small'
}
