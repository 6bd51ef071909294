import { z } from 'zod'
import { choices, identifier, text } from '#app/domain/forms/fields.ts'

/** Which running agreements follow a new key, and why: each by an amendment of its own. */
export const keyAmendmentsForm = z.object({
  seen: identifier,
  ticked: choices(identifier, 200).refine((all) => all.length > 0, 'required'),
  reason: text(2000),
})
