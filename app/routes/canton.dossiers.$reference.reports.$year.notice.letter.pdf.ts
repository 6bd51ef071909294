import type { LoaderFunctionArgs } from '@remix-run/node'
import { today } from '#app/domain/deadlines/calendar.ts'
import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { env } from '#app/env.server.ts'
import { requireMissingReport } from '#app/http/missing-report.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { letterToPost, postedLetter } from '#app/models/deadlines/posted-notices.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'
import { noticeLetter } from '#templates/notice-letter.ts'

/** The letter of a notice that goes by post: as it was posted, or as it would be today. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, reportingYear, now } = await requireMissingReport(args)
  const asked = new URL(args.request.url).searchParams.get('step')
  const step = NOTICE_STEPS.find((known) => known === asked)
  const due = step ? undefined : letterToPost(reportingYear.id, { postedOn: today(now), now })
  const facts = due ?? postedLetter(reportingYear.id, step)
  if (!facts?.letter) throw new Response(null, { status: 404 })

  const { office } = programmeOf(dossier.periodId)
  const told = { ...facts, letter: facts.letter, language: 'de' as const }
  const data = noticeLetter(told, { office, baseUrl: env.BASE_URL })
  const of = { dossierId: dossier.id, year: reportingYear.year }
  const pdf = await drawPaper('dunning-notice', data, of)
  return pdfAnswer(pdf, `Mahnung ${dossier.party.name}`)
}
