import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireDossier } from '#app/http/dossier.server.ts'
import { attachment, safeFileName } from '#app/http/file-name.ts'
import { agreementPreview } from '#app/models/countersigning.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** The agreement as it would be issued now, marked «Entwurf» on every page. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, now } = await requireDossier(args)
  const data = agreementPreview(dossier, now)
  if (!data) throw new Response(null, { status: 404 })
  const pdf = await renderOffThread('agreement', data, { draft: true })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(safeFileName(`Entwurf Vereinbarung ${dossier.party.name}`, 'pdf')),
      'Cache-Control': 'private, no-store',
    },
  })
}
