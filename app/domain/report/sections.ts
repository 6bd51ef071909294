import { REPORT_SECTIONS, type ReportSection, type SectionState } from '#app/domain/application/sections.ts'
import { type Agreed, type AnnualReport, missingInReport } from './report.ts'

/** How far each part of the report is; the declaration is only complete with the filing itself. */
export function reportSections(report: AnnualReport, agreed: Agreed): Record<ReportSection, SectionState> {
  const missing = missingInReport(report, agreed)
  const begun: Record<ReportSection, boolean> = {
    content: report.summary !== '' || report.measures.length > 0,
    accounts: report.thirdPartyRappen !== null || report.accounts.some((l) => l.declaredRappen !== null),
    ledger: report.ledgerFiled,
    declaration: false,
  }
  const stateOf = (section: ReportSection): SectionState => {
    if (!begun[section]) return 'open'
    return missing.some((found) => found.section === section) ? 'incomplete' : 'complete'
  }
  return {
    content: stateOf('content'),
    accounts: stateOf('accounts'),
    ledger: stateOf('ledger'),
    declaration: stateOf('declaration'),
  }
}

/** The part to go on with: the first one that is not complete. */
export function nextSection(states: Record<ReportSection, SectionState>): ReportSection {
  return REPORT_SECTIONS.find((section) => states[section] !== 'complete') ?? 'declaration'
}
