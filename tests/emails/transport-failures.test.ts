import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openTransport } from '#emails/transport.server.ts'
import { closing, MAIL, mailServer, SETTINGS, transportTo } from '../support/smtp.ts'

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
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
