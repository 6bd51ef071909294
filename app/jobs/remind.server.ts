import { today } from '#app/domain/deadlines/calendar.ts'
import { remind } from '#app/models/reminders.server.ts'

export const everySeconds = 300

/** Every few minutes: what is due and not logged goes into the outbox. */
export function run(now: Date) {
  remind({ today: today(now), now })
}
