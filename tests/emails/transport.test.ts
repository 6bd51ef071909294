import { createServer, type Socket } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { messageIdOf, type OutgoingMail, openTransport } from '#emails/transport.server.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const MAIL: OutgoingMail = {
  id: '41',
  to: { name: 'Miriam Bühlmann', address: 'miriam@root.example.ch' },
  ...renderMail('report-reminder', 'de', SAMPLE_FACTS['report-reminder'], SAMPLE_CONTEXT),
}

describe('a mail over real SMTP', () => {
  test('arrives with its words, its headers and its calendar entry', async () => {
    const { port, received } = await mailServer()
    const result = await transportTo(port).sendMail(MAIL)

    expect(result).toEqual({ ok: true, messageId: '<outbox-41@mini-kip.example.ch>' })
    const mail = await PostalMime.parse(received[0] ?? '')
    expect(mail.subject).toBe('Root 2026: Bericht bis 15. März 2027 einreichen (MK-2025-7F4K-2Q)')
    expect(mail.to).toEqual([{ name: 'Miriam Bühlmann', address: 'miriam@root.example.ch' }])
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

describe('a failure', () => {
  test.each([
    [450, false],
    [421, false],
    [550, true],
    [554, true],
  ])('of the recipient with %i is permanent: %s', async (responseCode, permanent) => {
    const { port } = await mailServer({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('no'), { responseCode })),
    })
    const result = await transportTo(port).sendMail(MAIL)
    expect(result).toMatchObject({ ok: false, permanent })
    expect(result.ok ? '' : result.error).toContain(String(responseCode))
  })

  test.each([
    ['of an unknown mailbox', 550, '5.1.1 User unknown', true],
    ['of a mailbox that moved', 551, 'moved', true],
    ['by a rule of the server', 550, '5.7.1 Relaying denied', false],
    ['of a full mailbox for now', 452, '4.2.2 Mailbox full', false],
  ])('%s is told apart: %i %s', async (_of, responseCode, message, addressRefused) => {
    const { port } = await mailServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error(message), { responseCode })),
    })
    expect(await transportTo(port).sendMail(MAIL)).toMatchObject({ ok: false, addressRefused })
  })

  test('with 4xx after DATA passes, and the next attempt goes through', async () => {
    let attempts = 0
    const { port } = await mailServer({
      onData: (stream, _session, callback) => {
        stream.resume().on('end', () => {
          attempts += 1
          callback(attempts === 1 ? Object.assign(new Error('later'), { responseCode: 451 }) : null)
        })
      },
    })
    const transport = transportTo(port)
    expect(await transport.sendMail(MAIL)).toMatchObject({ ok: false, permanent: false })
    expect(await transport.sendMail(MAIL)).toMatchObject({ ok: true })
  })

  test('by a connection dropped in DATA is worth another attempt', async () => {
    const dropping = createServer((socket) => answerUntilData(socket))
    const result = await transportTo(await listen(dropping)).sendMail(MAIL)
    expect(result).toMatchObject({ ok: false, permanent: false })
  })

  test('by a refused port is worth another attempt', async () => {
    const server = createServer()
    const port = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    expect(await transportTo(port).sendMail(MAIL)).toMatchObject({ ok: false, permanent: false })
  })

  test('by a server that never greets is worth another attempt', async () => {
    const silent = createServer((socket) => void closing.push(() => void socket.destroy()))
    const timeouts = { connectMs: 1000, greetingMs: 40, silenceMs: 1000 }
    const result = await transportTo(await listen(silent), timeouts).sendMail(MAIL)
    expect(result).toMatchObject({ ok: false, permanent: false })
  })

  test('to sign in to the mail server waits until the settings are mended', async () => {
    const { port } = await mailServer({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) =>
        callback(Object.assign(new Error('wrong'), { responseCode: 535 })),
    })
    const transport = openTransport({ ...SETTINGS, smtpUrl: `smtp://portal:wrong@127.0.0.1:${port}` })
    closing.push(() => transport?.close())
    expect(await transport?.sendMail(MAIL)).toMatchObject({ ok: false, permanent: false })
  })

  test('of an unusable address is permanent', async () => {
    const { port } = await mailServer()
    const result = await transportTo(port).sendMail({ ...MAIL, to: { name: 'Nobody', address: '' } })
    expect(result).toMatchObject({ ok: false, permanent: true })
  })
})

test('without an address of a mail server there is no transport', () => {
  expect(openTransport({ ...SETTINGS, smtpUrl: undefined })).toBeNull()
})

test('a Message-ID holds plain characters only', () => {
  expect(messageIdOf('7>\r\n', 'host:3000')).toBe('<outbox-7@host3000>')
})

const SETTINGS = { from: 'Mini-KIP Portal <portal@example.ch>', host: 'mini-kip.example.ch' }

function transportTo(port: number, timeouts?: { connectMs: number; greetingMs: number; silenceMs: number }) {
  const smtpUrl = `smtp://127.0.0.1:${port}`
  const transport = openTransport({ ...SETTINGS, smtpUrl, ...(timeouts && { timeouts }) })
  if (!transport) throw new Error('no transport')
  closing.push(() => transport.close())
  return transport
}

async function mailServer(options: SMTPServerOptions = {}) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = server.server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, received }
}

async function listen(server: ReturnType<typeof createServer>) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Speaks SMTP as far as the first piece of the message, then hangs up. */
function answerUntilData(socket: Socket) {
  let inData = false
  socket.on('error', () => undefined)
  socket.write('220 ready\r\n')
  socket.on('data', (chunk) => {
    if (inData) return void socket.destroy()
    inData = /^DATA/im.test(chunk.toString())
    socket.write(inData ? '354 go\r\n' : '250 ok\r\n')
  })
}

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
