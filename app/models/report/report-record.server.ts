import { by } from '#app/domain/order.ts'
import { asItCounts } from '#app/domain/report/corrections.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ReportingYear } from './report-facts.server.ts'

/** The report as it stands, with the corrections of the canton beside what the municipality declares. */
export function reportOf(year: ReportingYear): AnnualReport {
  const ofYear = ({ reportingYearId }: { reportingYearId: string }) => reportingYearId === year.id
  return {
    summary: year.summary,
    measures: recordsIn(year.dossierId, 'measureReports').filter(ofYear),
    accounts: recordsIn(year.dossierId, 'accountLines').filter(ofYear).map(asItCounts),
    addedMeasures: placed(recordsIn(year.dossierId, 'addedMeasures').filter(ofYear)),
    addedCosts: placed(recordsIn(year.dossierId, 'addedCosts').filter(ofYear)).map(asItCounts),
    ...thirdPartyOf(year),
    ledgerFiled: ledgersOf(year).length > 0,
  }
}

function thirdPartyOf(year: ReportingYear) {
  const { outdated, ...line } = asItCounts({
    declaredRappen: year.thirdPartyRappen,
    correctedRappen: year.thirdPartyCorrectedRappen,
    correctionReason: year.thirdPartyCorrectionReason,
    correctedFromRappen: year.thirdPartyCorrectedFromRappen,
  })
  return {
    thirdPartyRappen: line.declaredRappen,
    thirdPartyCorrectedRappen: line.correctedRappen,
    thirdPartyCorrectionReason: line.correctionReason,
    ...(outdated && { thirdPartyOutdated: outdated }),
  }
}

/** In the order in which they were written, without what only places them. */
function placed<Row extends { position: number; reportingYearId: string }>(rows: readonly Row[]) {
  return [...rows]
    .sort(by(({ position }) => position))
    .map(({ position: _place, reportingYearId: _year, ...row }) => row)
}

/** The extracts from the books, also what is locked: that is named by itself, and nothing else is missing for it. */
export function ledgersOf({ dossierId, year }: ReportingYear) {
  return recordsIn(dossierId, 'documents').filter(
    (document) => document.year === year && document.slot === 'ledger' && document.removedAt === null,
  )
}

export function ledgerIn(year: ReportingYear, id: string) {
  return ledgersOf(year).find((one) => one.id === id)
}
