import { createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { type OutgoingMail, openTransport } from '#emails/transport.server.ts'
import { certificateOf } from '../support/certificate.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const mailTo = (address: string): OutgoingMail => ({
  id: '41',
  replyTo: 'disg@lu.ch',
  to: { name: 'Miriam Bühlmann', address },
  ...renderMail('report-reminder', 'de', SAMPLE_FACTS['report-reminder'], SAMPLE_CONTEXT),
})

describe('a mail server with TLS', () => {
  test('is sent to when its certificate is for the name it is called by', async () => {
    const { cert, taken, port } = await withCertificateFor('localhost')
    expect(await send(`smtps://localhost:${port}?${trusting(cert)}`)).toMatchObject({ ok: true })
    expect(taken).toHaveLength(1)
  })

  test.each(['smtps', 'smtp'])(
    'and a certificate for another name receives nothing over %s; the mail waits, and the log says why',
    async (protocol) => {
      const { cert, taken, port } = await withCertificateFor('other.example.ch', protocol === 'smtps')
      const result = await send(`${protocol}://localhost:${port}?${trusting(cert)}`)
      expect(result).toMatchObject({ ok: false, permanent: false, addressRefused: false })
      expect(result?.ok === false && result.error).toMatch(
        /^The certificate of the mail server is for another name: nothing was sent\. .*other\.example\.ch/,
      )
      expect(taken).toEqual([])
    },
  )

  test('and a certificate that nobody vouches for receives nothing', async () => {
    const { taken, port } = await withCertificateFor('localhost')
    expect(await send(`smtps://localhost:${port}`)).toMatchObject({ ok: false, permanent: false })
    expect(taken).toEqual([])
  })
})

describe('an address', () => {
  test.each([
    ['with a plus', 'info+kip@root.example.ch', 'info+kip@root.example.ch'],
    ['with an apostrophe', "o'neill@root.example.ch", "o'neill@root.example.ch"],
    ['in quotes', '"anna meier"@root.example.ch', '"anna meier"@root.example.ch'],
    ['that needs quotes', 'anna meier@root.example.ch', '"anna meier"@root.example.ch'],
    ['of a domain with an umlaut', 'info@bühl.example.ch', 'info@xn--bhl-hoa.example.ch'],
    ['of the same domain as punycode', 'info@xn--bhl-hoa.example.ch', 'info@xn--bhl-hoa.example.ch'],
  ])('%s goes to the mail server as it has to be: %s', async (_what, address, expected) => {
    const { named, port } = await plainServer()
    expect(await send(`smtp://localhost:${port}`, address)).toMatchObject({ ok: true })
    expect(named).toEqual([expected])
  })

  test.each(['a@b.ch\r\nRCPT TO:<all@example.org>', '<a@b.ch>,<all@example.org>'])(
    'that would name a second recipient reaches nobody else: %j',
    async (address) => {
      const { named, port } = await plainServer()
      await send(`smtp://localhost:${port}`, address)
      expect(named).not.toContain('all@example.org')
    },
  )
})

test('a server that reports what it cannot deliver is asked to, for failures only', async () => {
  const asked: unknown[] = []
  const { port } = await mailServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideDSN: false,
    onRcptTo: ({ dsn }, { envelope }, callback) => {
      asked.push({ ...envelope.dsn, notify: dsn?.notify })
      callback()
    },
  })
  expect(await send(`smtp://localhost:${port}`)).toMatchObject({ ok: true })
  expect(asked).toEqual([{ ret: 'HDRS', envid: '41', notify: ['FAILURE'] }])
})

const trusting = (cert: string) => `tls.ca=${encodeURIComponent(cert)}`

async function send(smtpUrl: string, address = 'miriam@root.example.ch') {
  const settings = { from: 'Mini-KIP Portal <portal@example.ch>', host: 'mini-kip.example.ch', smtpUrl }
  const transport = openTransport(settings)
  closing.push(() => transport?.close())
  return transport?.sendMail(mailTo(address))
}

async function withCertificateFor(host: string, secure = true) {
  const { key, cert } = await certificateOf(host)
  return { cert, ...(await mailServer({ secure, key, cert, disabledCommands: ['AUTH'] })) }
}

async function mailServer(options: SMTPServerOptions) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    onData(stream, session, callback) {
      taken.push(...session.envelope.rcptTo.map(({ address }) => address))
      stream.resume().on('end', () => callback())
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = server.server.address()
  return { taken, port: typeof address === 'object' && address ? address.port : 0 }
}

/** Takes every mail and remembers the recipients as they came over the line. */
async function plainServer() {
  const named: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.on('error', () => undefined)
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      if (inData && !said.endsWith('\r\n.\r\n')) return
      for (const [, address = ''] of said.matchAll(/^RCPT TO:<(.*)>/gim)) named.push(address)
      inData = !inData && /^DATA/im.test(said)
      socket.write(inData ? '354 go\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.address()
  return { named, port: typeof address === 'object' && address ? address.port : 0 }
}
