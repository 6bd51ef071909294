import type { LoaderFunctionArgs } from '@remix-run/node'
import { REPORT_EDITABLE_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { reportSections } from '#app/domain/report/sections.ts'
import { agreedFor, reportOf } from '#app/models/report-facts.server.ts'
import { markOfReport } from '#app/models/reports.server.ts'
import { requireOwnReport } from './dossier.server.ts'

type Entered = Awaited<ReturnType<typeof requireOwnReport>>

/** The head of every page of a report, with what was agreed and what was typed so far. */
export function ownReportFor({ dossier, reportingYear }: Pick<Entered, 'dossier' | 'reportingYear'>) {
  const report = reportOf(reportingYear)
  const agreed = agreedFor(reportingYear, dossier.periodId)
  const { year, state } = reportingYear
  const sections = reportSections(report, agreed)
  return {
    head: { reference: dossier.reference, party: dossier.party.name, year, state, sections },
    phase: phaseOf(state),
    report,
    agreed,
    seen: markOfReport(reportingYear),
  }
}

/** The door to the pages that change a report; while it cannot be changed they do not exist. */
export async function requireWritableReport(args: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const entered = await requireOwnReport(args)
  const shown = ownReportFor(entered)
  if (shown.phase !== 'editable') throw new Response(null, { status: 404 })
  return { ...entered, ...shown }
}

function phaseOf(state: Entered['reportingYear']['state']): 'scheduled' | 'editable' | 'readable' {
  if (state === 'scheduled') return 'scheduled'
  return (REPORT_EDITABLE_STATES as readonly string[]).includes(state) ? 'editable' : 'readable'
}
