import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { type FiledTwice, findingsOfReport } from '#app/domain/report/findings.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { agreedFor, type ReportingYear } from './report-facts.server.ts'

/** What the portal finds in a report, for the officer to judge. */
export function findingsOn(
  { dossier, reportingYear }: { dossier: Dossier; reportingYear: ReportingYear },
  report: AnnualReport,
): Reason[] {
  return findingsOfReport(report, {
    agreed: agreedFor(reportingYear, dossier),
    filedTwice: filedTwice(reportingYear),
  })
}

/** The extracts of a year that lie in the same dossier as another paper too, by their content; each with one of them. */
function filedTwice({ dossierId, year }: Pick<ReportingYear, 'dossierId' | 'year'>): FiledTwice[] {
  const all = documentsOf(dossierId)
  const isOfYear = (one: (typeof all)[number]) => one.slot === 'ledger' && one.year === year
  return all.filter(isOfYear).flatMap(({ fileName, sha256 }) => {
    const other = all.find((one) => one.sha256 === sha256 && !isOfYear(one))
    if (!other) return []
    const { slot } = other
    return [{ fileName, slot, year: slot === 'ledger' ? other.year : null }]
  })
}
