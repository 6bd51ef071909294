import { z } from 'zod'
import { parsePlainDate } from './deadlines/calendar.ts'
import { parseIban } from './iban.ts'
import { parseRappen } from './money.ts'

/** The faults a single typed value can have, beyond what zod names itself. */
export const FIELD_FAULTS = [
  'not_an_amount',
  'not_a_date',
  'not_an_iban',
  'not_a_phone',
  'not_a_postal_code',
] as const

// Control characters and direction marks are never part of an answer; line breaks are, in long texts.
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu

/** A line or paragraph of text: trimmed, without control characters, 1 to `max` characters. */
export function text(max = 200) {
  return z.string().transform(clean).pipe(z.string().min(1, 'required').max(max, 'too_long'))
}

/** As `text`, but may be left out; empty becomes ''. */
export function optionalText(max = 200) {
  return z
    .string()
    .optional()
    .transform((value) => clean(value ?? ''))
    .pipe(z.string().max(max, 'too_long'))
}

/** An amount in francs as people type it, to Rappen. */
export const amount = parsed(parseRappen, 'not_an_amount')

/** An amount that may be left out: empty becomes null. */
export const optionalAmount = z
  .string()
  .optional()
  .transform((value) => (value ?? '').trim() || null)
  .pipe(z.union([z.null(), amount]))

/** A day as 2027-03-15 or 15.3.2027, to a plain date. */
export const day = parsed(readDay, 'not_a_date')

export const iban = parsed(parseIban, 'not_an_iban')

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too_long')
  .pipe(z.email('not_an_email'))

export const phone = text(30).pipe(z.string().regex(/^\+?[\d ()/-]{9,}$/, 'not_a_phone'))

export const postalCode = text(4).pipe(z.string().regex(/^[1-9]\d{3}$/, 'not_a_postal_code'))

/** A count of persons, events, hours. */
export const count = z
  .string()
  .trim()
  .min(1, 'required')
  .pipe(z.string().regex(/^\d{1,7}$/, 'not_a_number'))
  .transform(Number)

/** A checkbox that has to be ticked. */
export const ticked = z.preprocess(
  (value) => value === 'on' || value === true,
  z.literal(true, 'must_be_ticked'),
)

/** A record's number in a hidden field or an address. */
export const identifier = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'required')

export const version = z
  .string()
  .regex(/^\d{1,9}$/, 'required')
  .transform(Number)

function parsed<T>(read: (typed: string) => T | undefined, fault: (typeof FIELD_FAULTS)[number]) {
  return z
    .string()
    .trim()
    .min(1, 'required')
    .transform((typed, context) => {
      const value = read(typed)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: fault })
      return z.NEVER
    })
}

function readDay(typed: string) {
  const parts = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : typed
  return parsePlainDate(iso)
}

function clean(value: string) {
  return value.normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim()
}
