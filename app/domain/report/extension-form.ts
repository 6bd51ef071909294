import { z } from 'zod'
import { ruledDay, text } from '#app/domain/forms/fields.ts'

/** A later day for a report, and why; `seen` is the day that counted when the page was opened. */
export const extensionForm = z.object({ dueOn: ruledDay, reason: text(2000), seen: ruledDay })
