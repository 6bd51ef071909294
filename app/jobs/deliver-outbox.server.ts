import { today } from '#app/domain/deadlines/calendar.ts'
import { countedOn } from '#app/domain/deadlines/due.ts'
import { env } from '#app/env.server.ts'
import { markBounced, markDelivered } from '#app/models/mail/bounces.server.ts'
import { mailContext } from '#app/models/mail/mail-context.server.ts'
import type { OutboxMail } from '#app/models/mail/outbox.server.ts'
import {
  isStillQueued,
  mailsToSend,
  recordFailure,
  recordSent,
} from '#app/models/mail/outbox-delivery.server.ts'
import { untilWritable } from '#app/models/records/database-lock.server.ts'
import { letterOfMail } from '#app/papers/mail-letter.server.ts'
import { type RenderedMail, renderMail } from '#emails/catalogue.ts'
import type { MailContext } from '#emails/facts.ts'
import { type MailTransport, messageIdOf, openTransport } from '#emails/transport.server.ts'

export const everySeconds = 5

/** A mail that has left is written down as sent, also when another program holds the database just then. */
const RECORDING_MILLISECONDS = 10_000

const HOST = new URL(env.BASE_URL).hostname

let transport: MailTransport | null | undefined

/**
 * Sends what is queued. A mail that cannot be worded or sent waits or fails by itself and holds up no other; one
 * sent just before a crash is sent again with the same Message-ID, none is lost.
 */
export async function run(now: Date) {
  transport ??= openTransport({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, host: HOST })
  const context = mailContext({ today: today(now), baseUrl: env.BASE_URL, test: env.DEMO })
  for (let batch = mailsToSend(now); batch.length > 0; batch = mailsToSend(now))
    await Promise.all(batch.map((mail) => deliver(mail, { context, now })))
}

type Pass = { context: MailContext; now: Date }

async function deliver(mail: OutboxMail, { context, now }: Pass) {
  const rendered = await worded(mail, { context, now })
  if (typeof rendered === 'string') return recordFailure(mail, { error: rendered, permanent: true, now })
  if (!isStillQueued(mail.id)) return
  const result = await send(mail, rendered, context.contact.email)
  await untilWritable(RECORDING_MILLISECONDS)
  if (result.ok)
    recordSent(mail.id, { state: transport ? 'sent' : 'kept', messageId: result.messageId, rendered, now })
  else recordFailure(mail, { error: result.error, permanent: result.permanent, rendered, now })
  if (result.ok && transport) markDelivered(mail.toAddress, now)
  if (!result.ok && result.addressRefused) markBounced(mail.toAddress, { reason: result.error, now })
}

/** Without a mail server the mail stays in the portal. */
function send({ id, template, toAddress, facts }: OutboxMail, rendered: Worded, replyTo: string) {
  const to = { name: facts.recipientName, address: toAddress }
  if (!transport) return { ok: true as const, messageId: messageIdOf(id, HOST) }
  const unsubscribe = template === 'digest' ? `${env.BASE_URL}/unsubscribe/${id}` : undefined
  return transport.sendMail({ ...rendered, id, to, replyTo, unsubscribe })
}

type Worded = RenderedMail & { attachments: { filename: string; content: Uint8Array }[] }

async function worded(mail: OutboxMail, { context, now }: Pass): Promise<Worded | string> {
  const { template, language } = mail
  try {
    const facts = countedOn(mail.facts, today(now))
    return { ...renderMail(template, language, facts, context), attachments: await lettersOf(mail, now) }
  } catch (error) {
    return `The mail could not be worded: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Only where the mail leaves the portal; in the demo the letter is drawn when somebody asks for it. */
async function lettersOf(mail: OutboxMail, now: Date): Promise<Worded['attachments']> {
  const letter = transport ? await letterOfMail(mail, now) : undefined
  return letter ? [{ filename: letter.fileName, content: letter.bytes }] : []
}
