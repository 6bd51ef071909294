import { readdirSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { documentsFolder, storagePath } from '#app/models/records/document-store.server.ts'
import { loader } from '#app/routes/verify.tsx'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { users } from '#db/schema/people.ts'
import { png } from '../support/pictures.ts'
import { scanned } from '../support/scans.ts'
import { answerOf, document, send } from '../support/verify.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

test('of a paper that was handed in, nothing is told but kind and day', () => {
  const { document: paper, reference } = document('resolution', 'in_review')
  const answer = answerOf(paper.sha256)
  expect(answer).toMatchObject({ slot: 'resolution', origin: 'received', reference: null, agreement: null })
  const told = JSON.stringify(answer)
  const names = [
    ...db.select({ name: users.name }).from(users).all(),
    ...db.select({ name: parties.name }).from(parties).all(),
  ]
  for (const { name } of names) expect(told).not.toContain(name)
  expect(told).not.toContain(reference)
})

test('a paper in a draft is nobody else’s business', () => {
  const draft = db.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.state, 'draft')).get()
  const known = db.select().from(documents).limit(1).get()
  if (!draft || !known) throw new Error('The demo has no draft')
  const sha256 = 'd'.repeat(64)
  db.insert(documents)
    .values({ ...known, id: 'draft-paper', dossierId: draft.id, sha256 })
    .run()
  expect(answerOf(sha256)).toBeNull()
})

test('one changed byte makes an unknown file', async () => {
  const { document: paper } = document('agreement_issued', 'active')
  const bytes = readFileSync(storagePath(paper.storageName))
  const response = await send(Buffer.concat([bytes, Buffer.from(' ')]))
  const code = new URL((response as Response).headers.get('Location') ?? '', 'http://localhost').searchParams
  expect(answerOf(code.get('code') ?? '')).toBeNull()
})

test('a scan of an issued agreement leads to its record by its code, and nothing vouches for its content', async () => {
  const { document: paper, reference } = document('agreement_issued', 'active')
  const scan = await scanned(readFileSync(storagePath(paper.storageName)), { pages: [0, 1] })
  const response = (await send(scan, 'scans')) as Response
  const to = response.headers.get('Location') ?? ''
  expect(to).toBe(`/verify?code=${paper.fingerprint?.replaceAll(' ', '')}&read#result`)
  const found = loader({
    request: new Request(`http://localhost${to}`),
    params: {},
    context: { address: 'scans' } as never,
  })
  expect(found).toMatchObject({
    isRead: true,
    asked: { isFile: false, found: { reference, origin: 'issued' } },
  })
})

test('a picture without a code of ours stays an unknown file, and nothing of it is kept', async () => {
  const before = readdirSync(documentsFolder)
  const response = (await send(png, 'scans')) as Response
  expect(response.headers.get('Location')).toMatch(/code=[0-9a-f]{64}#result$/)
  expect(readdirSync(documentsFolder)).toEqual(before)
})
