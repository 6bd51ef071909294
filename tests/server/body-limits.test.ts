import { describe, expect, test } from 'vitest'
import { FORM, send, serveEdge } from '../support/edge.ts'
import { speak } from '../support/raw-request.ts'

describe('a body', () => {
  const MB = 1024 * 1024
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' }

  test('of a form above 1 MB answers 413, also when it calls itself an upload', async () => {
    const url = await serveEdge()
    const large = { method: 'POST', body: Buffer.alloc(MB + 1, 97) }
    const answers = [
      await send(url, '/', { ...large, headers: FORM }),
      await send(url, '/', { ...large, headers: multipart }),
      await send(url, '/upload', { ...large, headers: FORM }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413])
  })

  test('of exactly 1 MB passes, and of 2 MB where files are taken', async () => {
    const url = await serveEdge()
    const form = await send(url, '/', { method: 'POST', headers: FORM, body: Buffer.alloc(MB, 97) })
    const files = await send(url, '/upload', {
      method: 'POST',
      headers: multipart,
      body: Buffer.alloc(2 * MB),
    })
    expect([form.status, files.status]).toEqual([200, 200])
  })

  test('without a length answers 411', async () => {
    const url = await serveEdge()
    const headers = { ...FORM, 'Transfer-Encoding': 'chunked' }
    expect((await send(url, '/', { method: 'POST', headers, body: 'a' })).status).toBe(411)
  })

  test('far above the limit is answered at once and the connection closed', async () => {
    const url = await serveEdge()
    const answer = await speak(url, `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${500 * MB}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer.toLowerCase()).toContain('connection: close')
  })
})
