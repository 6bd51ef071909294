import { today } from '#app/domain/deadlines/calendar.ts'
import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { env } from '#app/env.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { letterToPost, postedLetter } from '#app/models/deadlines/posted-notices.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { noticeLetter } from '#templates/notice-letter.ts'
import { type Asked, reportAsked } from './asked.server.ts'

/** The letter of a notice that goes by post, while its report is missing: as it was posted, or as it would be today. */
export function postedNoticeFacts(asked: Asked): DataOf<'dunning-notice'> | undefined {
  const { dossier, query, now } = asked
  const reportingYear = reportAsked(asked)
  if (!reportingYear || deadlineOf(reportingYear.id, 'annual_report')?.metAt !== null) return undefined
  const step = NOTICE_STEPS.find((known) => known === query.get('step'))
  const due = step ? undefined : letterToPost(reportingYear.id, { postedOn: today(now), now })
  const facts = due ?? postedLetter(reportingYear.id, step)
  if (!facts?.letter) return undefined
  const { office } = programmeOf(dossier.periodId)
  return noticeLetter({ ...facts, letter: facts.letter, language: 'de' }, { office, baseUrl: env.BASE_URL })
}
