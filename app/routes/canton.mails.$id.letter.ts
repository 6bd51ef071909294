import type { LoaderFunctionArgs } from '@remix-run/node'
import { today } from '#app/domain/deadlines/calendar.ts'
import { env } from '#app/env.server.ts'
import { attachment, safeFileName } from '#app/http/file-name.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { findMail } from '#app/models/outbox.server.ts'
import { programmeOn } from '#app/models/programme.server.ts'
import { noticeLetter } from '#templates/notice-letter.ts'
import { renderOffThread } from '#templates/render.server.ts'

/** The letter of a notice, drawn from what its mail told: the same bytes as went out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const mail = findMail(params.id ?? '')
  const letter = mail?.facts.letter
  if (!mail || !letter) throw new Response(null, { status: 404 })

  const { office } = programmeOn(today(new Date(mail.createdAt)))
  const told = { ...mail.facts, letter, language: mail.language }
  const pdf = await renderOffThread('dunning-notice', noticeLetter(told, { office, baseUrl: env.BASE_URL }))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(safeFileName(`Mahnung ${mail.facts.party}`, 'pdf')),
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
}
