import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { sheetAnswer } from '#app/http/sheet-answer.server.ts'
import { askedComparison } from '#app/http/simulator.server.ts'
import { simulatorSheet } from '#app/text/simulator-sheet.ts'
import { simulatedFor } from '#app/views/simulator.server.ts'

/** The comparison of the same address as CSV or XLSX, every municipality by its name. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const { comparison } = askedComparison(request, now())
  const language = languageOf(request)
  return sheetAnswer(request, {
    sheets: [simulatorSheet(language, simulatedFor(comparison, language))],
    name: `simulator-${comparison.programme.id}`,
  })
}
