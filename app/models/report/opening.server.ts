import { today } from '#app/domain/deadlines/calendar.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { yearsToOpen } from './reports.server.ts'

/** Opens the reports of every year that is over. */
export function openReports(now: Date) {
  for (const { id, version } of yearsToOpen(today(now)))
    applyTransition(reportingYearDoor, { id, action: 'open', person: null, version, now })
}
