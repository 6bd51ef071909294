import { z } from 'zod'

/** A day of the calendar. From 1900 to 9000, so that whatever is counted from it has a year of four digits too. */
export const PlainDate = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '9000-12-31', { error: 'not_a_date' })
export type PlainDate = z.infer<typeof PlainDate>

/** 29 February is refused because not every year has one. */
export const MonthDay = z.string().refine((day) => PlainDate.safeParse(`2027-${day}`).success, {
  error: 'not_a_date',
})
export type MonthDay = z.infer<typeof MonthDay>

export const parsePlainDate = (text: string): PlainDate | undefined => PlainDate.safeParse(text).data
