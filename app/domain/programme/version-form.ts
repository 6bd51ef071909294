import { z } from 'zod'
import {
  day,
  identifier,
  line,
  optionalText,
  orNull,
  ruledDay,
  text,
  version,
} from '#app/domain/forms/fields.ts'

/**
 * What every form of the settings asks besides its values: why, and from which day on (empty: today). Of a draft neither
 * is asked. `seen`: the mark of what the page showed.
 */
export const VERSION_FIELDS = { seen: identifier, reason: optionalText(2000), validFrom: orNull(ruledDay) }

/** On which decision of the canton the confirmation of a value rests. */
export const confirmationForm = z.object({ version, legalBasis: line(200), decidedOn: day })

/** What puts a draft of a part of the programme into force: on what it rests, and why. */
export const enactVersionForm = z.object({ seen: identifier, legalBasis: line(200), reason: text(2000) })
