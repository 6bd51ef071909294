import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { downloads } from '#app/server/downloads.ts'
import { send, serveEdge } from '../support/edge.ts'

async function serveDocument() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-documents-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(path.join(folder, 'stored'), 'content')
  const document = {
    path: path.join(folder, 'stored'),
    fileName: 'Beschluss Schüpfheim "2025".pdf',
    mediaType: 'application/pdf',
  }
  return serveEdge({
    endpoints: [downloads((cookie, id) => (cookie === 'session=mine' && id === '1' ? document : undefined))],
  })
}

test('a document comes as an attachment with its real name, its length and a sandbox', async () => {
  const url = await serveDocument()
  const { headers, text } = await send(url, '/documents/1', { headers: { Cookie: 'session=mine' } })
  expect(text).toBe('content')
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '7',
    'content-disposition':
      'attachment; filename="Beschluss Schupfheim _2025_.pdf"; filename*=UTF-8\'\'Beschluss%20Sch%C3%BCpfheim%20%222025%22.pdf',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
})

test('another document, another person and a path in place of a number are 404', async () => {
  const url = await serveDocument()
  const own = { headers: { Cookie: 'session=mine' } }
  const answers = [
    await send(url, '/documents/2', own),
    await send(url, '/documents/1'),
    await send(url, '/documents/..%2f..%2fetc%2fpasswd', own),
    await send(url, '/documents/', own),
  ]
  expect(answers.map(({ headers }) => headers['content-disposition'])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([404, 404, 404])
})

test('HEAD tells the length without the document', async () => {
  const own = { method: 'HEAD', headers: { Cookie: 'session=mine' } }
  const { headers, body } = await send(await serveDocument(), '/documents/1', own)
  expect([headers['content-length'], body.length]).toEqual(['7', 0])
})
