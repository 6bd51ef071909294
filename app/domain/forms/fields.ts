import { z } from 'zod'
import { dayOutside, EVER, isWithin } from '#app/domain/deadlines/day-ranges.ts'
import { type IbanFault, ibanFault, parseIban } from '#app/domain/iban.ts'
import { formatRappen, isBeyond, LARGEST_AMOUNT, parseRappen, rappen } from '#app/domain/money.ts'
import { formError, limited } from './form-errors.ts'
import { hasPlainMailbox, withPlainDomain } from './mail-address.ts'
import { readShare } from './share.ts'
import { readDay, readMonthDay } from './typed-day.ts'
import { clean, onOneLine } from './typed-text.ts'

/** An IBAN that is right but cannot be paid to is told so, and which one to take instead. */
const IBAN_FAULTS = {
  not_an_iban: 'not_an_iban',
  foreign: 'iban_is_foreign',
  length: 'iban_has_another_length',
  check_digits: 'iban_is_mistyped',
  qr_iban: 'iban_is_for_qr_bills',
} as const satisfies Record<IbanFault, string>

/** The faults a single typed value can have, beyond what zod names itself. */
export const FIELD_FAULTS = [
  'not_an_amount',
  'amount_too_large',
  'negative_amount',
  'not_a_share',
  'rate_above_one',
  'not_a_date',
  'day_outside',
  'not_a_year',
  'not_a_month_day',
  ...Object.values(IBAN_FAULTS),
  'not_a_plain_mailbox',
  'not_a_phone',
  'not_a_postal_code',
  'must_be_ticked',
] as const

const answered = z.string().transform(clean).pipe(z.string().min(1, 'required'))

/** One or more paragraphs: trimmed, without control characters, 1 to `max` characters. */
export function text(max = 200) {
  return answered.pipe(z.string().max(max, limited('too_long', max)))
}

/** As `text`, on one line: names, titles, labels. */
export function line(max = 200) {
  return answered.transform(onOneLine).pipe(z.string().max(max, limited('too_long', max)))
}

/** As `text`, but may be left out; empty becomes ''. */
export function optionalText(max = 200) {
  return z
    .string()
    .optional()
    .transform((value) => clean(value ?? ''))
    .pipe(z.string().max(max, limited('too_long', max)))
}

/** As `line`, but may be left out; empty becomes ''. */
export function optionalLine(max = 200) {
  return optionalText(Number.MAX_SAFE_INTEGER)
    .transform(onOneLine)
    .pipe(z.string().max(max, limited('too_long', max)))
}

