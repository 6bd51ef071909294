import { today } from '#app/domain/deadlines/calendar.ts'
import { changeAccounts } from '#app/models/agreement/account-changes.server.ts'
import { endPassedAgreements } from '#app/models/deadlines/deadline-changes.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { overtakeAllBlocked } from '#app/models/dossier/blocked-proposals.server.ts'
import { openReports } from '#app/models/report/opening.server.ts'
import { overtakeAllAmendments } from '#app/models/transitions.server.ts'

export const everySeconds = 300

/** Every few minutes: reports of years that are over open, before anything is said of their days; accounts change whose waiting time is over; what is due and not logged goes into the outbox; agreements whose last day is over end; what waits for a word that would be refused is overtaken, and so is an amendment that can come into force no more. */
export function run(now: Date) {
  const day = today(now)
  openReports(now)
  changeAccounts(now)
  endPassedAgreements(day, now)
  overtakeAllBlocked(now)
  overtakeAllAmendments(now)
  remind({ today: day, now })
}
