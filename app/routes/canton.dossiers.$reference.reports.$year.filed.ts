import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireReport } from '#app/http/dossier.server.ts'
import { filedReportDataOf, pdfAnswer } from '#app/http/filed-report.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** Content report and accounts as they were filed last, for the canton. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireReport(args)
  const pdf = await renderOffThread('filed-report', filedReportDataOf(entered, args.request))
  const { dossier, reportingYear } = entered
  return pdfAnswer(pdf, `Bericht ${reportingYear.year} ${dossier.reference}`)
}
