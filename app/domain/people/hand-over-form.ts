import { z } from 'zod'
import { identifier, optionalText, orNull, version } from '#app/domain/forms/fields.ts'

/** To one signatory, or to all of them. */
export const handOverForm = z.object({ version, to: orNull(identifier), words: optionalText(1000) })
