import { describe, expect, test, vi } from 'vitest'
import { handInCountersigned } from '#app/models/agreement/countersigning.server.ts'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { scanWaitingFiles } from '#app/models/records/scanning.server.ts'
import * as accept from '#app/routes/canton.dossiers.$reference.countersign.accept.tsx'
import * as own from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import * as replace from '#app/routes/municipality.dossiers.$reference.documents.$documentId.replace.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { clean, speakingScanner } from '../support/scanners.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

// A portal with a scanner: what it has not looked at is handed out to nobody.
vi.hoisted(() => {
  process.env.CLAMD_URL = 'tcp://127.0.0.1:3310'
})

const DECLARED = { name: 'Vera Muster', function: 'Leitung', onBehalfOf: 'DISG' }

async function handedIn(fileName: string) {
  const content = pdf({ trailer: `/Named (${fileName})` })
  const { scan: _own, ...file } = await storeDocument(content, { fileName, mediaType: 'application/pdf' })
  return file
}

async function signedOnPaper() {
  const dossier = await scenes.issued()
  const person = as('signatory', dossier.party.leadBfsNumber)
  const signing = { dossier, person, version: dossier.version, now: DAYS.signed }
  const copy = { kind: 'handwritten_scan', file: await handedIn('Scan.pdf') } as const
  expect(handInSignedAgreement(signing, copy).ok).toBe(true)
  return current(dossier)
}

/** One pass of a scanner that finds malware, or none, in whatever waits. */
async function scan(verdict: 'infected' | 'clean') {
  const answer = verdict === 'clean' ? clean : INFECTED
  const { url } = await speakingScanner(answer)
  await scanWaitingFiles(url, DAYS.signed)
}

const INFECTED: typeof clean = (_content, socket) => void socket.end('stream: Win.Test FOUND\0')

function acceptForTheCanton(dossier: Dossier) {
  const { name: _account, ...declared } = DECLARED
  return visit(accept.action, '/accept', {
    person: as('officer'),
    params: { reference: dossier.reference },
    fields: { ...declared, version: String(dossier.version), authority: 'on', copyMatches: 'on' },
  })
}

const refusedFor = (key: string, fileName: string) => ({
  status: 409,
  body: { refusal: 'not_fulfilled', reasons: [{ key, data: { fileName } }] },
})

describe('a copy of the municipality, signed on paper,', () => {
  test('is countersigned once it is scanned, refused while it is locked, and counts once it is replaced', async () => {
    const dossier = await signedOnPaper()
    expect(await acceptForTheCanton(dossier)).toMatchObject(refusedFor('file_not_scanned', 'Scan.pdf'))
    await scan('infected')
    expect(await acceptForTheCanton(dossier)).toMatchObject(refusedFor('file_locked', 'Scan.pdf'))

    const person = as('clerk', dossier.party.leadBfsNumber)
    const params = { reference: dossier.reference }
    const copiesOn = async (route: Parameters<typeof visit>[0], reader = person) =>
      (await visit(route, '/page', { person: reader, params })).body
    const page = (await copiesOn(own.loader)) as { signatures: { documentId: string }[] }
    const locked = { fileName: 'Scan.pdf', withheld: 'infected' }
    expect(page.signatures).toMatchObject([{ ...locked, replaceAt: expect.stringContaining('/replace') }])
    expect(await copiesOn(dossierPage.loader)).toMatchObject({
      dossier: {
        mine: { step: 'replace_file' },
        status: { explanation: 'Am Zug ist die Gemeinde: Gesperrte Datei ersetzen.' },
      },
    })
    const steps = () =>
      waitingFor(as('officer'), '2027-03-02').filter(({ reference }) => reference === dossier.reference)
    expect(steps()).toEqual([])
    expect(await copiesOn(accept.loader, as('officer'))).toMatchObject({ copies: [locked] })

    const documentId = page.signatures[0]?.documentId ?? ''
    const fields = { file: new File([new Uint8Array(pdf({ pages: 20 }))], 'Sauber.pdf') }
    const replaced = { person, params: { ...params, documentId }, fields, multipart: true }
    expect(await visit(replace.action, '/replace', replaced)).toMatchObject({ status: 303 })
    expect(steps()).toMatchObject([{ action: 'countersign' }])
    const overtaken = {
      refusal: 'changed_meanwhile',
      meanwhile: { who: person.name, action: 'replace_file' },
    }
    expect(await acceptForTheCanton(dossier)).toMatchObject({ status: 409, body: overtaken })
    const seen = current(dossier)
    expect(await acceptForTheCanton(seen)).toMatchObject(refusedFor('file_not_scanned', 'Sauber.pdf'))
    await scan('clean')
    expect(await acceptForTheCanton(seen)).toMatchObject({ status: 303 })
  })

  test('is looked at before the copy that the canton hands in, which comes unscanned itself', async () => {
    const dossier = await signedOnPaper()
    const step = { dossier, person: as('officer'), version: dossier.version, now: DAYS.inForce }
    const copy = { kind: 'handwritten_scan', file: await handedIn('Beide.pdf'), copyMatches: true } as const
    expect(handInCountersigned(step, copy)).toMatchObject({
      reasons: [{ key: 'file_not_scanned', data: { fileName: 'Scan.pdf' } }],
    })
    await scan('clean')
    expect(handInCountersigned(step, copy)).toMatchObject({ ok: true })
  })
})