/** A field that may be left out: empty, or a choice not made yet, becomes null; anything else has to be right. */
export function orNull<Value>(field: z.ZodType<Value>) {
  return z
    .string()
    .nullish()
    .transform((typed, context): Value | null => {
      if (clean(typed ?? '') === '') return null
      const result = field.safeParse(typed)
      if (result.success) return result.data
      for (const { message } of result.error.issues) context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
}

/** An amount in francs as people type it, to Rappen; one below zero, and one beyond what is possible, is told so. */
export const amountUpTo = (most: number) =>
  answered
    .refine((typed) => !/^(?:CHF|S?Fr\.?)?\s*[-−–]\s*\d/i.test(typed), {
      error: 'negative_amount',
      abort: true,
    })
    .refine((typed) => !isBeyond(typed, most), {
      error: `amount_too_large:${formatRappen(rappen(most))}`,
      abort: true,
    })
    .pipe(parsed(parseRappen, 'not_an_amount'))
export const amount = amountUpTo(LARGEST_AMOUNT)

/** An amount that may be left out: empty becomes null. */
export const optionalAmount = orNull(amount)

/**
 * A day as 2027-03-15, 15.3.2027, 15.3.27, 15. März 2027 or 15. Mär. 27, to a plain date. What it is typed for has a
 * rule that says on both sides which days it takes: that sentence helps, and no outer range comes before it.
 */
export const ruledDay = parsed(readDay, 'not_a_date')

/** The same where no rule bounds it. */
export const day = ruledDay.refine((typed) => isWithin(EVER, typed), dayOutside(EVER))

/** The same of what has happened. */
export function pastDay(today: string) {
  return ruledDay.refine((typed) => typed <= today, 'date_in_the_future').pipe(day)
}

/** A day of every year, as `31.1.` or `31. Januar`, to `01-31`. */
export const monthDay = parsed(readMonthDay, 'not_a_month_day')

/** A calendar year of this century. */
export const year = parsed((typed) => (/^20\d\d$/.test(typed) ? Number(typed) : undefined), 'not_a_year')

export const iban = answered.transform((typed, context) => {
  const value = parseIban(typed)
  if (value) return value
  context.addIssue({ code: 'custom', message: IBAN_FAULTS[ibanFault(typed) ?? 'not_an_iban'] })
  return z.NEVER
})

export const email = text(254)
  .transform(withPlainDomain)
  .pipe(
    z
      .string()
      .refine(hasPlainMailbox, { error: 'not_a_plain_mailbox', abort: true })
      .toLowerCase()
      .pipe(z.email('not_an_email')),
  )

/** Nine digits or more, however they are grouped. */
export const phone = line(30).pipe(z.string().regex(/^\+?(?:[ ()/.-]*\d){9,}$/, 'not_a_phone'))

/** Of Switzerland, with or without `CH-` in front. */
export const postalCode = text()
  .pipe(z.string().regex(/^(?:CH[- ]?)?[1-9]\d{3}$/i, 'not_a_postal_code'))
  .transform((typed) => typed.slice(-4))

/** A page that a browser opens over an encrypted line; may be left out, empty becomes ''. */
export const optionalPage = optionalLine(300).refine((typed) => typed === '' || isPage(typed), 'not_a_url')

function isPage(typed: string): boolean {
  return URL.canParse(typed) && new URL(typed).protocol === 'https:' && !/\s/.test(typed)
}

/** A count of persons, events, hours: `25`, `1’200`. */
export const count = line()
  .pipe(z.string().regex(/^(?:\d{1,7}|\d{1,3}(?:['’ ]\d{3}){1,2})$/, 'not_a_number'))
  .transform((typed) => Number(typed.replace(/\D/g, '')))

/** Whole per cent of a full post, with or without the sign: 1 to 1'000, the sum of ten posts. */
export const percentage = line()
  .pipe(z.string().regex(/^\d{1,9} ?%?$/, 'not_a_number'))
  .transform((typed) => Number.parseInt(typed, 10))
  .pipe(z.int().min(1, { error: formError }).max(1000, { error: formError }))

/** A part of the whole, at most all of it, as `45 %`, `45.5` or `1/2`: to whole numbers. */
export const share = parsed(readShare, 'not_a_share').refine(
  ([part, whole]) => part <= whole,
  'rate_above_one',
)

/** The same of more than nothing. */
export const shareAboveZero = share.refine(([part]) => part > 0, 'not_a_share')

/** One of a list, as selects and radio buttons send it. */
export function choice<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: formError })
}

/** The number of one of these records. */
export function oneOf(ids: readonly string[]) {
  return line().refine((id) => ids.includes(id), 'unknown_choice')
}

/** Ticked boxes of one name: given several times, once or not at all; each counts once. */
export function choices<Value>(entry: z.ZodType<Value>, max: number) {
  return z
    .preprocess(toList, z.array(entry, { error: formError }).max(max, limited('too_many', max)))
    .transform((values) => [...new Set(values)])
}

/** Rows of a grid, such as `rows.0.label`; none at all is an empty grid. */
export function rowsOf<Row extends z.ZodType>(row: Row, max: number) {
  return z.preprocess(
    (rows) => rows ?? [],
    z.array(row, { error: formError }).max(max, limited('too_many', max)),
  )
}

/** Of rows that are null where nothing is written in them: the others. */
export function withoutEmpty<Row>(rows: readonly (Row | null)[]): Row[] {
  return rows.filter((row) => row !== null)
}

/** A checkbox that may stay empty. */
export const box = z.preprocess((value) => value === 'on' || value === true, z.boolean())

/** A checkbox that has to be ticked. */
export const ticked = z.preprocess(
  (value) => value === 'on' || value === true,
  z.literal(true, 'must_be_ticked'),
)

/** A record's number in a hidden field or an address. */
export const identifier = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'required')

/** A form that asks for a file or for its button only. */
export const NO_FIELDS = z.object({})

/** A button alone, on what the page showed: the mark of it. */
export const seenForm = z.object({ seen: identifier })

export const version = z
  .string()
  .regex(/^\d{1,9}$/, 'required')
  .transform(Number)

function parsed<T>(read: (typed: string) => T | undefined, fault: (typeof FIELD_FAULTS)[number]) {
  return answered.transform((typed, context) => {
    const value = read(typed)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  })
}

function toList(given: unknown) {
  if (given === undefined || given === null || given === '' || given === false) return []
  return Array.isArray(given) ? given : [given]
}
