import { z } from 'zod'
import { parsePlainDate } from './calendar.ts'

/** A day of the calendar. */
export const PlainDate = z
  .string()
  .refine((day) => parsePlainDate(day) !== undefined, { error: 'not_a_date' })
export type PlainDate = z.infer<typeof PlainDate>

/** 29 February is refused because not every year has one. */
export const MonthDay = z.string().refine((day) => parsePlainDate(`2027-${day}`) !== undefined, {
  error: 'not_a_date',
})
export type MonthDay = z.infer<typeof MonthDay>
