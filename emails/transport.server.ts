import { createTransport } from 'nodemailer'
import { type MailRefusal, readRefusal } from './mail-refusal.ts'

export type MailSettings = {
  /** Without an address of a mail server there is no transport. */
  smtpUrl: string | undefined
  from: string
  /** The host of the portal: the right side of every Message-ID. */
  host: string
  timeouts?: { connectMs: number; greetingMs: number; silenceMs: number }
}

export type OutgoingMail = {
  /** The outbox row: a mail sent twice after a crash carries the same Message-ID. */
  id: string
  to: { name: string; address: string }
  /** The mailbox of the office: the portal reads no answers. */
  replyTo: string
  subject: string
  text: string
  html: string
  ics: string | null
  /** Where mail programs turn this kind of mail off by themselves (RFC 8058); for mails that may be muted only. */
  unsubscribe?: string | undefined
  attachments?: readonly { filename: string; content: Uint8Array }[]
}

export type SendResult = { ok: true; messageId: string } | ({ ok: false } & MailRefusal)

export type MailTransport = {
  sendMail(mail: OutgoingMail): Promise<SendResult>
  close(): void
}

export function openTransport(settings: MailSettings): MailTransport | null {
  const { smtpUrl, timeouts = TIMEOUTS } = settings
  if (!smtpUrl) return null
  const smtp = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 5,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async sendMail(mail) {
      const messageId = messageIdOf(mail.id, settings.host)
      try {
        await smtp.sendMail(messageOf(mail, { messageId, from: settings.from }))
        return { ok: true, messageId }
      } catch (fault) {
        return { ok: false, ...readRefusal(fault) }
      }
    },
    close: () => smtp.close(),
  }
}

const TIMEOUTS = { connectMs: 10_000, greetingMs: 10_000, silenceMs: 30_000 }

export function messageIdOf(outboxId: string, host: string) {
  return `<outbox-${outboxId.replace(/[^A-Za-z0-9.-]/g, '')}@${host.replace(/[^A-Za-z0-9.-]/g, '')}>`
}

function messageOf(
  { id, to, replyTo, subject, text, html, ics, unsubscribe, attachments = [] }: OutgoingMail,
  ids: { messageId: string; from: string },
) {
  return {
    ...ids,
    // Asked for where the server offers it: a report by mail when it cannot be delivered later on (RFC 3461).
    dsn: { id, return: 'headers' as const, notify: ['failure' as const], recipient: to.address },
    to: { name: to.name.replace(/[\p{Cc}\s]+/gu, ' ').trim(), address: to.address },
    replyTo,
    subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    attachments: attachments.map(({ filename, content }) => ({
      filename,
      content: Buffer.from(content),
      contentType: 'application/pdf',
    })),
    ...(ics && {
      icalEvent: { content: ics, method: /^METHOD:(\w+)/m.exec(ics)?.[1], filename: 'frist.ics' },
    }),
  }
}
