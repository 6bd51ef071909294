import { z } from 'zod'
import { BfsNumber } from '#app/domain/contribution/party.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { box, orNull, ruledDay, text, year } from '#app/domain/forms/fields.ts'
import { VERSION_FIELDS } from './version-form.ts'

/** When applications for a period are taken (both days included), and from when on their terms may begin. */
export const ApplicationWindow = z.strictObject({
  /** Null: as soon as the portal knows the period. */
  opensOn: PlainDate.nullable().default(null),
  /** Null: until the period ends. */
  closesOn: PlainDate.nullable().default(null),
  /** A term may also begin with the running year, not only with the coming one. */
  thisYear: z.boolean().default(true),
})
export type ApplicationWindow = z.infer<typeof ApplicationWindow>

export const windowForm = z
  .object({ ...VERSION_FIELDS, opensOn: orNull(ruledDay), closesOn: orNull(ruledDay), thisYear: box })
  .refine(({ opensOn, closesOn }) => opensOn === null || closesOn === null || opensOn <= closesOn, {
    error: 'ends_before_start',
    path: ['closesOn'],
  })

/** The office takes late applications of one municipality, with a reason. */
export const lateOpeningForm = z.object({
  bfsNumber: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'required')
    .transform(Number)
    .pipe(BfsNumber),
  fromYear: year,
  untilOn: ruledDay,
  reason: text(2000),
})
export type NewOpening = z.output<typeof lateOpeningForm>
