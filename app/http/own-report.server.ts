import type { LoaderFunctionArgs } from '@remix-run/node'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { missingInReport } from '#app/domain/report/report.ts'
import { reportSections } from '#app/domain/report/sections.ts'
import { leadFor } from '#app/http/own-resolution.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { agreedFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { requireOwnReport } from './dossier.server.ts'
import { shownRequest } from './own-dossier.server.ts'

type Entered = Awaited<ReturnType<typeof requireOwnReport>>

/** The head of every page of a report, with what was agreed and what was typed so far. */
export function ownReportFor({
  dossier,
  reportingYear,
  person,
}: Pick<Entered, 'dossier' | 'reportingYear' | 'person'>) {
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

/** The door to the pages of a report; whether it may be changed now is decided by the verb. */
export async function enterOwnReport(args: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const entered = await requireOwnReport(args)
  return { ...entered, ...ownReportFor(entered) }
}

function phaseOf(state: Entered['reportingYear']['state']): 'scheduled' | 'editable' | 'readable' {
  if (state === 'scheduled') return 'scheduled'
  return (REPORT_EDITABLE_STATES as readonly string[]).includes(state) ? 'editable' : 'readable'
}
