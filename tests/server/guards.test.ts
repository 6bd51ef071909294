import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { FORM, send, serveEdge } from '../support/edge.ts'
import { speak } from '../support/raw-request.ts'

const post = (headers: Record<string, string | undefined>, body = 'a=1') => ({
  method: 'POST',
  headers: { ...FORM, ...headers },
  body,
})

describe('an unsafe request', () => {
  test('from another site is refused with 403 and a German sentence', async () => {
    const url = await serveEdge()
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'not an origin' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: url },
    ]) {
      const { status, text } = await send(url, '/', post(headers))
      expect(status, JSON.stringify(headers)).toBe(403)
      expect(text).toContain('<h1>')
    }
  })

  test('from the portal itself, or from a client that is no browser, passes', async () => {
    const url = await serveEdge()
    const own = await send(url, '/', post({ Origin: url, 'Sec-Fetch-Site': 'same-origin' }))
    const script = await send(url, '/', post({}))
    expect([own.status, script.status]).toEqual([200, 200])
  })

  test('must name exactly the configured address where one is configured', async () => {
    const url = await serveEdge({}, { BASE_URL: 'https://mini-kip.example.ch', BASE_URL_CONFIGURED: true })
    const passes = await send(url, '/', post({ Origin: 'https://mini-kip.example.ch' }))
    const rebound = await send(url, '/', post({ Origin: url }))
    expect([passes.status, rebound.status]).toEqual([200, 403])
  })

  test('never reaches the page when refused', async () => {
    let reached = 0
    const url = await serveEdge({ pages: async () => new Response(String(++reached)) })
    await send(url, '/', post({ Origin: 'https://evil.example' }))
    expect(reached).toBe(0)
  })
})

test('a refused data request is one that the Remix client can decode', async () => {
  const { decode } = await import(turboStream())
  const url = await serveEdge()
  const response = await fetch(`${url}/a.data`, {
    method: 'POST',
    headers: { Origin: 'https://evil.example' },
  })
  const { value } = await decode(response.body, {
    plugins: [(type: string, ...rest: unknown[]) => type === 'ErrorResponse' && { value: rest }],
  })
  expect(response.headers.get('x-remix-response')).toBe('yes')
  expect(value.error).toEqual([expect.stringContaining('nichts gespeichert'), 403, ''])
})

function turboStream() {
  const require = createRequire(import.meta.url)
  return createRequire(require.resolve('@remix-run/react')).resolve('turbo-stream')
}

test('methods other than GET, HEAD and POST answer 405 and say which are allowed', async () => {
  const url = await serveEdge()
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const { status, headers } = await send(url, '/', { method })
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, POST'])
  }
})

test('an address with escapes that mean nothing is no page', async () => {
  const url = await serveEdge()
  for (const path of ['/%', '/%E0%A4%A', '/a%zz.data']) expect((await send(url, path)).status, path).toBe(404)
  expect((await send(url, '/%C3%A4?q=%')).status).toBe(200)
})

test('broken request lines and hosts answer 400 and the server goes on', async () => {
  const url = await serveEdge()
  expect(await speak(url, 'GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect((await send(url, '/', { headers: { Host: 'a b' } })).status).toBe(400)
  expect((await send(url, '/')).status).toBe(200)
})
