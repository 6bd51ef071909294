import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireReport } from '#app/http/dossier.server.ts'
import { pdfAnswer, settlementDataOf } from '#app/http/filed-report.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** The settlement as pinned at the approval, for the canton. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireReport(args)
  const pdf = await renderOffThread('settlement', settlementDataOf(entered, args.request))
  const { dossier, reportingYear } = entered
  return pdfAnswer(pdf, `Abrechnung ${reportingYear.year} ${dossier.reference}`)
}
