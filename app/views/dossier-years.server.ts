import { yearsOf } from '#app/domain/application/application.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import { type WayStep, wayOf } from '#app/domain/lifecycle/way.ts'
import { chainOf } from '#app/models/dossier/dossier-chain.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { milestonesOf, reachedAt } from '#app/models/records/audit.server.ts'
import { openOfYear, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'

/** For `<DossierTimeline steps={…} />`. */
export function timelineOf(dossier: Dossier): WayStep[] {
  const milestones = [...milestonesOf(dossier.id)].flatMap(([state, { at, actorName }]) =>
    state === null ? [] : [[state, { day: dayInZurich(at), who: actorName }] as const],
  )
  const isDismissed = rejectionOf(dossier.id)?.dismissed ?? false
  return wayOf({
    ...dossier,
    isDismissed,
    milestones: new Map(milestones),
    reports: reportsOf(dossier),
    chain: chainOf(dossier),
  })
}

export type ReportRow = ReturnType<typeof reportsFor>[number]

/** For `<ReportTable reports={…} />`. */
export function reportsFor(dossier: Dossier) {
  const planned = reportsOf(dossier)
  return reportingYearsOf(dossier.id).map((stored) => {
    const { year, state, entitlementRappen } = stored
    const report = planned.find((one) => one.year === year)
    return {
      year,
      state,
      entitlementRappen,
      finalRappen: settlementFor(stored)?.finalRappen ?? null,
      openRappen: openOfYear(stored),
      dueOn: report?.dueOn ?? '',
      termOn: report?.termOn ?? null,
    }
  })
}

/** Before the agreement the years of the term with the deadlines they will have; once it has ended, those it had. */
function reportsOf(dossier: Dossier) {
  const stored = reportingYearsOf(dossier.id)
  const deadlines = recordsIn(dossier.id, 'deadlines').filter(({ cancelledAt }) => cancelledAt === null)
  const settings = settingsOf(dossier)
  const years = dossier.state === 'terminated' ? stored.map(({ year }) => year) : yearsOf(dossier)
  return years.map((year) => {
    const report = stored.find((one) => one.year === year)
    const planned = annualReportDue(year, settings).effectiveOn
    const deadline = report && deadlines.find(({ subjectId }) => subjectId === report.id)
    const reached = report && reachedAt(report)
    return {
      year,
      state: report?.state ?? 'scheduled',
      dueOn: deadline?.effectiveOn ?? planned,
      termOn: deadline?.termOn ?? null,
      filedOn: report?.filedAt ? dayInZurich(report.filedAt) : null,
      reachedOn: reached ? dayInZurich(reached) : null,
    }
  })
}
