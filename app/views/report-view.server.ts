import { endOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { type Due, isOpenedLate } from '#app/domain/deadlines/due.ts'
import type { Language } from '#app/domain/language.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import { withoutProposals } from '#app/domain/programme/catalogue.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import type { Person } from '#app/domain/roles.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { grantedExtensions } from '#app/models/deadlines/granted-extensions.server.ts'
import { everyNoticeOf } from '#app/models/deadlines/notices.server.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { reportStanding } from '#app/models/dossier/standing.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import {
  extendableFor,
  openOfYear,
  type ReportingYear,
  settlementsOf,
} from '#app/models/report/report-facts.server.ts'
import { reportFor } from '#app/models/report/told-report.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'
import { reportTurnStatus } from '#app/text/next-step.ts'

export type ShownReport = ReturnType<typeof shownReport>
export type ShownDeadline = NonNullable<ReturnType<typeof deadlineFor>>

/** What pages show of an annual report, as plain data: for the components of the same names. */

type OfYear = { dossier: Dossier; reportingYear: ReportingYear }
type InReview = OfYear & { dossier: VisibleDossier; person: Person; language: Language; now: Date }

/** For `<ReportContent>` and `<ReportAccounts>`: a report with the words in which it was agreed. */
export function shownReport(entered: OfYear & { language: Language }, report: AnnualReport) {
  const catalogue = withoutProposals(namedCatalogue(entered.dossier, entered.language))
  return { ...reportFor(entered, report), catalogue }
}

/** The head of the canton's pages of a report, and the steps this person may take. */
export function reviewHeadOf({ dossier, reportingYear, person, language, now }: InReview) {
  const { year, state, version } = reportingYear
  takeOut([dossier.id], 'documents', 'agreements', 'events', 'filings')
  const standing = reportStanding(reportingYear)
  const { steps, held } = stepsAtHand(reportingYearDoor, reportingYear, { dossier, person, language, now })
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
    steps: steps.filter(isAtHand),
    held,
  }

  /** Whether there is a day to put right. */
  function isAtHand(step: ReportingYearAction): boolean {
    return step !== 'correct_extension' || extendableFor(reportingYear, dossier.periodId)?.before != null
  }
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
    completion: completionDue(reportingYear),
  }
}

function completionDue(reportingYear: ReportingYear): Due | null {
  const { dueOn, termOn } = openRequestOf(reportingYear) ?? {}
  return dueOn === undefined ? null : { dueOn, termOn: termOn ?? null }
}

/** When the report was filed last, after the canton had sent it back; null where it was filed once at most. */
function refilingOf({ dossierId, year }: ReportingYear) {
  const [last, ...earlier] = filingsOf(dossierId, year)
  return last && earlier.length > 0 ? last.filedAt : null
}
