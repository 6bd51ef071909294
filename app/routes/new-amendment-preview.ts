import type { LoaderFunctionArgs } from '@remix-run/node'
import { startOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { pdfAnswer } from '#app/http/attachment.ts'
import { notFound } from '#app/http/found.server.ts'
import { amendmentAsked, enterNewAmendment, fieldsAskedAt } from '#app/http/new-amendment.server.ts'
import { amendmentPaper } from '#app/papers/amendment.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** Exactly what would be proposed now, marked «Entwurf»: the amendment, or with `document=agreement` the new version. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const asked = amendmentAsked(entered, fieldsAskedAt(entered, args.request))
  if (entered.closed || !asked.ok) throw notFound()
  const { dossier, current, now } = entered
  const after = { ...asked.data, issuedAt: startOfDay(today(now)).toISOString() }
  const draft = { dossierId: dossier.id, now }
  return pdfAnswer(
    new URL(args.request.url).searchParams.get('document') === 'agreement'
      ? await drawPaper('agreement-draft', after, draft)
      : await drawPaper('amendment-draft', amendmentPaper(dossier, asked, { before: current, after }), draft),
  )
}
