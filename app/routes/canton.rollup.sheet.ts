import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { rollUp } from '#app/domain/programme/roll-up.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { sheetAnswer } from '#app/http/sheet-answer.server.ts'
import { periodCatalogue } from '#app/models/programme/catalogues.server.ts'
import { rolledYears } from '#app/models/programme/roll-up.server.ts'
import { rollUpAsSheets } from '#app/text/roll-up-sheet.ts'
import { askedYear } from '#app/views/roll-up.server.ts'

/** The roll-up of the same address as CSV, or as XLSX with the dossiers behind it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const at = now()
  const { periodId, year } = askedYear(askedPeriod(request, today(at)).programme, request.url, at)
  const language = languageOf(request)
  const rolled = rollUp(rolledYears({ periodId, year }))
  return sheetAnswer(request, {
    sheets: rollUpAsSheets(language, rolled, { year, catalogue: periodCatalogue(periodId, language) }),
    name: `${periodId}-${year}`,
  })
}
