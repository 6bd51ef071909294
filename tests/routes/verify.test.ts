import { readdirSync, readFileSync } from 'node:fs'
import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { verify } from '#app/models/agreement/verification.server.ts'
import { documentsFolder, storagePath } from '#app/models/records/document-store.server.ts'
import { action, loader } from '#app/routes/verify.tsx'
import { db } from '#db/client.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { users } from '#db/schema/people.ts'
import { png } from '../support/files.ts'
import { scanned } from '../support/scans.ts'

beforeAll(() => seedDemo(new Date('2026-11-21T09:00:00Z')))

type Loaded = Exclude<ReturnType<typeof loader>, { type: string }>

function ask(code: string, address = 'a') {
  const url = `http://localhost/verify?${new URLSearchParams({ code })}`
  const found = loader({ request: new Request(url), params: {}, context: { address } as never })
  return 'init' in found
    ? { ...found.data, status: found.init?.status }
    : { ...(found as Loaded), status: 200 }
}

const answerOf = (code: string) => {
  const { asked } = ask(code)
  return asked?.kind === 'answer' ? asked.found : asked
}

function send(bytes: Uint8Array | null, address = 'b') {
  const body = new FormData()
  if (bytes) body.append('file', new File([Uint8Array.from(bytes)], 'x.pdf'))
  const request = new Request('http://localhost/verify', { method: 'POST', body })
  return action({ request, params: {}, context: { address } as never })
}

function document(
  slot: 'agreement_issued' | 'agreement_countersigned' | 'resolution',
  state: 'active' | 'agreement_issued' | 'in_review',
) {
  const found = db
    .select({ document: documents, reference: dossiers.reference })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .where(and(eq(documents.slot, slot), eq(dossiers.state, state)))
    .get()
  if (!found) throw new Error(`The demo has no ${slot} of a dossier ${state}`)
  return found
}

test('an issued agreement is known by its file, its check code and its reference with version', async () => {
  const { document: paper, reference } = document('agreement_issued', 'active')
  const response = await send(readFileSync(storagePath(paper.storageName)))
  expect(response).toMatchObject({ status: 303 })
  expect((response as Response).headers.get('Location')).toBe(`/verify?code=${paper.sha256}#result`)

  const expected = {
    slot: 'agreement_issued',
    origin: 'issued',
    at: paper.uploadedAt,
    reference,
    agreement: { version: 1, standing: 'in_force' },
  }
  expect(answerOf(paper.sha256)).toMatchObject(expected)
  expect(answerOf(paper.fingerprint ?? '')).toMatchObject(expected)
  expect(answerOf(`${reference}, Fassung 1`)).toMatchObject(expected)
})

test('a signed agreement that the portal made is known by its file and its own check code', () => {
  const { document: paper, reference } = document('agreement_countersigned', 'active')
  expect(paper.fingerprint).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/)
  const expected = {
    slot: 'agreement_countersigned',
    origin: 'issued',
    reference,
    agreement: { version: 1, standing: 'in_force' },
  }
  expect(answerOf(paper.sha256)).toMatchObject(expected)
  expect(answerOf(paper.fingerprint ?? '')).toMatchObject(expected)
})

test('an agreement that waits for its signatures is not in force', () => {
  const { document: paper } = document('agreement_issued', 'agreement_issued')
  expect(answerOf(paper.sha256)).toMatchObject({ agreement: { standing: 'unsigned', inForce: null } })
})

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

test('every document that the portal issues is found by the code that it prints', () => {
  const issued = [
    'agreement_issued',
    'agreement_amended',
    'agreement_countersigned',
    'amendment',
    'receipt',
    'settlement',
  ] as const
  const kept = db.select().from(documents).where(inArray(documents.slot, issued)).all()
  const printed = kept.filter(({ fingerprint }) => fingerprint !== null)
  expect(new Set(printed.map(({ slot }) => slot))).toContain('agreement_countersigned')
  for (const { slot, fingerprint } of printed)
    expect(verify({ kind: 'fingerprint', fingerprint: fingerprint ?? '' }), slot).toMatchObject({ slot })
})

test('no file is 422, one over 25 MB is 413, and neither is kept', async () => {
  expect(await send(null)).toMatchObject({
    init: { status: 422 },
    data: { errors: { file: 'file_required' } },
  })
  const large = await send(new Uint8Array(25 * 1024 * 1024 + 1))
  expect(large).toMatchObject({ init: { status: 413 }, data: { errors: { file: 'file_too_large:25' } } })
})

test('what is no code is answered in words, an unknown one as unknown', () => {
  expect(ask('hallo').asked).toEqual({ kind: 'unreadable' })
  expect(answerOf('0000 0000 0000')).toBeNull()
})

test('codes cannot be tried one after the other', () => {
  const answers = Array.from({ length: 401 }, () => ask('0000 0000 0000', 'guesser').status)
  expect(answers.slice(0, 400).every((status) => status === 200)).toBe(true)
  expect(answers[400]).toBe(429)
})
