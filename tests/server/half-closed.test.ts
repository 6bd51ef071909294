import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { readFields } from '#app/http/form-body.server.ts'
import { send, serveEdge } from '../support/edge.ts'

const BODY =
  '--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nGetippt\r\n' +
  '--b\r\nContent-Disposition: form-data; name="file"; filename="Scan.pdf"\r\n\r\n%PDF-1.7\r\n--b--\r\n'
const HEAD = `POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${BODY.length}\r\n\r\n`

/** An upload whose page answers only after another request came in: by then the end of the first one has arrived. */
function served() {
  let seen = () => {}
  const later = new Promise<void>((resolve) => {
    seen = resolve
  })
  return serveEdge({
    pages: async (request) => {
      if (request.method === 'GET') {
        seen()
        return new Response('page')
      }
      const fields = await readFields(request)
      await later
      return new Response(`words: ${fields?.get('words')}`)
    },
  })
}

/** Sends the beginning of a body, closes that half, and reads to the end. */
async function halfClosed(url: string, sent: string) {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true })
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk.toString()
  })
  const ended = once(socket, 'end')
  socket.end(HEAD + sent)
  await once(socket, 'finish')
  await send(url, '/')
  await ended
  socket.destroy()
  return heard
}

test('who has sent a whole form and closes that half is answered, and the connection ends', async () => {
  const heard = await halfClosed(await served(), BODY)
  expect(heard).toMatch(/^HTTP\/1\.1 200 /)
  expect(heard).toContain('words: Getippt')
})

test('a form that is cut off by closing that half ends, and is never taken for a whole one', async () => {
  expect(await halfClosed(await served(), BODY.slice(0, 40))).not.toMatch(/^HTTP\/1\.1 2/)
})

test('a connection that is kept and then closed by the browser ends', async () => {
  const socket = connect(Number(new URL(await serveEdge()).port), '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(socket, 'data')
  socket.end()
  await once(socket, 'close')
  expect(socket.destroyed).toBe(true)
})
