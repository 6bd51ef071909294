import type { LoaderFunctionArgs } from '@remix-run/node'
import { claimLetterDataOf } from '#app/http/claim-letter.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** The letter of a claim with its QR-bill, for the municipality. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const data = claimLetterDataOf(dossier, args.params.id, args.request)
  const pdf = await drawPaper('claim-letter', data, { dossierId: dossier.id, year: data.year })
  return pdfAnswer(pdf, `Rückforderung ${data.year} ${dossier.reference}`)
}
