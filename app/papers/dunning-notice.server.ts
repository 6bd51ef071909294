import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { postedLetter, shownLettersOf } from '#app/models/deadlines/notices.server.ts'
import { letterToPost } from '#app/models/deadlines/posted-notices.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { type Asked, type ForReader, type Issued, reportAsked } from './asked.server.ts'

/** The letter of the notice that is due, while its report is missing, as it would go by post today. */
export function noticeToPostFacts(asked: Asked): DataOf<'dunning-notice'> | undefined {
  const reportingYear = reportAsked(asked)
  return reportingYear && letterToPost(reportingYear.id, asked.now)
}

/** The letter of a notice as it was posted, whatever became of its deadline. */
export function postedNoticeFacts(asked: Asked): DataOf<'dunning-notice'> | undefined {
  const reportingYear = reportAsked(asked)
  const step = NOTICE_STEPS.find((known) => known === asked.query.get('step'))
  if (!reportingYear || !step) return undefined
  return postedLetter(reportingYear.id, { step, sequence: Number(asked.query.get('sequence')) })
}

/** The letters whose day was shown, each as it left. */
export function issuedNotices({ dossier }: ForReader): Issued<'dunning-notice'>[] {
  return shownLettersOf(dossier.id).map(({ letter, on }) => ({
    at: `${on}T12:00:00.000Z`,
    says: letter,
  }))
}
