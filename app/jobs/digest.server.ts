import { dayOff, today } from '#app/domain/deadlines/calendar.ts'
import { sendDigests } from '#app/models/mail/digest-mails.server.ts'
import { timeInZurich } from '#app/text/dates.ts'

export const everySeconds = 600

/** Nobody is told earlier than this in the morning. */
const FROM = '06:00'

/** The daily overview: on working days, once the morning has come. */
export function run(now: Date) {
  if (dayOff(today(now)) || timeInZurich(now.toISOString()) < FROM) return
  sendDigests(now)
}
