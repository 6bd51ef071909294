import { z } from 'zod'
import { box, choice, email, line, orNull } from '#app/domain/forms/fields.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { isCantonal, ROLES } from '#app/domain/roles.ts'
import { reader } from './team-form.ts'

/** Somebody gets a role; a municipal one names its municipality, a cantonal one none. */
export const roleForm = z
  .object({
    name: line(120),
    email,
    language: choice(LANGUAGES),
    role: choice(ROLES),
    reader,
    leavesUnsigned: box,
    bfsNumber: orNull(
      z
        .string()
        .regex(/^\d{1,5}$/, 'unknown_municipality')
        .transform(Number),
    ),
  })
  .refine(({ role, bfsNumber }) => isCantonal(role) || bfsNumber !== null, {
    error: 'choose',
    path: ['bfsNumber'],
  })
  .refine(({ role, bfsNumber }) => !isCantonal(role) || bfsNumber === null, {
    error: 'no_municipality_here',
    path: ['bfsNumber'],
  })
