import { z } from 'zod'
import { day, identifier, line, optionalText, orNull, ruledDay, version } from '#app/domain/forms/fields.ts'

/**
 * What every form of the settings asks besides its values: why, and from which day on (empty: today). Of a draft neither
 * is asked. `seen`: the mark of what the page showed.
 */
export const VERSION_FIELDS = { seen: identifier, reason: optionalText(2000), validFrom: orNull(ruledDay) }

/** On which decision of the canton the confirmation of a value rests. */
export const confirmationForm = z.object({ version, legalBasis: line(200), decidedOn: day })
