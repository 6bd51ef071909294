import PostalMime from 'postal-mime'
import { afterEach, describe, expect, test } from 'vitest'
import { messageIdOf, openTransport } from '#emails/transport.server.ts'
import { closing, MAIL, mailServer, SETTINGS, transportTo } from '../support/smtp.ts'

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

describe('a mail over real SMTP', () => {
  test('arrives with its words, its headers and its calendar entry', async () => {
    const { port, received } = await mailServer()
    const result = await transportTo(port).sendMail(MAIL)

    expect(result).toEqual({ ok: true, messageId: '<outbox-41@mini-kip.example.ch>' })
    const mail = await PostalMime.parse(received[0] ?? '')
    expect(mail.subject).toBe('Root 2026: Bericht bis 15. März 2027 einreichen (MK-2025-7F4K-2Q)')
    expect(mail.to).toEqual([{ name: 'Miriam Bühlmann', address: 'miriam@root.example.ch' }])
    expect(mail.replyTo).toEqual([{ name: '', address: MAIL.replyTo }])
    expect(mail.from).toEqual({ name: 'Mini-KIP Portal', address: 'portal@example.ch' })
    expect(mail.messageId).toBe('<outbox-41@mini-kip.example.ch>')
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(MAIL.text.trim())
    expect(mail.html).toContain('Freundliche Grüsse')
    const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(textOf(calendar?.content)).toContain('DTSTART;VALUE=DATE:20270315')
  })

  test('keeps its Message-ID when it is sent once more after a crash', async () => {
    const { port, received } = await mailServer()
    const transport = transportTo(port)
    await transport.sendMail(MAIL)
    await transport.sendMail(MAIL)
    const ids = await Promise.all(received.map(async (raw) => (await PostalMime.parse(raw)).messageId))
    expect(ids).toEqual(['<outbox-41@mini-kip.example.ch>', '<outbox-41@mini-kip.example.ch>'])
  })

  test('lets no name open a header line', async () => {
    const { port, received } = await mailServer()
    const to = { name: 'Eve\r\nBcc: all@example.org', address: 'eve@example.ch' }
    await transportTo(port).sendMail({ ...MAIL, to, subject: 'Hallo\r\nX-Evil: yes' })
    const { headers } = await PostalMime.parse(received[0] ?? '')
    expect(headers.map(({ key }) => key)).not.toContain('bcc')
    expect(headers.map(({ key }) => key)).not.toContain('x-evil')
  })

  test('that may be muted says where, in the way mail programs understand; others do not', async () => {
    const { port, received } = await mailServer()
    const unsubscribe = 'https://mini-kip.example.ch/unsubscribe/41'
    await transportTo(port).sendMail({ ...MAIL, unsubscribe })
    await transportTo(port).sendMail(MAIL)
    const [digest, other] = await Promise.all(received.map((raw) => PostalMime.parse(raw)))
    const header = (name: string) => digest?.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toBe(`<${unsubscribe}>`)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(other?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe')
  })

  test('goes out although the greeting comes late', async () => {
    const [connected, greeted] = [signal(), signal()]
    const { port } = await mailServer({
      onConnect: (_session, callback) => {
        connected.give()
        void greeted.given.then(() => callback())
      },
    })
    const sending = transportTo(port).sendMail(MAIL)
    await connected.given
    greeted.give()
    expect(await sending).toMatchObject({ ok: true })
  })
})

test('without an address of a mail server there is no transport', () => {
  expect(openTransport({ ...SETTINGS, smtpUrl: undefined })).toBeNull()
})

test('a Message-ID holds plain characters only', () => {
  expect(messageIdOf('7>\r\n', 'host:3000')).toBe('<outbox-7@host3000>')
})

/** Something to wait for, and the way to let it happen. */
function signal() {
  const found: { give: () => void } = { give: () => undefined }
  const given = new Promise<void>((resolve) => {
    found.give = resolve
  })
  return { given, give: () => found.give() }
}

function textOf(content: string | ArrayBuffer | Uint8Array | undefined) {
  if (typeof content === 'string' || content === undefined) return content ?? ''
  return Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content)).toString('utf8')
}
