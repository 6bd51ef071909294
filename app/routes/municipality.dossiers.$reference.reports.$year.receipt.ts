import type { LoaderFunctionArgs } from '@remix-run/node'
import { pdfAnswer, receiptDataOf, requireFiledReport } from '#app/http/filed-report.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** The proof of what was filed last: every figure, and each file with its hash. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireFiledReport(args)
  const pdf = await renderOffThread('receipt', receiptDataOf(entered, args.request))
  const { dossier, reportingYear } = entered
  return pdfAnswer(pdf, `Eingangsbestätigung ${reportingYear.year} ${dossier.reference}`)
}
