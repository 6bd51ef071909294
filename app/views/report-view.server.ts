import type { Settlement } from '#app/domain/contribution/settlement.ts'
import { endOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { isOpenedLate } from '#app/domain/deadlines/due.ts'
import type { Language } from '#app/domain/language.ts'
import { free, heldBy } from '#app/domain/lifecycle/canton-step.ts'
import { stepsFrom, stillOffered } from '#app/domain/lifecycle/decide.ts'
import {
  REPORT_OWED_STATES,
  type ReportingYearAction,
  reportingYearMachine,
} from '#app/domain/lifecycle/reporting-year.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import type { Rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import type { CorrectionsForm } from '#app/domain/report/forms.ts'
import { declaredOnly, isDeclared, previewSettlement } from '#app/domain/report/preview.ts'
import { correctionsIn, provenIn } from '#app/domain/report/proven.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import type { ExOfficio } from '#app/domain/report/settlement-basis.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { grantedExtensions } from '#app/models/deadlines/granted-extensions.server.ts'
import { everyNoticeOf } from '#app/models/deadlines/notices.server.ts'
import { silenceFor } from '#app/models/deadlines/silences.server.ts'
import type { Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { reportStanding } from '#app/models/dossier/standing.server.ts'
import { filingsOf, lastFiled } from '#app/models/report/filings.server.ts'
import {
  agreedFor,
  extendableFor,
  isExOfficio,
  openOfYear,
  type ReportingYear,
  reportingYearFacts,
  settlementFor,
  settlementsOf,
} from '#app/models/report/report-facts.server.ts'
import {
  figuresOfYearBefore,
  plannedThirdParty,
  settlementTerms,
} from '#app/models/report/report-figures.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { reportTurnStatus } from '#app/text/next-step.ts'

export type ShownReport = ReturnType<typeof reportFor>
export type ShownLine = ShownReport['lines'][number]
export type ShownDeadline = NonNullable<ReturnType<typeof deadlineFor>>
export type ShownSettlement = Settled

/** What pages show of an annual report, as plain data: for the components of the same names. */

type OfYear = { dossier: Dossier; reportingYear: ReportingYear }
type InReview = OfYear & { dossier: VisibleDossier; language: Language; now: Date }

/** The head of the canton's pages of a report, and the steps this person may take. */
export function reviewHeadOf({ dossier, reportingYear, language, now }: InReview) {
  const { year, state, version } = reportingYear
  takeOut([dossier.id], 'documents', 'agreements', 'events', 'filings')
  const standing = reportStanding(reportingYear)
  const steps = stillOffered(
    reportingYearMachine,
    stepsFrom(reportingYearMachine, state, dossier.roles).filter(isAtHand),
    { facts: () => reportingYearFacts(reportingYear, dossier), today: today(now) },
  )
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    year,
    state,
    version,
    status: reportTurnStatus(language, {
      state,
      isUneven: openOfYear(reportingYear) > 0,
      ...turnOf(standing),
    }),
    steps: free(reportingYearMachine, steps, heldBy(standing, year)),
  }

  /** Whether there is a day to put right, or one over on which an answer was to come. */
  function isAtHand(step: ReportingYearAction): boolean {
    if (step === 'correct_extension') return extendableFor(reportingYear, dossier.periodId)?.before != null
    if (step !== 'settle_ex_officio') return true
    const silence = silenceFor(reportingYear)
    return silence !== null && silence.awaitedUntil < today(now)
  }
}

/** For `<ReportContent>` and `<ReportAccounts>`: what was agreed beside what was reported. */
export function reportFor({ dossier, reportingYear }: OfYear, report: AnnualReport) {
  const agreed = agreedFor(reportingYear, dossier.periodId)
  const before = figuresOfYearBefore(reportingYear)
  const { addedMeasures = [] } = report
  const titleOf = (measureId: string | null) =>
    [...agreed.measures, ...addedMeasures].find(({ id }) => id === measureId)?.title ?? null
  return {
    year: reportingYear.year,
    summary: report.summary,
    measures: agreed.measures.map(({ id, title, keyFigures }) => {
      const told = report.measures.find(({ measureId }) => measureId === id)
      const figures = keyFigures.map(({ label, planned }, index) => ({
        label,
        planned,
        lastYear: before[id]?.[index] ?? null,
        actual: told?.actuals[index] ?? null,
      }))
      return { id, title, outcome: told?.outcome ?? null, text: told?.text ?? '', figures }
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
    },
  }
}

/** What counts of a report: never a draft, so while the municipality works on it the last filing; null before. */
export function filedReport({ reportingYear }: Pick<OfYear, 'reportingYear'>): AnnualReport | null {
  const drafting = isOneOf(REPORT_OWED_STATES, reportingYear.state) || isExOfficio(reportingYear)
  return drafting ? lastFiled(reportingYear) : reportOf(reportingYear)
}

/** For `<SettlementView>`: the pinned settlement, else what these figures would give; null where there are neither. */
export function settlementOf(of: OfYear, report: AnnualReport): Settled
export function settlementOf(of: OfYear, report: AnnualReport | null): Settled | null
export function settlementOf(
  { dossier, reportingYear }: OfYear,
  report: AnnualReport | null,
): Settled | null {
  const pinned = settlementFor(reportingYear)
  const agreed = agreedFor(reportingYear, dossier.periodId)
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

type Settled = {
  settlement: Settlement
  /** Computed at the decision; otherwise what these figures would give. */
  pinned: boolean
  /** Settled without what the municipality owed: by when that was to come, and why so. */
  exOfficio: Pick<ExOfficio, 'unanswered' | 'awaitedUntil' | 'reasons'> | null
  /** Whether every amount is there; before that the settlement would only alarm. */
  declared: boolean
  /** As the municipality declared it, where the canton corrected. */
  declaredFinal: Rappen
}

/** What the canton settles on ex officio, by default what it has corrected so far, and what comes of it. */
export function provenFor(entered: OfYear, counted?: CorrectionsForm) {
  const { dossier, reportingYear } = entered
  const proven = provenIn(lastFiled(reportingYear), counted ?? correctionsIn(reportOf(reportingYear)))
  const agreed = agreedFor(reportingYear, dossier.periodId)
  const { lines, thirdParty } = reportFor(entered, proven)
  const settlement = previewSettlement(proven, agreed, settlementTerms(reportingYear, dossier))
  return { lines, thirdParty, settlement }
}

/** For `<SupersededSettlements>`: those that do not count any more, by their number, with their days. */
export function supersededSettlements(reportingYear: ReportingYear) {
  return settlementsOf(reportingYear).flatMap(({ settledAt, supersededAt }, index) =>
    supersededAt === null ? [] : [{ number: index + 1, settledAt, supersededAt }],
  )
}

/** For `<ReportDeadline>`; null where no deadline is recorded. */
export function deadlineFor(reportingYear: ReportingYear, now: Date) {
  const deadline = deadlineOf(reportingYear.id)
  if (!deadline) return null
  const { legalOn, effectiveOn, termOn } = deadline
  const { filedAt } = reportingYear
  return {
    today: today(now),
    legalOn,
    /** After the weekend and holiday rule and every extension. */
    effectiveOn,
    /** The new day that a notice has set, while the report is owed. */
    termOn,
    /** The report could not be begun in time for the legal day. */
    openedLate: isOpenedLate(deadline),
    extensions: grantedExtensions(deadline.id),
    notices: everyNoticeOf(deadline),
    /** The first filing: by it the deadline was met or not. */
    filedAt,
    /** The latest filing, after the report was sent back. */
    refiledAt: refilingOf(reportingYear),
    late: (filedAt ? new Date(filedAt) : now) >= endOfDay(effectiveOn),
    /** Sent back: by when it is to come again. */
    completionDueOn: openRequestOf(reportingYear)?.dueOn ?? null,
  }
}

/** When the report was filed last, after the canton had sent it back; null where it was filed once at most. */
function refilingOf({ dossierId, year }: ReportingYear) {
  const [last, ...earlier] = filingsOf(dossierId, year)
  return last && earlier.length > 0 ? last.filedAt : null
}
