import { z } from 'zod'
import { choices, orNull, year } from '#app/domain/forms/fields.ts'
import { BfsNumber } from './party.ts'

/** What the address of the calculator asks for: `?municipality=1065&municipality=1055&year=2026`. */
export const CalculatorQuery = z.object({
  municipality: choices(
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(BfsNumber),
    80,
  ),
  year: orNull(year).catch(null),
})
