import type { LoaderFunctionArgs } from '@remix-run/node'
import { effectiveDay } from '#app/domain/agreement/amendment.ts'
import { startOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { pdfAnswer } from '#app/http/attachment.ts'
import { notFound } from '#app/http/found.server.ts'
import { amendmentAsked, enterNewAmendment } from '#app/http/new-amendment.server.ts'
import { nextAmendmentNumber } from '#app/models/agreement/amendment-records.server.ts'
import { exceptionIn } from '#app/papers/amendment.ts'
import { drawPaper } from '#app/papers/drawing.server.ts'

/** Exactly what would be proposed now, marked «Entwurf»: the amendment, or with `document=agreement` the new version. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterNewAmendment(args)
  const { searchParams } = new URL(args.request.url)
  const asked = amendmentAsked(entered, searchParams)
  if (entered.closed || !asked.ok) throw notFound()
  const { dossier, current, kind, now } = entered
  const { change, reason, data } = asked
  const after = { ...data, issuedAt: startOfDay(today(now)).toISOString() }
  const number = nextAmendmentNumber(dossier.id)
  const wholeAgreement = searchParams.get('document') === 'agreement'
  const facts = { number, kind, reason, effectiveOn: effectiveDay(change), before: current, after }
  return pdfAnswer(
    wholeAgreement
      ? await drawPaper('agreement-draft', after, { dossierId: dossier.id, now })
      : await drawPaper(
          'amendment-draft',
          { ...facts, ...exceptionIn(asked) },
          { dossierId: dossier.id, now },
        ),
  )
}
