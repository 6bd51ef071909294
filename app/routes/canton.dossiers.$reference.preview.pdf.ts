import type { LoaderFunctionArgs } from '@remix-run/node'
import { startOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { pdfAnswer } from '#app/http/pdf-answer.server.ts'
import { agreementPreview } from '#app/models/agreement/countersigning.server.ts'
import { drawDraft } from '#app/papers/drawing.server.ts'

/** The agreement as it would be issued now, marked «Entwurf» on every page; the same bytes all day. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, now } = await requireDossier(args)
  const data = agreementPreview(dossier, now)
  if (!data) throw new Response(null, { status: 404 })
  const asOfToday = { ...data, issuedAt: startOfDay(today(now)).toISOString() }
  const pdf = await drawDraft('agreement', asOfToday, { dossierId: dossier.id })
  return pdfAnswer(pdf, `Entwurf Vereinbarung ${dossier.party.name}`)
}
