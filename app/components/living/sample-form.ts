import { z } from 'zod'
import { COST_CATEGORIES, TARGET_GROUPS } from '#app/domain/application/catalogue.ts'
import { amount, day, email, optionalText, text, ticked } from '#app/domain/forms/fields.ts'

/** The form of the living page: one field of each kind. */
export const SampleForm = z.object({
  contact: text(120),
  email,
  amount,
  day,
  about: optionalText(2000),
  category: z.enum(COST_CATEGORIES),
  groups: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(TARGET_GROUPS)).min(1),
  ),
  kind: z.enum(['municipality', 'association']),
  measures: z.array(z.object({ title: text(200) })).min(1),
  agree: ticked,
})
