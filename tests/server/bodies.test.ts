import { describe, expect, test } from 'vitest'
import { readFields } from '#app/http/form-body.server.ts'
import { FORM, send, serveEdge } from '../support/edge.ts'
import { END, multipart, part } from '../support/parts.ts'

/** Pages that tell what they read, by the way every route reads a form. */
const readingPages = async (request: Request) =>
  Response.json(request.method === 'POST' ? [...(await request.formData())] : 'page')

describe('a page reads a form', () => {
  test('sent in either way alike, without the bytes of files', async () => {
    const url = await serveEdge({ pages: readingPages })
    const encoded = await send(url, '/', { method: 'POST', headers: FORM, body: 'a=1&b=%C3%A4+%0D%0A&a=2' })
    const body =
      part('a', '1') + part('b', 'ä \r\n') + part('f', 'bytes', '; filename="x.pdf"') + part('a', '2')
    const inParts = await send(url, '/', { method: 'POST', headers: multipart, body: body + END })
    const fields = [
      ['a', '1'],
      ['b', 'ä \r\n'],
      ['a', '2'],
    ]
    expect([JSON.parse(encoded.text), JSON.parse(inParts.text)]).toEqual([fields, fields])
  })

  test('without a body as one without fields', async () => {
    const url = await serveEdge({ pages: readingPages })
    const nothing = await send(url, '/', { method: 'POST', headers: { 'Content-Length': 0 } })
    const empty = await send(url, '/', { method: 'POST', headers: { ...FORM, 'Content-Length': 0 } })
    expect([nothing.text, empty.text]).toEqual(['[]', '[]'])
  })

  test('with broken escapes and broken UTF-8 as far as it can be read', async () => {
    const url = await serveEdge({ pages: readingPages })
    const body = Buffer.concat([Buffer.from('a=%ZZ%&b=%ED%A0%80&c='), Buffer.from([0xff, 0xfe])])
    const { status, text } = await send(url, '/', { method: 'POST', headers: FORM, body })
    expect([status, JSON.parse(text)]).toEqual([
      200,
      [
        ['a', '%ZZ%'],
        ['b', '\uFFFD\uFFFD\uFFFD'],
        ['c', '\uFFFD\uFFFD'],
      ],
    ])
  })
})

test.each([
  ['its body does', multipart['Content-Type'], `${part('a', '1')}${END}`, [['a', '1']]],
  ['it has begun, because its boundary is empty', 'multipart/form-data; boundary=', '----\r\n', []],
])('a form that ends before %s is read, and what follows is thrown away', async (_, type, form, expected) => {
  const pieces = [form, 'epilogue', 'x'.repeat(100_000)]
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve))
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else controller.enqueue(Buffer.from(piece))
    },
  })
  const init = { method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' } as RequestInit
  expect([...(await readFields(new Request('http://localhost/', init)))]).toEqual(expected)
  expect(pieces).toEqual([])
})

test('the request of a page carries the configured address, whatever a proxy calls it', async () => {
  const pages = async ({ url, headers }: Request) =>
    Response.json([url, headers.get('Host'), headers.get('X-Forwarded-Host')])
  const named = { Host: 'backend:3000', 'X-Forwarded-Host': 'evil.example' }
  const configured = { BASE_URL: 'https://mini-kip.example.ch', BASE_URL_CONFIGURED: true }
  const behind = await send(await serveEdge({ pages }, configured), '/a?b=%20c', { headers: named })
  expect(JSON.parse(behind.text)).toEqual([
    'https://mini-kip.example.ch/a?b=%20c',
    'mini-kip.example.ch',
    null,
  ])
  const alone = await send(await serveEdge({ pages }), '/a', { headers: { Host: 'localhost:3000' } })
  expect(JSON.parse(alone.text)).toEqual(['http://localhost:3000/a', 'localhost:3000', null])
})
