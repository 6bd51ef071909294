import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { filedReportDataOf } from '#app/http/filed-report.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** Content report and accounts as they were filed last, for the municipality. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, reportingYear } = entered
  const of = { dossierId: dossier.id, year: reportingYear.year }
  const pdf = await drawPaper('filed-report', filedReportDataOf(entered, args.request), of)
  return pdfAnswer(pdf, `Bericht ${reportingYear.year} ${dossier.reference}`)
}
