import type { z } from 'zod'

/** What a form can find wrong with a value, as keys; the words belong to app/text. */
export const FORM_ERRORS = [
  'required',
  'choose',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'too_few',
  'too_many',
  'not_a_number',
  'not_a_date',
  'not_an_email',
  'not_a_url',
  'unknown_choice',
  'invalid',
] as const
export type FormError = (typeof FORM_ERRORS)[number]

/** The faults of a measure taken too small or too large: their sentences name the number. */
export type LimitFault = Extract<FormError, `too_${string}`>
export type FormMessage = Exclude<FormError, LimitFault> | `${LimitFault}:${number}`

/** `too_long:120`: the fault with the number that was passed or not reached. */
export function limited(key: LimitFault, limit: number): FormMessage {
  return `${key}:${limit}`
}

/** A message taken apart: its key and what the sentence names, a number or words; null where it is a key alone. */
export function faultIn(message: string): { key: string; limit: number | string | null } {
  const [key = '', limit = ''] = message.split(/:(.*)/s)
  if (limit === '') return { key, limit: null }
  return { key, limit: Number.isNaN(Number(limit)) ? limit : Number(limit) }
}

/**
 * zod's own findings as keys, for `safeParse(x, { error: formError })` and `zodResolver(schema, { error: formError })`.
 * A message written at the schema (`.min(1, 'required')`, `.refine(…, 'end_before_start')`) passes through unchanged.
 */
export function formError(issue: z.core.$ZodRawIssue): FormMessage {
  if (isBlank(issue.input) && issue.code !== 'custom') return isChoice(issue.code) ? 'choose' : 'required'
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected)
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return limited(tooBig(issue.origin), Number(issue.maximum))
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'invalid'
    case 'not_multiple_of':
      return 'not_a_number'
    case 'invalid_value':
    case 'invalid_union':
      return 'unknown_choice'
    default:
      return 'invalid'
  }
}

const FORMATS: Record<string, FormMessage> = {
  date: 'not_a_date',
  datetime: 'not_a_date',
  email: 'not_an_email',
  url: 'not_a_url',
}

const isBlank = (input: unknown) =>
  input === undefined || input === null || (typeof input === 'string' && input.trim() === '')

const isList = (origin: string) => origin === 'array' || origin === 'set'

const isChoice = (code: string) => code === 'invalid_value' || code === 'invalid_union'

function ofType(expected: string): FormMessage {
  if (expected === 'int' || expected === 'number' || expected === 'bigint') return 'not_a_number'
  return expected === 'date' ? 'not_a_date' : 'invalid'
}

function tooBig(origin: string): LimitFault {
  if (isList(origin)) return 'too_many'
  return origin === 'string' ? 'too_long' : 'too_big'
}

function tooSmall(origin: string, minimum: number): FormMessage {
  if (isList(origin)) return minimum <= 1 ? 'required' : limited('too_few', minimum)
  return limited(origin === 'string' ? 'too_short' : 'too_small', minimum)
}
