import { z } from 'zod'
import { amount, day, email, optionalText, text, ticked } from '#app/domain/forms/fields.ts'
import { SAMPLE_COSTS, SAMPLE_GROUPS } from './sample-choices.ts'

/** The form of the living page: one field of each kind. */
export const SampleForm = z.object({
  contact: text(120),
  email,
  amount,
  day,
  about: optionalText(2000),
  category: z.enum(SAMPLE_COSTS),
  groups: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(SAMPLE_GROUPS)).min(1),
  ),
  kind: z.enum(['municipality', 'association']),
  measures: z.array(z.object({ title: text(200) })).min(1),
  agree: ticked,
})
