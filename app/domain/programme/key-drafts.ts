import { z } from 'zod'
import { DistributionKey, type KeyForm } from '#app/domain/contribution/key.ts'
import { KEY_FORMS } from '#app/domain/contribution/key-choices.ts'
import { choice, identifier, line } from '#app/domain/forms/fields.ts'

/** A draft begins as a copy of a version, or with an empty key of one form. */
export const newKeyForm = z.object({
  name: line(80),
  form: choice(KEY_FORMS).optional(),
  from: identifier.optional(),
})

const EMPTY: Record<KeyForm, object> = {
  per_capita: { base: 0, rate: 0 },
  brackets: { brackets: [{ over: 0, amount: 0 }] },
  marginal_brackets: { brackets: [{ over: 0, rate: 0 }] },
  pool: { pool: 0 },
  co_funding: { rate: [1, 2] },
  fixed: { amount: 0 },
}

/** With every value at nothing, to be filled in. */
export function emptyKey(form: KeyForm): DistributionKey {
  return DistributionKey.parse({ form, ...EMPTY[form] })
}
