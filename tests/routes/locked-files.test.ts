import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as ofTown from '#app/routes/municipality.dossiers.$reference.documents.$documentId.replace.tsx'
import * as ledgerPage from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import * as townPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { YEAR } from '../support/days.ts'
import { lock } from '../support/locked.ts'
import { another, clean, open, town } from '../support/locked-pages.ts'
import { as } from '../support/people.ts'
import { reportFiled, reportWritten } from '../support/report-scenes.ts'
import { active, checked } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

const TOWN = 'Am Zug ist die Gemeinde: Gesperrte Datei ersetzen.'
const PAYS = `Am Zug sind beide. Gemeinde: Gesperrte Datei ersetzen. Kanton: Tranche ${YEAR} freigeben.`
const BOTH = `Am Zug sind beide. Gemeinde: Gesperrte Datei ersetzen. Kanton: Bericht ${YEAR} zur Prüfung aufnehmen.`

describe('a paper of the municipality, found infected after it counted', () => {
  const cases: [string, DocumentSlot, () => Promise<Dossier>, move: string, lies: string][] = [
    ['a resolution in review', 'resolution', checked, TOWN, '/documents'],
    ['evidence under an agreement in force', 'structure_evidence', active, PAYS, '/structure'],
    ['the extract of a filed report', 'ledger', reportFiled, BOTH, `/reports/${YEAR}/ledger`],
  ]
  test.each(cases)('%s is its next step, and a clean one takes its place where it lies', async (...one) => {
    const [, slot, scene, move, lies] = one
    const dossier = await scene()
    const locked = lock(dossier, slot)
    const person = town(dossier)
    const standing = async () => {
      const { body } = await open(townPage.loader, dossier, { person })
      return (body as { dossier: unknown }).dossier
    }
    expect(await standing()).toMatchObject({
      mine: { step: 'replace_file', documentId: locked.id, fileName: locked.fileName },
      status: { explanation: move },
    })
    const given = { person, documentId: locked.id }
    const answer = await open(ofTown.action, dossier, { ...given, fields: { file: clean() } })
    expect(answer).toMatchObject({ status: 303, location: expect.stringContaining(lies) })
    expect(await standing()).toMatchObject({ mine: { step: 'wait' } })
    const kept = documentsOf(dossier.id).filter((one) => one.slot === slot)
    expect(kept).toMatchObject([{ fileName: 'Sauber.pdf', year: locked.year, bfsNumber: locked.bfsNumber }])
    expect(await open(ofTown.loader, dossier, given)).toMatchObject({
      status: 303,
      location: expect.stringContaining('done=gone'),
    })
  })

  test('keeps the officer from the step that rests on it, on the page as in the list of what waits', async () => {
    const dossier = await checked()
    const steps = async () => {
      const { body } = await open(cantonPage.loader, dossier, { person: as('officer') })
      return (body as { steps: string[] }).steps
    }
    expect(await steps()).toContain('approve')
    lock(dossier, 'resolution')
    expect(await steps()).toEqual(['return', 'ask_paper', 'reject'])
  })

  test('is never replaced by the same bytes, nor handed in again beside it', async () => {
    const dossier = await reportWritten()
    const content = another()
    const person = town(dossier)
    const params = { reference: dossier.reference, year: String(YEAR) }
    const sent = { person, params, fields: { file: clean('Konto.pdf', content) }, multipart: true }
    expect(await visit(ledgerPage.action, '/ledger', sent)).toMatchObject({ status: 303 })
    const ledgers = () => documentsOf(dossier.id).filter(({ slot }) => slot === 'ledger')
    const before = ledgers()
    const bad = before.find(({ fileName }) => fileName === 'Konto.pdf')
    db.update(documents)
      .set({ scan: 'infected' })
      .where(eq(documents.id, bad?.id ?? ''))
      .run()
    const refused = { status: 422, body: { errors: { file: 'file_infected' } } }
    expect(await visit(ledgerPage.action, '/ledger', sent)).toMatchObject(refused)
    const again = { person, documentId: bad?.id ?? '', fields: sent.fields }
    expect(await open(ofTown.action, dossier, again)).toMatchObject(refused)
    expect(ledgers().map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  test('is replaced by a file of the kinds that were taken for it', async () => {
    const dossier = await checked()
    const { id: documentId } = lock(dossier, 'resolution')
    const picture = clean('Beschluss.png', Buffer.from('89504e470d0a1a0a', 'hex'))
    const given = { person: town(dossier), documentId, fields: { file: picture } }
    expect(await open(ofTown.action, dossier, given)).toMatchObject({ status: 422 })
  })
})
