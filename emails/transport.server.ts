import { createTransport } from 'nodemailer'

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
  subject: string
  text: string
  html: string
  ics: string | null
  /** Where mail programs turn this kind of mail off by themselves (RFC 8058); for mails that may be muted only. */
  unsubscribe?: string | undefined
  attachments?: readonly { filename: string; content: Uint8Array }[]
}

export type SendResult =
  | { ok: true; messageId: string }
  /** `addressRefused`: the server knows no such mailbox, so that no other mail will arrive there either. */
  | { ok: false; permanent: boolean; addressRefused: boolean; error: string }

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
        return {
          ok: false,
          permanent: isPermanent(fault),
          addressRefused: isAddressRefused(fault),
          error: sentenceOf(fault),
        }
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
  { id, to, subject, text, html, ics, unsubscribe, attachments = [] }: OutgoingMail,
  ids: { messageId: string; from: string },
) {
  return {
    ...ids,
    // Asked for where the server offers it: a report by mail when it cannot be delivered later on (RFC 3461).
    dsn: { id, return: 'headers' as const, notify: ['failure' as const], recipient: to.address },
    to: { name: to.name.replace(/[\p{Cc}\s]+/gu, ' ').trim(), address: to.address },
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

/**
 * 5xx will not get better by trying again, and neither will a mail without a usable address. A refused
 * sign-in is a fault of our own settings: every mail waits until it is mended.
 */
function isPermanent(fault: unknown) {
  const { code, responseCode } = detailsOf(fault)
  if (code === 'EAUTH') return false
  if (responseCode !== undefined) return responseCode >= 500
  return code === 'EENVELOPE'
}

/** 5xx to RCPT; 5.7 (RFC 3463) is a rule of theirs or a setting of ours, not the address. */
function isAddressRefused(fault: unknown) {
  const { command, responseCode = 0, message } = detailsOf(fault)
  return command === 'RCPT TO' && responseCode >= 500 && !/\b5\.7\.\d/.test(message)
}

/** The server's own answer where there is one; the library's words go around it. */
function sentenceOf(fault: unknown) {
  const { code, message, response } = detailsOf(fault)
  const said = response || `${code ? `${code}: ` : ''}${message}`
  return `${isForAnotherName(message) ? ANOTHER_NAME : ''}${said}`.replace(/\s+/g, ' ').slice(0, 500)
}

const ANOTHER_NAME = 'The certificate of the mail server is for another name: nothing was sent. '

const isForAnotherName = (message: string) => message.includes("does not match certificate's altnames")

function detailsOf(fault: unknown): {
  code?: string
  command?: string
  responseCode?: number
  response?: string
  message: string
} {
  return fault instanceof Error ? fault : { message: String(fault) }
}
