import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { sheetAnswer } from '#app/http/sheet-answer.server.ts'
import { listAsSheet } from '#app/text/dossier-list.ts'
import { dossierList } from '#app/views/dossier-list.server.ts'

/** Exactly what the list shows with the same address, as CSV or XLSX. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const day = today(now())
  const { rows } = dossierList(request.url, day)
  return sheetAnswer(request, {
    sheets: [listAsSheet(languageOf(request), rows)],
    name: `dossiers-${day}`,
  })
}
