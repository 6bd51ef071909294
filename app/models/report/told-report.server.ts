import { REPORT_OWED_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import type { CorrectionsForm } from '#app/domain/report/forms.ts'
import { declaredOnly, isDeclared, previewSettlement } from '#app/domain/report/preview.ts'
import { correctionsIn, provenIn } from '#app/domain/report/proven.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import type { ToldAccounts, ToldSettlement } from '#app/domain/report/told.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { lastFiled } from './filings.server.ts'
import { agreedFor, isExOfficio, type ReportingYear, settlementFor } from './report-facts.server.ts'
import { figuresOfYearBefore, plannedThirdParty, settlementTerms } from './report-figures.server.ts'
import { reportOf } from './report-record.server.ts'

/** A report and the settlement it leads to, for whoever reads them or decides on them. */

type OfYear = { dossier: Dossier; reportingYear: ReportingYear }

/** What was agreed of a year beside what was reported. */
export function reportFor({ dossier, reportingYear }: OfYear, report: AnnualReport) {
  const agreed = agreedFor(reportingYear, dossier)
  const before = figuresOfYearBefore(reportingYear)
  const { addedMeasures = [] } = report
  const titleOf = (measureId: string | null) =>
    [...agreed.measures, ...addedMeasures].find(({ id }) => id === measureId)?.title ?? null
  return {
    year: reportingYear.year,
    summary: report.summary,
    measures: agreed.measures.map(({ id, title, goals, keyFigures }) => {
      const told = report.measures.find(({ measureId }) => measureId === id)
      const figures = keyFigures.map((figure, index) => ({
        ...figure,
        lastYear: before[id]?.[index] ?? null,
        actual: told?.actuals[index] ?? null,
      }))
      const { outcome = null, text = '', goals: served = [], contribution = '' } = told ?? {}
      return { id, title, goals, outcome, text, served, contribution, figures }
    }),
    addedMeasures,
    lines: accountRows(report, agreed).map((row) => ({
      ...row,
      added: row.added && { measure: titleOf(row.added.measureId) },
    })),
    thirdParty: {
      budgetRappen: plannedThirdParty(reportingYear),
      declaredRappen: report.thirdPartyRappen,
      correctedRappen: report.thirdPartyCorrectedRappen,
      correctionReason: report.thirdPartyCorrectionReason,
      ...(report.thirdPartyOutdated && { outdated: report.thirdPartyOutdated }),
    },
  }
}

/** What counts of a report: never a draft, so while the municipality works on it the last filing; null before. */
export function filedReport({ reportingYear }: Pick<OfYear, 'reportingYear'>): AnnualReport | null {
  const drafting = isOneOf(REPORT_OWED_STATES, reportingYear.state) || isExOfficio(reportingYear)
  return drafting ? lastFiled(reportingYear) : reportOf(reportingYear)
}

/** The pinned settlement of a year, else what these figures would give; null where there are neither. */
export function settlementOf(of: OfYear, report: AnnualReport): ToldSettlement
export function settlementOf(of: OfYear, report: AnnualReport | null): ToldSettlement | null
export function settlementOf(
  { dossier, reportingYear }: OfYear,
  report: AnnualReport | null,
): ToldSettlement | null {
  const pinned = settlementFor(reportingYear)
  const agreed = agreedFor(reportingYear, dossier)
  const terms = pinned?.settlement.input ?? settlementTerms(reportingYear, dossier)
  const settlement = pinned?.settlement.result ?? (report && previewSettlement(report, agreed, terms))
  if (!settlement) return null
  return {
    settlement,
    pinned: pinned !== undefined,
    exOfficio: pinned?.basis.exOfficio ?? null,
    declared: pinned !== undefined || (report !== null && isDeclared(report, agreed)),
    declaredFinal: report ? previewSettlement(declaredOnly(report), agreed, terms).final : settlement.final,
  }
}

/** What the canton settles on ex officio, by default what it has corrected so far, and what comes of it. */
export function provenFor(
  entered: OfYear,
  counted?: CorrectionsForm,
): ToldAccounts & Pick<ToldSettlement, 'settlement'> {
  const { dossier, reportingYear } = entered
  const proven = provenIn(lastFiled(reportingYear), counted ?? correctionsIn(reportOf(reportingYear)))
  const agreed = agreedFor(reportingYear, dossier)
  const { lines, thirdParty } = reportFor(entered, proven)
  const settlement = previewSettlement(proven, agreed, settlementTerms(reportingYear, dossier))
  return { lines, thirdParty, settlement }
}
