import { z } from 'zod'
import { box, choice, email, identifier, line } from '#app/domain/forms/fields.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { READERS } from './reader.ts'

/** Asked for only where the name differs from the known one. */
export const reader = z.preprocess((typed) => typed || undefined, choice(READERS).optional())

/** What is wrong about a person, as the page showed it; the address only where it is open to a correction. */
export const nameForm = z.object({ seen: identifier, name: line(120) })
export const correctionForm = nameForm.extend({ email })

/** Who is let in, as whom, and for which of the municipalities that the inviting person looks after. */
export function invitationForm(bfsNumbers: readonly number[]) {
  return z.object({
    name: line(120),
    email,
    role: choice(MUNICIPAL_ROLES),
    reader,
    /** Ticked where who gives the address on knows that nobody can sign afterwards. */
    leavesUnsigned: box,
    bfsNumber: z
      .string()
      .refine((typed) => bfsNumbers.includes(Number(typed)), 'unknown_choice')
      .transform(Number),
  })
}
