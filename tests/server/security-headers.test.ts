import { expect, test } from 'vitest'
import { send, serveEdge } from '../support/edge.ts'

test('every answer, also a refusal and a missing page, carries the security headers', async () => {
  const url = await serveEdge({ pages: async () => new Response('nothing', { status: 404 }) })
  for (const method of ['GET', 'DELETE']) {
    const { headers } = await send(url, '/', { method })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  }
})

test('the nonce of the policy is the one the page gets, and new for every answer', async () => {
  const url = await serveEdge({ pages: async (_request, { nonce }) => new Response(nonce) })
  const answers = [await send(url, '/'), await send(url, '/')]
  for (const { headers, text } of answers)
    expect(headers['content-security-policy']).toContain(`'nonce-${text}'`)
  expect(answers[0]?.text).not.toBe(answers[1]?.text)
})

test('scripts and styles are never allowed inline', async () => {
  const { headers } = await send(await serveEdge(), '/')
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('HSTS is sent behind TLS only', async () => {
  const plain = await send(await serveEdge(), '/')
  const tls = await send(await serveEdge({}, { BASE_URL: 'https://mini-kip.example.ch' }), '/')
  expect(plain.headers['strict-transport-security']).toBeUndefined()
  expect(tls.headers['strict-transport-security']).toContain('max-age=63072000')
})

test('a defect answers 500 in German with its reference and without its message', async () => {
  const url = await serveEdge({ pages: () => Promise.reject(new Error('secret detail')) })
  const { status, text, headers } = await send(url, '/')
  expect(status).toBe(500)
  expect(text).toContain('lang="de-CH"')
  expect(text).toContain(headers['x-request-id'])
  expect(text).not.toContain('secret detail')
})

test('a page is compressed for who asks for it, and keeps its cookies', async () => {
  const headers = { 'Content-Type': 'text/html', 'Set-Cookie': 'a=1' }
  const url = await serveEdge({ pages: async () => new Response('Gemeinde '.repeat(500), { headers }) })
  const packed = await send(url, '/', { headers: { 'Accept-Encoding': 'br' } })
  const plain = await send(url, '/')
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'set-cookie': ['a=1'],
    vary: 'Accept-Encoding',
  })
  expect(packed.headers['content-length']).toBe(String(packed.body.length))
  expect(plain.headers.vary).toBe('Accept-Encoding')
  expect(plain.body.length).toBe(4500)
})
