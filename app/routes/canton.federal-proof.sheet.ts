import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { sheetAnswer } from '#app/http/sheet-answer.server.ts'
import { federalProofSheet } from '#app/text/federal-proof-sheet.ts'
import { proofOf } from '#app/views/federal-proof.server.ts'

/** The proof of the same address as CSV or XLSX. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const { period, years } = proofOf(askedPeriod(request, today(now())).programme)
  return sheetAnswer(request, {
    sheets: [federalProofSheet(languageOf(request), years)],
    name: `federal-proof-${period.id}`,
  })
}
