import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as upload from '#app/routes/municipality.dossiers.$reference.agreement.sign-upload.tsx'
import { current } from '#db/demo/road.server.ts'
import { pdf } from '../support/pdf-files.ts'
import { issued } from '../support/scenes.ts'
import { go, seen, signaturesFor } from '../support/signing.ts'
import type { Fields } from '../support/visits.ts'

const SIGNED = pdf({ objects: '5 0 obj\n<< /Type /Sig /ByteRange [0 20 40 60] >>\nendobj' })

const paper = (signatureKind: string, bytes: Buffer) => ({
  signatureKind,
  file: new File([new Uint8Array(bytes)], 'Vereinbarung.pdf'),
})

/** The copy that something speaks against comes back before anything moves; its mark and a tick take it. */
async function confirmed(dossier: Dossier, fields: Fields, doubt: string) {
  const { status, body } = await go(upload.action, dossier, { fields, multipart: true })
  expect(status).toBe(422)
  expect(signaturesFor(dossier)).toEqual([])
  const { contrary } = body as { contrary: { doubts: string[]; mark: string } }
  expect(contrary.doubts).toContain(doubt)
  const unticked = { ...fields, doubted: contrary.mark }
  expect((await go(upload.action, dossier, { fields: unticked, multipart: true })).status).toBe(422)
  const otherFindings = { ...fields, despite: 'on', doubted: 'another-copy' }
  expect((await go(upload.action, dossier, { fields: otherFindings, multipart: true })).status).toBe(422)
  return { ...unticked, despite: 'on' }
}

describe('the upload of a signed copy', () => {
  test.each([
    ['handwritten_scan', 'pages_missing', pdf()],
    ['electronic_pdf', 'other_document', SIGNED],
  ])('as %s with %s signs once it is confirmed, and keeps the paper', async (kind, doubt, bytes) => {
    const dossier = await issued()
    const fields = { ...paper(kind, bytes), ...seen(dossier) }
    const again = await confirmed(dossier, fields, doubt)
    expect((await go(upload.action, dossier, { fields: again, multipart: true })).status).toBe(303)
    const [signature] = signaturesFor(dossier)
    expect(signature?.kind).toBe(kind)
    expect(documentsOf(dossier.id).find(({ id }) => id === signature?.documentId)).toMatchObject({
      slot: 'agreement_signed',
      fileName: 'Vereinbarung.pdf',
    })
  })

  test('as electronic without any signature in it is refused at the file, and nothing is kept', async () => {
    const dossier = await issued()
    const before = documentsOf(dossier.id).length
    const fields = { ...paper('electronic_pdf', pdf()), ...seen(dossier) }
    expect(await go(upload.action, dossier, { fields, multipart: true })).toMatchObject({
      status: 422,
      body: { errors: { file: 'signature_not_found' }, values: { signatureKind: 'electronic_pdf' } },
    })
    expect([documentsOf(dossier.id).length, current(dossier).state]).toEqual([before, 'agreement_issued'])
  })

  test('by a clerk leaves no paper behind', async () => {
    const dossier = await issued()
    const before = documentsOf(dossier.id).length
    const fields = { ...paper('handwritten_scan', pdf()), ...seen(dossier) }
    const again = await confirmed(dossier, fields, 'pages_missing')
    const answer = await go(upload.action, dossier, { fields: again, multipart: true, role: 'clerk' })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'wrong_role' } })
    expect(documentsOf(dossier.id)).toHaveLength(before)
  })
})
