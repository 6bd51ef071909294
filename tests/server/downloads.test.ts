import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { get } from 'node:http'
import { expect, test, vi } from 'vitest'
import { documentsFolder, storagePath } from '#app/models/records/document-store.server.ts'
import type { HandedOut } from '#app/models/records/handing-out.server.ts'
import { openProven } from '#app/models/records/stored-files.server.ts'
import { downloads } from '#app/server/downloads.ts'
import { send, serveEdge } from '../support/edge.ts'

const CONTENT = { storageName: 'stored', sha256: createHash('sha256').update('content').digest('hex') }

/** As the portal opens it, without a scanner. */
async function opened(): Promise<HandedOut> {
  const file = await openProven(CONTENT)
  return file.ok ? file : { ok: false, withheld: 'damaged', fault: file.fault }
}

async function serveDocument(handOut: () => Promise<HandedOut> = opened, size = 7) {
  mkdirSync(documentsFolder, { recursive: true })
  writeFileSync(storagePath('stored'), 'content')
  const document = {
    id: '1',
    fileName: 'Beschluss Schüpfheim "2025".pdf',
    mediaType: 'application/pdf',
    size,
    handOut,
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

test.each([
  ['waiting', 409, 'wird noch geprüft'],
  ['infected', 409, 'Schadsoftware'],
  ['damaged', 500, 'Die gespeicherte Datei fehlt oder ist nicht mehr die'],
] as const)(
  'a file that is %s is answered with %i in words, and not one byte of it',
  async (withheld, status, words) => {
    const url = await serveDocument(async () => ({ ok: false, withheld }))
    for (const method of ['GET', 'HEAD']) {
      const answer = await send(url, '/documents/1', { method, headers: { Cookie: 'session=mine' } })
      expect([answer.status, answer.headers['content-disposition']]).toEqual([status, undefined])
      if (method === 'GET') expect(answer.text).toContain(words)
    }
  },
)

test('a file changed or taken away on the disk is answered with 500 and the reference, never with the file', async () => {
  const url = await serveDocument()
  const own = { headers: { Cookie: 'session=mine' } }
  writeFileSync(storagePath('stored'), 'cantent')
  const changed = await send(url, '/documents/1', own)
  rmSync(storagePath('stored'))
  const missing = await send(url, '/documents/1', own)
  for (const { status, text, headers } of [changed, missing]) {
    expect(status).toBe(500)
    expect(text).toContain(String(headers['x-request-id']))
    expect(text).not.toContain('cantent')
  }
})

test('whoever leaves in the middle of a download leaves no open file behind', async () => {
  const size = 20_000_000
  const url = await serveDocument(async () => {
    return { ok: true, handle: await open(storagePath('stored')) }
  }, size)
  writeFileSync(storagePath('stored'), new Uint8Array(size))
  const openFiles = () => readdirSync('/dev/fd').length
  const before = openFiles()
  const leaving = Array.from({ length: 20 }, async () => {
    const asked = get(`${url}/documents/1`, { agent: false, headers: { Cookie: 'session=mine' } })
    const [answer] = await once(asked, 'response')
    await once(answer, 'data')
    asked.destroy()
  })
  await Promise.all(leaving)
  await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before), { timeout: 20_000 })
})
