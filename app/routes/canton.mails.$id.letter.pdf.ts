import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { pdfAnswer } from '#app/http/attachment.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { findMail } from '#app/models/mail/outbox.server.ts'
import { letterOfMail } from '#app/papers/mail-letter.server.ts'

/** The letter of a notice, drawn from what its mail told: the same bytes as went out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const mail = findMail(params.id ?? '')
  const letter = found(mail && (await letterOfMail(mail, now())))
  return pdfAnswer(letter)
}
