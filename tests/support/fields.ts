import type { z } from 'zod'
import { formError } from '#app/domain/forms/form-errors.ts'

/** What a field is read as, or the faults that are found in it. */
export const read = (schema: z.ZodType, typed: unknown) => {
  const result = schema.safeParse(typed, { error: formError })
  return result.success ? result.data : result.error.issues.map(({ message }) => message).join(' ')
}
