import { today } from '#app/domain/deadlines/calendar.ts'
import { yearsToOpen } from '#app/models/report/reports.server.ts'
import { applyTransition, reportingYearDoor } from '#app/models/transitions.server.ts'

export const everySeconds = 300

/** Opens the reports of every year that is over. */
export function run(now: Date) {
  for (const { id, version } of yearsToOpen(today(now)))
    applyTransition(reportingYearDoor, { id, action: 'open', person: null, version, now })
}
