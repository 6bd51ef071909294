import { eq } from 'drizzle-orm'
import type { ReportingYearEffect } from '#app/domain/lifecycle/reporting-year.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year-facts.ts'
import {
  extendDeadline,
  giveDaysFromOpening,
  meetDeadline,
} from '#app/models/deadlines/deadline-changes.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import {
  answerCompletionRequest,
  cancelCompletionRequests,
  changeCompletionRequest,
  closeCompletionRequests,
  openCompletionRequest,
} from '#app/models/dossier/completion-requests.server.ts'
import { type EffectContext, type Effects, idOf } from '#app/models/effect.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import { askAgain, awaitNoLonger, dueAgain, settleExOfficio } from './ex-officio.server.ts'
import { recordFiling } from './filings.server.ts'
import type { ReportingYear } from './report-facts.server.ts'
import { settleYear, supersedeSettlement } from './settling.server.ts'

function giveAnotherDay(
  { tx, row, input, person, now }: EffectContext<ReportingYear, ReportingYearFacts>,
  corrects: boolean,
) {
  const deadline = deadlineOf(row.id, 'annual_report')
  const { dueOn, reason = '' } = input
  if (!deadline || !dueOn) throw new Error('The guard let an extension without a day through')
  extendDeadline(tx, { deadline, dueOn, corrects, reason, personId: idOf(person) }, now)
}

/** The follow-up records of a reporting year's transitions. */
export const reportingYearEffects: Effects<ReportingYearEffect, ReportingYear, ReportingYearFacts> = {
  extendDeadline: (context) => giveAnotherDay(context, false),
  correctDeadline: (context) => giveAnotherDay(context, true),
  giveDays: ({ tx, dossier, row, now }) => giveDaysFromOpening(tx, dossier, row.id, now),
  recordFiling: ({ tx, dossier, row, facts, input, person, now }) => {
    recordFiling(tx, {
      dossier,
      year: row.year,
      content: facts.report,
      declaration: input.declaration,
      person,
      now,
    })
    if (!row.filedAt)
      tx.update(reportingYears).set({ filedAt: now.toISOString() }).where(eq(reportingYears.id, row.id)).run()
    meetDeadline(tx, row.id, now)
  },
  openCompletionRequest: ({ tx, dossier, row, input, person, now }) =>
    void openCompletionRequest(tx, { dossier, year: row.year, input, person, now }),
  changeCompletionRequest: ({ tx, dossier, row, input, person, now }) =>
    changeCompletionRequest(tx, { dossier, year: row.year, input, person, now }),
  answerCompletionRequest: ({ tx, dossier, row, input, person, now }) =>
    answerCompletionRequest(tx, { dossierId: dossier.id, year: row.year, input, person, now }),
  cancelCompletionRequests: ({ tx, dossier, row, now }) =>
    void cancelCompletionRequests(tx, { dossierId: dossier.id, year: row.year, now }),
  closeCompletionRequests: ({ tx, dossier, row, now }) =>
    closeCompletionRequests(tx, { dossierId: dossier.id, year: row.year, now }),
  recordDecision: ({ tx, row, person }) => {
    tx.update(reportingYears)
      .set({ decidedBy: idOf(person) })
      .where(eq(reportingYears.id, row.id))
      .run()
  },
  settleYear,
  supersedeSettlement,
  settleExOfficio,
  awaitNoLonger,
  askAgain,
  giveDayAnew: dueAgain,
}
