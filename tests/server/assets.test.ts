import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets } from '#app/server/assets.ts'
import { send, serveEdge } from '../support/edge.ts'
import { ownFolder } from '../support/own-folder.ts'

const script = 'let a = 1\n'.repeat(500)

async function serveFiles(more: Record<string, Buffer> = {}) {
  const folder = ownFolder()
  mkdirSync(path.join(folder, 'client/assets'), { recursive: true })
  writeFileSync(path.join(folder, 'client/assets/a-1.js'), script)
  for (const [name, bytes] of Object.entries(more))
    writeFileSync(path.join(folder, 'client/assets', name), bytes)
  writeFileSync(path.join(folder, 'client/icon.svg'), '<svg/>')
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  return serveEdge({
    files: assets(path.join(folder, 'client')),
    pages: async () => new Response('page', { status: 404 }),
  })
}

test('a hashed file may be kept a year, another an hour', async () => {
  const url = await serveFiles()
  const hashed = await send(url, '/assets/a-1.js')
  const other = await send(url, '/icon.svg')
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(other.headers).toMatchObject({
    'cache-control': 'public, max-age=3600',
    'content-type': 'image/svg+xml',
  })
})

test('a file is sent packed to who understands brotli, and the same plain', async () => {
  const url = await serveFiles()
  const packed = await send(url, '/assets/a-1.js', { headers: { 'Accept-Encoding': 'gzip, br' } })
  const plain = await send(url, '/assets/a-1.js?x')
  expect(packed.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(packed.body).toString()).toBe(script)
  expect(plain.text).toBe(script)
})

test('a file that the build has packed is sent as it lies there', async () => {
  const packed = brotliCompressSync('let packed = 1')
  const url = await serveFiles({ 'a-1.js.br': packed })
  const { body } = await send(url, '/assets/a-1.js', { headers: { 'Accept-Encoding': 'br' } })
  expect(body.equals(packed)).toBe(true)
  expect((await send(url, '/assets/a-1.js.br')).status).toBe(404)
})

test('what the browser still has is not sent again', async () => {
  const url = await serveFiles()
  const { headers } = await send(url, '/icon.svg')
  const again = await send(url, '/icon.svg', { headers: { 'If-None-Match': headers.etag ?? '' } })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('HEAD tells the length without the file', async () => {
  const { headers, body } = await send(await serveFiles(), '/assets/a-1.js', { method: 'HEAD' })
  expect([headers['content-length'], body.length]).toEqual([String(script.length), 0])
})

test('no path leaves the folder', async () => {
  const url = await serveFiles()
  for (const attempt of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..;/..;/secret.txt',
    '//secret.txt',
    '/assets/%00',
    '/assets',
    '/assets/',
  ]) {
    const { status, text } = await send(url, attempt)
    expect([400, 404], attempt).toContain(status)
    expect(text).not.toContain('secret')
  }
})
