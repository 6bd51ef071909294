import {
  REPORT_SECTIONS,
  type ReportSection,
  type SectionState,
  sectionState,
} from '#app/domain/application/sections.ts'
import type { Point } from '#app/domain/lifecycle/points.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { AnnualReport } from './report.ts'

/** How far each part of the report is; the declaration is only complete with the filing itself. */
export function reportSections(
  report: AnnualReport,
  missing: readonly Reason[],
  points: readonly Point[],
): Record<ReportSection, SectionState> {
  const begun: Record<ReportSection, boolean> = {
    content: report.summary !== '' || report.measures.length > 0,
    accounts: report.thirdPartyRappen !== null || report.accounts.some((l) => l.declaredRappen !== null),
    ledger: report.ledgerFiled,
    declaration: false,
  }
  const stateOf = (section: ReportSection) =>
    sectionState({
      begun: begun[section],
      missing: section === 'declaration' || missing.some((found) => found.section === section),
      points: points.filter((point) => point.section === section),
    })
  return Object.fromEntries(REPORT_SECTIONS.map((section) => [section, stateOf(section)])) as Record<
    ReportSection,
    SectionState
  >
}

const DONE: readonly SectionState[] = ['complete', 'revised', 'answered']

/** The part to go on with: the first one that still needs something. */
export function nextSection(states: Record<ReportSection, SectionState>): ReportSection {
  return REPORT_SECTIONS.find((section) => !DONE.includes(states[section])) ?? 'declaration'
}
