import { describe, expect, test } from 'vitest'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as accept from '#app/routes/municipality.dossiers.$reference.agreement.sign.declaration.tsx'
import * as read from '#app/routes/municipality.dossiers.$reference.agreement.sign.tsx'
import * as upload from '#app/routes/municipality.dossiers.$reference.agreement.sign-upload.tsx'
import * as agreement from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import { pdf } from '../support/files.ts'
import { current, draft, issued, signed } from '../support/scenes.ts'
import { type Fields, type Visited, visitDossier } from '../support/visits.ts'

type Given = { fields?: Fields; role?: 'clerk' | 'signatory'; multipart?: boolean }

function go(page: Visited, dossier: Dossier, { role = 'signatory', ...given }: Given = {}) {
  return visitDossier(page, dossier, { role, at: '/agreement', ...given })
}

const seen = ({ version }: Dossier) => ({ version: String(version) })
const DECLARED = {
  name: 'David Duss',
  function: 'Gemeindeschreiber',
  onBehalfOf: 'Gemeinde Root',
  authority: 'on',
}
const SIGNED = pdf({ objects: '5 0 obj\n<< /Type /Sig /ByteRange [0 20 40 60] >>\nendobj' })
const paper = (signatureKind: string, bytes: Buffer) => ({
  signatureKind,
  file: new File([new Uint8Array(bytes)], 'Vereinbarung.pdf'),
})
const signaturesFor = (dossier: Dossier) => agreementsOf(dossier.id).slice(0, 1).flatMap(signaturesOf)

describe('the agreement', () => {
  test('before it is issued there is none to show and none to sign', async () => {
    const dossier = await draft()
    expect((await go(agreement.loader, dossier)).body).toMatchObject({ agreements: [] })
    expect((await go(read.loader, dossier)).status).toBe(404)
  })

  test('tells a clerk who can sign', async () => {
    const dossier = await issued()
    expect((await go(agreement.loader, dossier, { role: 'clerk' })).body).toMatchObject({
      agreements: [{ version: 1 }],
      signing: { awaited: true, mine: false, signatories: ['David Duss'] },
    })
    expect((await go(agreement.loader, dossier)).body).toMatchObject({ signing: { mine: true } })
  })
})

describe('acceptance in the portal', () => {
  test('records who accepts, in which function and on whose behalf', async () => {
    const dossier = await issued()
    const answer = await go(accept.action, dossier, { fields: { ...DECLARED, ...seen(dossier) } })
    expect(answer.location).toBe(`/municipality/dossiers/${dossier.reference}/agreement?signed`)
    expect(current(dossier).state).toBe('signed_by_municipality')
    expect(signaturesFor(dossier)).toMatchObject([
      { side: 'municipality', kind: 'acceptance', declaration: { function: 'Gemeindeschreiber' } },
    ])
  })

  test('needs the authority, and keeps what was typed', async () => {
    const dossier = await issued()
    const { authority: _left, ...fields } = { ...DECLARED, ...seen(dossier) }
    expect(await go(accept.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: { errors: { authority: 'must_be_ticked' }, values: { onBehalfOf: 'Gemeinde Root' } },
    })
  })

  test('by a clerk, or on another version, is refused', async () => {
    const dossier = await issued()
    const fields = { ...DECLARED, ...seen(dossier) }
    expect(await go(accept.action, dossier, { fields, role: 'clerk' })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
    expect(await go(accept.action, dossier, { fields: { ...fields, version: '1' } })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile' },
    })
  })

  test('a second time answers with a sentence, and the page is still there', async () => {
    const dossier = await signed()
    const fields = { ...DECLARED, ...seen(dossier) }
    expect(await go(accept.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state' },
    })
    expect((await go(accept.loader, dossier)).body).toMatchObject({ signing: { awaited: false } })
  })
})

/** The copy that something speaks against comes back before anything moves; its mark and a tick take it. */
async function confirmed(dossier: Dossier, fields: Fields) {
  const { status, body } = await go(upload.action, dossier, { fields, multipart: true })
  expect(status).toBe(422)
  expect(signaturesFor(dossier)).toEqual([])
  const { contrary } = body as { contrary: { doubts: string[]; mark: string } }
  expect(contrary.doubts).toContain('other_document')
  const unticked = { ...fields, doubted: contrary.mark }
  expect((await go(upload.action, dossier, { fields: unticked, multipart: true })).status).toBe(422)
  const otherFindings = { ...fields, despite: 'on', doubted: 'another-copy' }
  expect((await go(upload.action, dossier, { fields: otherFindings, multipart: true })).status).toBe(422)
  return { ...unticked, despite: 'on' }
}

describe('the upload of a signed copy', () => {
  test.each([
    ['handwritten_scan', pdf()],
    ['electronic_pdf', SIGNED],
  ])('as %s signs and keeps the paper', async (kind, bytes) => {
    const dossier = await issued()
    const fields = { ...paper(kind, bytes), ...seen(dossier) }
    const again = kind === 'electronic_pdf' ? await confirmed(dossier, fields) : fields
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
    const answer = await go(upload.action, dossier, { fields, multipart: true, role: 'clerk' })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'wrong_role' } })
    expect(documentsOf(dossier.id)).toHaveLength(before)
  })
})
