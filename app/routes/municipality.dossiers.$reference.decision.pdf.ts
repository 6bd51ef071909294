import type { LoaderFunctionArgs } from '@remix-run/node'
import { decisionDataOf } from '#app/http/decision-letter.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** The decision on the application, for the municipality. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const data = decisionDataOf(dossier, args.request)
  const pdf = await drawPaper('decision', data, { dossierId: dossier.id })
  return pdfAnswer(pdf, `Entscheid ${dossier.reference}`)
}
