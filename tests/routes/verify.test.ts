import { readFileSync } from 'node:fs'
import { inArray } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { answerOf, document, send } from '../support/verify.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

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

test('an agreement whose term is over has ended, and its last day is told', () => {
  const { document: paper } = document('agreement_issued', 'active')
  setClock('2034-07-03T08:00:00Z')
  onTestFinished(() => setClock())
  expect(answerOf(paper.sha256)).toMatchObject({
    agreement: { version: 1, standing: 'ended', endsOn: expect.stringMatching(/-12-31$/) },
  })
})

test('an agreement that waits for its signatures is not in force', () => {
  const { document: paper } = document('agreement_issued', 'agreement_issued')
  expect(answerOf(paper.sha256)).toMatchObject({ agreement: { standing: 'unsigned', inForce: null } })
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
