import { z } from 'zod'
import { choice, email, line } from './fields.ts'
import { MUNICIPAL_ROLES } from './roles.ts'

/** Who is let in, as whom, and for which of the municipalities that the inviting person looks after. */
export function invitationForm(bfsNumbers: readonly number[]) {
  return z.object({
    name: line(120),
    email,
    role: choice(MUNICIPAL_ROLES),
    bfsNumber: z
      .string()
      .refine((typed) => bfsNumbers.includes(Number(typed)), 'unknown_choice')
      .transform(Number),
  })
}
