import { describe, expect, test } from 'vitest'
import { readFields } from '#app/http/form-body.server.ts'
import { FORM, send, serveEdge } from '../support/edge.ts'
import { BOUNDARY, END, multipart, part } from '../support/parts.ts'

describe('what is no form never reaches a page and is answered in words', () => {
  const whole = part('a', '1') + END
  test.each([
    ['a body of another type', 415, { 'Content-Type': 'application/json' }, '{"a":1}'],
    ['a body without a type', 415, {}, 'a=1'],
    ['parts without a boundary', 415, { 'Content-Type': 'multipart/form-data' }, whole],
    [
      'a boundary of 5000 characters',
      415,
      { 'Content-Type': `multipart/form-data; boundary=${'b'.repeat(5000)}` },
      whole,
    ],
    ['parts under another boundary', 400, { 'Content-Type': 'multipart/form-data; boundary=other' }, whole],
    ['parts without an end', 400, multipart, part('a', '1')],
    ['an empty body of parts', 400, multipart, ''],
    [
      'a file part cut off',
      400,
      multipart,
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF`,
    ],
    [
      'an empty file part cut off',
      400,
      multipart,
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename=""\r\n\r\n`,
    ],
    ['a part cut off in its head', 400, multipart, `--${BOUNDARY}\r\nContent-Dispo`],
    ['garbage', 400, multipart, '\0\x01--\r\n--edge\r\n\xff'],
    ['more parts than a form has', 413, multipart, part('a', '1').repeat(2500) + END],
  ] as const)('%s', async (_, expected, headers, body) => {
    const reached: string[] = []
    const url = await serveEdge({
      pages: async (request) => {
        reached.push(request.url)
        return new Response('page')
      },
    })
    const { status, text } = await send(url, '/', { method: 'POST', headers, body })
    expect([status, reached]).toEqual([expected, []])
    expect(text).toMatch(/<html lang="de-CH">.*<h1>.+<\/h1><p>.+<\/p>/s)
    const data = await send(url, '/a.data', { method: 'POST', headers, body })
    expect([data.status, data.headers['x-remix-response']]).toEqual([expected, 'yes'])
  })
})

test('a bare refusal of a route without a page gets the words of its status', async () => {
  const url = await serveEdge({ pages: async () => new Response(null, { status: 404 }) })
  const { text } = await send(url, '/', { headers: { 'Accept-Language': 'en' } })
  expect(text).toContain('<h1>This page does not exist</h1>')
})

test('a body that breaks off while it is read is an answer, not a fault', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
  const init = { method: 'POST', headers: FORM, body: broken, duplex: 'half' } as RequestInit
  const thrown = await readFields(new Request('http://localhost/', init)).catch((error: unknown) => error)
  expect(thrown).toMatchObject({ status: 400 })
})
