import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Person } from '#app/domain/roles.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import * as accept from '#app/routes/canton.dossiers.$reference.countersign.accept.tsx'
import * as countersign from '#app/routes/canton.dossiers.$reference.countersign.tsx'
import * as issue from '#app/routes/canton.dossiers.$reference.issue.tsx'
import * as page from '#app/routes/canton.dossiers.$reference.tsx'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { documents } from '#db/schema/documents.ts'
import { answered, at, expectBackAtDossier, of } from '../support/canton-steps.ts'
import { paperOf } from '../support/papers.ts'
import { as } from '../support/people.ts'
import { scanned } from '../support/scans.ts'
import { approved, issued, signed } from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const preview = paperOf('canton', 'preview.pdf')

describe('the agreement', () => {
  test('can be previewed until it is issued', async () => {
    const dossier = await approved()
    const draftPdf = await preview.loader(visit(as('auditor'), of(dossier)))
    expect(draftPdf.headers.get('Content-Type')).toBe('application/pdf')
    expect(draftPdf.headers.get('Content-Disposition')).toMatch(/^attachment; filename="Entwurf/)
    expect(await statusThrown(preview.loader(visit(as('officer'), of(await issued()))))).toBe(404)
  })

  test('is issued with its document, and the same page sent twice issues one', async () => {
    const dossier = await approved()
    const request = () => send(as('officer'), { version: String(dossier.version) }, of(dossier))
    expectBackAtDossier(await issue.action(request()), dossier)
    expect(answered(await issue.action(request())).init.status).toBe(409)
    const papers = db.select().from(documents).where(eq(documents.dossierId, dossier.id)).all()
    expect(papers.filter(({ slot }) => slot === 'agreement_issued')).toHaveLength(1)
  })

  test('enters into force when the canton accepts with its declaration', async () => {
    const dossier = await signed()
    const declared = { ...at(dossier), name: 'Livia Arnold', function: 'Leitung', onBehalfOf: 'DISG' }
    const without = answered(await accept.action(send(as('officer'), declared, of(dossier))))
    expect(without).toMatchObject({
      init: { status: 422 },
      data: { errors: { authority: 'must_be_ticked' } },
    })
    expectBackAtDossier(
      await accept.action(send(as('officer'), { ...declared, authority: 'on' }, of(dossier))),
      dossier,
    )
    expect(current(dossier).state).toBe('active')
    const [version] = (await page.loader(visit(as('auditor'), of(dossier)))).agreements
    expect(version?.signed?.fileName).toMatch(/ unterzeichnet\.pdf$/)
    expect(verify({ kind: 'sha256', sha256: version?.signed?.sha256 ?? '' })).toMatchObject({
      slot: 'agreement_countersigned',
      origin: 'issued',
      reference: dossier.reference,
      agreement: { version: 1, standing: 'in_force' },
    })
  })

  test('keeps no document of an acceptance that was refused', async () => {
    const dossier = await signed()
    const declared = { name: 'Livia Arnold', function: 'Leitung', onBehalfOf: 'DISG', authority: 'on' }
    const stale = { ...declared, version: String(dossier.version - 1) }
    expect(answered(await accept.action(send(as('officer'), stale, of(dossier)))).init.status).toBe(409)
    const papers = db.select().from(documents).where(eq(documents.dossierId, dossier.id)).all()
    expect(papers.map(({ slot }) => slot)).not.toContain('agreement_countersigned')
  })

  test('enters into force with the countersigned copy, which has to be a PDF', async () => {
    const dossier = await signed()
    const upload = (person: Person, file: File | null, matches = true) => {
      const form = new FormData()
      form.append('version', String(current(dossier).version))
      form.append('signatureKind', 'handwritten_scan')
      if (matches) form.append('uploadMatches', 'on')
      if (file) form.append('document', file)
      return countersign.action(send(person, form, of(dossier)))
    }
    const papers = () => db.select().from(documents).where(eq(documents.dossierId, dossier.id)).all()
    const issuedPaper = papers().find(({ slot }) => slot === 'agreement_issued')
    const scan = await scanned(readFileSync(storagePath(issuedPaper?.storageName ?? '')))
    const copyOf = () => new File([new Uint8Array(scan)], 'unterzeichnet.pdf')
    expect(answered(await upload(as('officer'), null)).data.errors).toEqual({ document: 'file_required' })
    expect(answered(await upload(as('officer'), copyOf(), false))).toMatchObject({
      init: { status: 422 },
      data: { errors: { uploadMatches: 'must_be_ticked' } },
    })
    expectBackAtDossier(await upload(as('officer'), copyOf()), dossier)
    expect(current(dossier).state).toBe('active')
    const copy = papers().filter(({ slot }) => slot === 'agreement_countersigned')
    expect(copy).toMatchObject([{ fileName: 'unterzeichnet.pdf', fingerprint: null }])
    const [version] = (await page.loader(visit(as('auditor'), of(dossier)))).agreements
    expect(version?.signed?.documentId).toBe(copy[0]?.id)
    expect(version?.signatures.at(-1)).toMatchObject({
      matchedBy: as('officer').name,
      findings: { codeFits: true },
    })
    expect(verify({ kind: 'sha256', sha256: copy[0]?.sha256 ?? '' })).toMatchObject({ origin: 'received' })
  })
})
