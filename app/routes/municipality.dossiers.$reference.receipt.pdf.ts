import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Application } from '#app/domain/application/application.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireFiling } from '#app/http/own-dossier.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'
import { CHECK_ADDRESS } from '#app/papers/paper-code.server.ts'

/** The proof of what was filed, made from the filing as it was kept: the same bytes each time. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const { content, files, declaration, filedAt } = requireFiling(dossier)
  const data = {
    language: languageOf(args.request),
    reference: dossier.reference,
    party: dossier.party.name,
    filedAt,
    filedBy: declaration,
    late: null,
    office: programmeOf(dossier.periodId).office,
    files: files.map(({ fileName, slot, size, sha256 }) => ({
      name: fileName,
      slot,
      sizeBytes: size,
      sha256,
    })),
    filed: { kind: 'application' as const, application: content as Application },
    checkUrl: CHECK_ADDRESS,
  }
  const pdf = await drawPaper('receipt', data, { dossierId: dossier.id })
  return pdfAnswer(pdf, `Eingangsbestätigung ${dossier.reference}`)
}
