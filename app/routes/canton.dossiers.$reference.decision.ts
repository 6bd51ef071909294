import type { LoaderFunctionArgs } from '@remix-run/node'
import { decisionDataOf } from '#app/http/decision-letter.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { pdfAnswer } from '#app/http/filed-report.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** The decision on the application, for the canton. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireDossier(args)
  const pdf = await renderOffThread('decision', decisionDataOf(dossier, args.request))
  return pdfAnswer(pdf, `Entscheid ${dossier.reference}`)
}
