import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { attachment } from '#app/http/attachment.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { listAsText } from '#app/text/dossier-list.ts'
import { csvOf } from '#app/views/csv.server.ts'
import { dossierList } from '#app/views/dossier-list.server.ts'

/** Exactly what the list shows with the same address. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const day = today(now())
  const { rows } = dossierList(request.url, day)
  return new Response(csvOf(listAsText(languageOf(request), rows)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(`mini-kip-dossiers-${day}.csv`),
      'Cache-Control': 'private, no-store',
    },
  })
}
