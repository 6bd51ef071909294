import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Application } from '#app/domain/application/application.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { attachment } from '#app/http/file-name.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireFiling } from '#app/http/own-dossier.server.ts'
import { programmeOf } from '#app/models/programme.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** The proof of what was filed, made from the filing as it was kept: the same bytes each time. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const { content, files, declaration, filedAt } = requireFiling(dossier)
  const bytes = await renderOffThread('receipt', {
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
    filed: { kind: 'application', application: content as Application },
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`Eingangsbestaetigung-${dossier.reference}.pdf`),
      'Cache-Control': 'private, no-store',
    },
  })
}
