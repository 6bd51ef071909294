import { z } from 'zod'
import { amount, box, identifier, line, text, year } from '#app/domain/forms/fields.ts'
import { CREDIT_SOURCES } from './credit.ts'

/** The credit of a year (Rahmenkredit) from one source. */
export const creditForm = z.object({
  seen: identifier,
  year,
  source: z.enum(CREDIT_SOURCES),
  amountRappen: amount,
  /** Less than is promised already, and known to be. */
  isShort: box,
  legalBasis: line(200),
  reason: text(2000),
})
export type TypedCredit = Omit<z.output<typeof creditForm>, 'seen'>
