import type { LoaderFunctionArgs } from '@remix-run/node'
import { receiptDataOf, requireFiledReport } from '#app/http/filed-report.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** The proof of what was filed last: every figure, and each file with its hash. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireFiledReport(args)
  const { dossier, reportingYear } = entered
  const of = { dossierId: dossier.id, year: reportingYear.year }
  const pdf = await drawPaper('receipt', receiptDataOf(entered, args.request), of)
  return pdfAnswer(pdf, `Eingangsbestätigung ${reportingYear.year} ${dossier.reference}`)
}
