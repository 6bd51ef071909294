import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { env } from '#app/env.server.ts'
import { noticeLetter } from '#app/models/deadlines/notice-letter.ts'
import type { OutboxMail } from '#app/models/mail/outbox.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { drawPaper } from './drawing.server.ts'

/** The letter of a notice, drawn from what its mail tells; undefined where a mail brings none. */
export function letterOfMail({ facts, language, createdAt, dossierId }: OutboxMail, now: Date) {
  const { letter } = facts
  if (!letter) return undefined
  if (!dossierId) throw new Error('A notice is about a dossier')
  const { office } = programmeOn(dayInZurich(createdAt))
  const data = noticeLetter({ ...facts, letter, language }, { office, baseUrl: env.BASE_URL })
  return drawPaper('dunning-notice', data, { dossierId, now })
}
