import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { missingInReport } from '#app/domain/report/report.ts'
import { reportSections } from '#app/domain/report/sections.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { agreedFor, type ReportingYear } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { shownRequest } from './own-dossier.server.ts'
import { leadFor } from './own-resolution.server.ts'

export type ReportHead = ReturnType<typeof ownReportFor>['head']

type Entered = { dossier: Dossier; reportingYear: ReportingYear; person: Person }

/** The head of every page of a report, with what was agreed and what was typed so far. */
export function ownReportFor({ dossier, reportingYear, person }: Entered) {
  const report = reportOf(reportingYear)
  const agreed = agreedFor(reportingYear, dossier.periodId)
  const { year, state } = reportingYear
  const request = openRequestOf(reportingYear)
  const points = request?.points ?? []
  const lead = leadFor(dossier, person)
  return {
    head: {
      reference: dossier.reference,
      party: dossier.party.name,
      year,
      state,
      phase: phaseOf(state),
      lead,
      sections: reportSections(report, agreed, points),
      points,
      missing: missingInReport(report, agreed),
    },
    request: request ? shownRequest(request, lead === null) : null,
    report,
    agreed,
  }
}

function phaseOf(state: ReportingYear['state']): 'scheduled' | 'editable' | 'readable' {
  if (state === 'scheduled') return 'scheduled'
  return (REPORT_EDITABLE_STATES as readonly string[]).includes(state) ? 'editable' : 'readable'
}
