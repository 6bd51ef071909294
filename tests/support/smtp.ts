import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { type OutgoingMail, openTransport } from '#emails/transport.server.ts'

export const closing: (() => unknown)[] = []

export const MAIL: OutgoingMail = {
  id: '41',
  to: { name: 'Miriam Bühlmann', address: 'miriam@root.example.ch' },
  replyTo: 'disg@lu.ch',
  ...renderMail('report-reminder', 'de', SAMPLE_FACTS['report-reminder'], SAMPLE_CONTEXT),
}

export const SETTINGS = { from: 'Mini-KIP Portal <portal@example.ch>', host: 'mini-kip.example.ch' }

export function transportTo(
  port: number,
  timeouts?: { connectMs: number; greetingMs: number; silenceMs: number },
) {
  const smtpUrl = `smtp://127.0.0.1:${port}`
  const transport = openTransport({ ...SETTINGS, smtpUrl, ...(timeouts && { timeouts }) })
  if (!transport) throw new Error('no transport')
  closing.push(() => transport.close())
  return transport
}

export async function mailServer(options: SMTPServerOptions = {}) {
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
