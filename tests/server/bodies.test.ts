import { describe, expect, test } from 'vitest'
import { readFields } from '#app/http/form-body.server.ts'
import { FORM, send, serveEdge } from '../support/edge.ts'

/** Pages that tell what they read, by the way every route reads a form. */
const readingPages = async (request: Request) =>
  Response.json(request.method === 'POST' ? [...(await request.formData())] : 'page')

const BOUNDARY = 'edge'
const multipart = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }
const part = (name: string, value: string, rest = '') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n${value}\r\n`
const END = `--${BOUNDARY}--\r\n`

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
