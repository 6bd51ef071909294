import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireResolutionDraft } from '#app/http/council-resolution.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { requireMember } from '#app/http/sections.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** A draft of the resolution that the council of a member takes, with the figures of the application. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, now } = await requireOwnDossier(args)
  const member = requireMember(dossier, args.params)
  const data = requireResolutionDraft(dossier, { member, now })
  const pdf = await drawPaper('council-resolution', data, { dossierId: dossier.id })
  return pdfAnswer(pdf, `Entwurf Beschluss ${member.name}`)
}
