import { SMTPServer } from 'smtp-server'

/** What a mail server does with a mail to an address. `vanish`: it takes the mail and hangs up before saying so. */
type Answer = 'ok' | 450 | 550 | 'drop' | 'vanish'

type ReceivedMail = { to: string; raw: string }

/** A real SMTP server on the loopback whose answers a test decides, address by address. */
export async function startMailServer() {
  const received: ReceivedMail[] = []
  const attempts: string[] = []
  const given: { answer: (address: string) => Answer; taken: () => void } = {
    answer: () => 'ok',
    taken: () => undefined,
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      attempts.push(address)
      const answer = given.answer(address)
      if (typeof answer === 'number')
        return callback(Object.assign(new Error(`answer ${answer}`), { responseCode: answer }))
      callback()
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const answer = given.answer(to)
      if (answer === 'drop') return void hangUp(server, session.id)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to, raw: Buffer.concat(chunks).toString('utf8') })
        given.taken()
        if (answer === 'vanish') return hangUp(server, session.id)
        callback()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts,
    answerWith: (answer: (address: string) => Answer) => {
      given.answer = answer
    },
    /** Told when a mail has been taken whole, before the server says so. */
    whenTaken: (taken: () => void) => {
      given.taken = taken
    },
    close: () => {
      hangUp(server)
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type Connections = Iterable<{ id: string; _socket?: { destroy(): void } }>

/** Without an id: on everybody, also on connections that a pool keeps open. */
function hangUp(server: SMTPServer, id?: string) {
  const { connections } = server as unknown as { connections: Connections }
  for (const connection of connections) if (!id || connection.id === id) connection._socket?.destroy()
}
