import type { LoaderFunctionArgs } from '@remix-run/node'
import { effectiveDay } from '#app/domain/amendment.ts'
import { amendmentAsked, enterNewAmendment } from '#app/http/amendment.server.ts'
import { attachment, safeFileName } from '#app/http/file-name.ts'
import { nextAmendmentNumber } from '#app/models/amendment-records.server.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** Exactly what would be proposed now, marked «Entwurf»: the amendment, or with `document=agreement` the new version. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const { searchParams } = new URL(args.request.url)
  const asked = amendmentAsked(entered, searchParams)
  if (!asked.ok) throw new Response(null, { status: 404 })
  const { dossier, current, kind } = entered
  const { change, reason, data: after } = asked
  const number = nextAmendmentNumber(dossier.id)
  const wholeAgreement = searchParams.get('document') === 'agreement'
  const facts = { number, kind, reason, effectiveOn: effectiveDay(change), before: current, after }
  const pdf = wholeAgreement
    ? await renderOffThread('agreement', after, { draft: true })
    : await renderOffThread('amendment', facts, { draft: true })
  const title = wholeAgreement ? `Entwurf Fassung ${after.version}` : `Entwurf Nachtrag ${number}`
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(safeFileName(`${title} ${dossier.party.name}`, 'pdf')),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
