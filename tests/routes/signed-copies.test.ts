import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { storagePath, storeDocument } from '#app/models/records/document-store.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import * as accept from '#app/routes/canton.dossiers.$reference.countersign.accept.tsx'
import * as countersign from '#app/routes/canton.dossiers.$reference.countersign.tsx'
import * as page from '#app/routes/canton.dossiers.$reference.tsx'
import * as upload from '#app/routes/municipality.dossiers.$reference.agreement.sign-upload.tsx'
import * as own from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { issued, signed } from '../support/scenes.ts'
import { send, visit } from '../support/visit.ts'
import { visit as answer } from '../support/visits.ts'

const FINDINGS = { signatures: [], changedAfter: false, code: null, codeFits: null }

const of = ({ reference }: Dossier) => ({ params: { reference } })
const signatory = ({ party }: Dossier) => as('signatory', party.leadBfsNumber)

async function signedOnPaper(scan = pdf()) {
  const dossier = await issued()
  const file = await storeDocument(scan, { fileName: 'Scan.pdf', mediaType: 'application/pdf' })
  const signing = { dossier, person: signatory(dossier), version: dossier.version, now: DAYS.signed }
  const copy = { kind: 'handwritten_scan', file, findings: FINDINGS } as const
  expect(handInSignedAgreement(signing, copy).ok).toBe(true)
  return current(dossier)
}

const declared = (dossier: Dossier) => ({
  version: String(dossier.version),
  name: 'Livia Arnold',
  function: 'Leitung',
  onBehalfOf: 'DISG',
  authority: 'on',
})

test('a copy that the municipality signed asks for the tick of whoever has compared it, who is named', async () => {
  const dossier = await signedOnPaper()
  const { copies } = await accept.loader(visit(as('officer'), of(dossier)))
  expect(copies).toMatchObject([{ kind: 'handwritten_scan', findings: FINDINGS, matchedAt: null }])

  const without = await accept.action(send(as('officer'), declared(dossier), of(dossier)))
  expect(without).toMatchObject({
    init: { status: 422 },
    data: { errors: { copyMatches: 'must_be_ticked' }, values: { function: 'Leitung' } },
  })
  const ticked = { ...declared(dossier), copyMatches: 'on' }
  expect(await accept.action(send(as('officer'), ticked, of(dossier)))).toBeInstanceOf(Response)

  const [version] = (await page.loader(visit(as('auditor'), of(dossier)))).agreements
  expect(version?.signatures).toMatchObject([
    { side: 'municipality', matchedBy: as('officer').name, matchedAt: expect.any(String) },
    { side: 'canton', kind: 'acceptance', matchedBy: null },
  ])
})

test('where both accept in the portal there is no copy to compare', async () => {
  const dossier = await signed()
  expect((await accept.loader(visit(as('officer'), of(dossier)))).copies).toEqual([])
})

test('the municipality reads on its own page what was found in its copy, and gets the signed agreement', async () => {
  const dossier = await signedOnPaper()
  const before = await own.loader(visit(signatory(dossier), of(dossier)))
  expect(before.signatures).toMatchObject([{ findings: FINDINGS, matchedBy: null }])
  expect(before.agreements[0]?.signed).toBeNull()

  await accept.action(send(as('officer'), { ...declared(dossier), copyMatches: 'on' }, of(dossier)))
  const after = await own.loader(visit(signatory(dossier), of(dossier)))
  expect(after.signatures[0]).toMatchObject({ matchedBy: as('officer').name })
  expect(after.agreements[0]?.signed).toMatchObject({
    fileName: expect.stringMatching(/unterzeichnet\.pdf$/),
  })
})

/** The agreement as the portal issued it, byte for byte. */
function issuedFile({ id }: Dossier) {
  const document = documentsOf(id).find(({ slot }) => slot === 'agreement_issued')
  return new File([new Uint8Array(readFileSync(storagePath(document?.storageName ?? '')))], 'Scan.pdf')
}

const handingIn = (dossier: Dossier, fields: Record<string, string | File>) => ({
  params: { reference: dossier.reference },
  fields: { version: String(dossier.version), signatureKind: 'handwritten_scan', ...fields },
  multipart: true,
})
const UNSIGNED = 'signed_copy_unsigned'

test('the agreement as issued is no copy that the municipality signed by hand, nor one of the canton', async () => {
  const dossier = await issued()
  const ofTown = { ...handingIn(dossier, { file: issuedFile(dossier) }), person: signatory(dossier) }
  expect(await answer(upload.action, '/sign-upload', ofTown)).toMatchObject({
    status: 422,
    body: { errors: { file: UNSIGNED } },
  })
  expect(current(dossier).state).toBe('agreement_issued')

  const halfway = await signed()
  const copy = { document: issuedFile(halfway), uploadMatches: 'on' }
  const ofCanton = { ...handingIn(halfway, copy), person: as('officer') }
  expect(await answer(countersign.action, '/countersign', ofCanton)).toMatchObject({
    status: 422,
    body: { errors: { document: UNSIGNED } },
  })
  expect(current(halfway).state).toBe('signed_by_municipality')
})

test('an agreement of others, unsigned or taken back, is named with its party, number and standing', async () => {
  const dossier = await issued()
  const other = await issued()
  const handIn = (file: File, person = signatory(dossier)) =>
    answer(upload.action, '/sign-upload', { ...handingIn(dossier, { file }), person })
  const named = `${other.party.name}, ${other.reference}, Fassung 1`
  const file = issuedFile(other)
  expect((await handIn(file)).body).toMatchObject({
    errors: { file: expect.stringContaining(`${named} (nicht von beiden Seiten unterzeichnet)`) },
  })
  const { id, version } = current(other)
  const reason = 'Ein Betrag war falsch.'
  applyTransition(dossierDoor, {
    id,
    version,
    action: 'withdraw_issue',
    person: as('officer'),
    input: { reason },
    now: DAYS.signed,
  })
  expect((await handIn(file)).body).toMatchObject({
    errors: { file: expect.stringContaining(`${named} (zurückgenommen)`) },
  })
  expect(current(dossier).state).toBe('agreement_issued')
})

test('the scan that another agreement was signed with is told as such, and counts only by a tick', async () => {
  const scan = pdf({ objects: '% of another agreement' })
  const other = await signedOnPaper(scan)
  const dossier = await issued()
  const file = new File([new Uint8Array(scan)], 'Scan.pdf')
  const handed = { ...handingIn(dossier, { file }), person: signatory(dossier) }
  expect(await answer(upload.action, '/sign-upload', handed)).toMatchObject({
    status: 422,
    body: {
      contrary: {
        doubts: expect.arrayContaining(['other_file']),
        findings: { fileOf: { reference: other.reference, party: other.party.name, version: 1 } },
      },
    },
  })
  expect(current(dossier).state).toBe('agreement_issued')
})
