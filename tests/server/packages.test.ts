import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { documentsFolder } from '#app/models/records/document-store.server.ts'
import { type PackageEntry, packages } from '#app/server/packages.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { dossierLedBy } from '../support/story.ts'
import { unzip } from '../support/zip-reader.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const NOW = new Date('2026-11-21T09:00:00Z')
const LEAD = 1008
const NOTE = 'Unter uns: Bei der Miete nachfragen.'

type Role = Parameters<typeof personAs>[0]

let reference = ''
beforeAll(async () => {
  const dossier = dossierLedBy(LEAD)
  reference = dossier.reference
  addNote({ dossier, text: NOTE, person: personAs('officer', null), now: NOW })
})

function get(path: string, role?: Role, bfsNumber: number | null = null) {
  const headers = new Headers()
  if (role) {
    const { token } = startSession({
      userId: personAs(role, bfsNumber).id,
      now: new Date(),
      userAgent: '',
    })
    headers.set('cookie', `${SESSION_COOKIE}=${token}`)
  }
  return packages().request(`${path}/${reference}/package.zip`, { headers })
}

async function contents(response: Response) {
  const files = unzip(Buffer.from(await response.arrayBuffer()))
  const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
  return { files, text, index: JSON.parse(text('index.json')) as { entries: PackageEntry[] } }
}

describe.each([
  ['the canton', '/canton/dossiers', 'auditor', null],
  ['the municipality', '/municipality/dossiers', 'clerk', LEAD],
] as const)('the package for %s', (_reader, path, role, bfsNumber) => {
  test('lists every file with the SHA-256 it has', async () => {
    const response = await get(path, role, bfsNumber)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toContain(`Mini-KIP ${reference}.zip`)
    const { files, index } = await contents(response)
    expect(index.entries.map((entry) => entry.path).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'index.json').sort(),
    )
    for (const { path: name, sha256, size } of index.entries) {
      const bytes = files.get(name) ?? Buffer.alloc(0)
      expect([name, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        name,
        size,
        sha256,
      ])
    }
    expect(index.entries.filter(({ about }) => about.kind === 'document').length).toBeGreaterThan(8)
  })

  test('can be read offline: every file is linked, nothing runs, nothing is fetched', async () => {
    const { files, text } = await contents(await get(path, role, bfsNumber))
    const page = text('index.html')
    const linked = [...page.matchAll(/href="([^"]+)"/g)].map(([, to]) => decodeURIComponent(to ?? ''))
    expect(linked.sort()).toEqual([...files.keys()].filter((name) => !name.startsWith('index.')).sort())
    // Mails stand there as they were sent, with their addresses as plain words.
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object)|src=|url\(|@import/)
    expect(page).toContain('Vereinbarung durch den Kanton unterzeichnet')
  })
})

test('the history carries its hashes, as in the log of the portal', async () => {
  const { text } = await contents(await get('/canton/dossiers', 'officer'))
  const history = JSON.parse(text('data/history.json')) as { sequence: number; hash: string }[]
  const logged = db.select().from(auditEvents).all()
  expect(history.length).toBeGreaterThan(10)
  for (const { sequence, hash } of history)
    expect(logged.find((event) => event.sequence === sequence)?.hash).toBe(hash)
})

test('notes of the canton and mails to it are in its package only', async () => {
  const [own, theirs] = [
    await contents(await get('/canton/dossiers', 'officer')),
    await contents(await get('/municipality/dossiers', 'clerk', LEAD)),
  ]
  expect(own.text('data/notes.json')).toContain(NOTE)
  expect(own.text('data/mails.json')).toContain('livia.arnold@disg.example')
  for (const [, bytes] of theirs.files) expect(bytes.includes(NOTE)).toBe(false)
  expect(theirs.text('data/mails.json')).not.toContain('@disg.example"')
})

test.each([
  ['/canton/dossiers', 'clerk', LEAD],
  ['/municipality/dossiers', 'clerk', 1024],
  ['/municipality/dossiers', 'clerk', 1001],
  ['/municipality/dossiers', 'officer', null],
] as const)('nobody else finds it: %s as %s of %s', async (path, role, bfsNumber) => {
  expect((await get(path, role, bfsNumber)).status).toBe(404)
})

test('who is signed out is led to the sign-in', async () => {
  const response = await get('/canton/dossiers')
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toContain('/sign-in?returnTo=')
})

test('a file missing on disk breaks the download off', async () => {
  const response = await get('/canton/dossiers', 'officer')
  rmSync(documentsFolder, { recursive: true })
  await expect(response.arrayBuffer()).rejects.toThrow()
})
