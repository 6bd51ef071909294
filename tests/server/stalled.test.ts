import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readFields } from '#app/http/form-body.server.ts'
import { serveEdge } from '../support/edge.ts'

/** Milliseconds without a byte, instead of a minute. */
const SHORT = 100
const LONG = 1000
const PIECES = 8

const head = (path: string, type: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`

async function heard(socket: Socket): Promise<string> {
  let all = ''
  socket.on('data', (chunk) => {
    all += chunk.toString()
  })
  await once(socket, 'close')
  return all
}

async function connected(url: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

test.each([
  ['of a form', '/', 'application/x-www-form-urlencoded'],
  ['of a file', '/upload', 'multipart/form-data; boundary=b'],
])('a body %s that stands still is answered in words, and the connection ends', async (_, path, type) => {
  const failed: unknown[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const url = await serveEdge({
    idle: SHORT,
    pages: async (request) => {
      await readFields(request).catch((error: unknown) => failed.push(error))
      end()
      return new Response('page')
    },
  })
  const socket = await connected(url)
  socket.write(
    `${head(path, type, 5000)}--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc`,
  )
  const answer = await heard(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(answer.toLowerCase()).toContain('connection: close')
  expect(answer).toContain('<h1>Die Übertragung ist stehen geblieben</h1>')
  // A form is read by the edge; a file by the page that takes it, which must not wait for ever.
  if (path === '/upload') await ended
  expect(failed).toEqual(path === '/upload' ? [expect.any(Response)] : [])
})

test.each([
  ['form', '/', 'application/x-www-form-urlencoded', ['f=', '']],
  [
    'file',
    '/upload',
    'multipart/form-data; boundary=b',
    ['--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n', '\r\n--b--\r\n'],
  ],
] as const)(
  'a %s that moves arrives, however long it takes as a whole',
  async (_, path, type, [before, after]) => {
    const url = await serveEdge({
      idle: LONG,
      pages: async (request) => {
        const read = (await request.formData()).get('f')
        return new Response(read instanceof File ? await read.text() : read)
      },
    })
    const socket = await connected(url)
    const answer = heard(socket)
    const started = performance.now()
    const length = before.length + PIECES + after.length
    socket.write(head(path, type, length).replace('\r\n\r\n', `\r\nConnection: close\r\n\r\n${before}`))
    let sent = 0
    const pieces = setInterval(() => {
      const isLast = ++sent === PIECES
      socket.write(isLast ? `x${after}` : 'x')
      if (isLast) clearInterval(pieces)
    }, LONG / 6)
    expect(await answer).toMatch(
      new RegExp(`^HTTP/1\\.1 200 [\\s\\S]*\\r\\n\\r\\n(8\\r\\n)?${'x'.repeat(PIECES)}`),
    )
    expect(performance.now() - started).toBeGreaterThan(LONG)
  },
)
