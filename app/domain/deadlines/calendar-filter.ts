import { z } from 'zod'
import { DEADLINE_KINDS } from './kinds.ts'
import { CALENDAR_VIEWS } from './overview.ts'

/** What stands in the address; anything it does not know is as if it were not there. */
export const CalendarFilter = z.object({
  view: z.enum(CALENDAR_VIEWS).catch('due'),
  kind: z.enum(DEADLINE_KINDS).nullable().catch(null),
  municipality: z.coerce.number().int().positive().max(9999).nullable().catch(null),
  year: z.coerce.number().int().min(1900).max(2999).nullable().catch(null),
})
export type CalendarFilter = z.infer<typeof CalendarFilter>
