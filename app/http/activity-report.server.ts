import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { activityReportBy } from '#app/models/programme/activity-reports.server.ts'
import { found } from './found.server.ts'
import { requireCantonalPerson } from './session.server.ts'

/** The door to the acts on a report on the activity, for whoever decides on the programme. */
export async function requireReport(request: Request, { report = '' }: { report?: string }) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  return { person, stored: found(activityReportBy(report)) }
}
