import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { sheetAnswer } from '#app/http/sheet-answer.server.ts'
import { grantsAsSheet } from '#app/text/grants.ts'
import { grantList } from '#app/views/grants.server.ts'

/** Exactly what the register shows with the same address, as CSV or XLSX. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const day = today(now())
  const { rows } = grantList(request.url, day)
  const sheets = [grantsAsSheet(languageOf(request), rows)] as const
  return sheetAnswer(request, { sheets, name: `grants-${day}` })
}
