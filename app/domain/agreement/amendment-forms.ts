import { z } from 'zod'
import { amount, day, line, optionalLine, rowsOf, text } from '#app/domain/forms/fields.ts'

/** The first year of the change, of those the agreement covers. */
const fromYear = z
  .string({ error: 'choose' })
  .min(1, { error: 'choose', abort: true })
  .regex(/^20\d\d$/, 'unknown_choice')
  .transform(Number)
const bfsNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'unknown_municipality')
  .transform(Number)
const reason = text(2000)

/** What the officer types for each kind of amendment; the preview reads the same form from the address. */
export const amendmentForms = {
  amount: z.object({ fromYear, amountRappen: amount, reason }),
  term: z.object({ endsOn: day, reason }),
  members: z.object({
    fromYear,
    members: z.preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(bfsNumber).min(1, 'required').max(80),
    ),
    leadBfsNumber: z.preprocess((given) => (given === '' ? undefined : given), bfsNumber.optional()),
    resolutions: rowsOf(
      z.object({
        bfsNumber,
        body: line(200),
        resolvedOn: day,
        businessNumber: optionalLine(60),
        amountRappen: amount,
      }),
      80,
    ),
    reason,
  }),
  budget: z.object({
    fromYear,
    lines: rowsOf(z.object({ id: z.string().regex(/^[\w-]{1,60}$/), amountRappen: amount }), 400),
    reason,
  }),
} as const
