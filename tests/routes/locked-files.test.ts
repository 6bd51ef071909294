import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { DocumentSlot } from '#app/domain/application/catalogue.ts'
import { handInCountersigned } from '#app/models/agreement/countersigning.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { documentById, documentsOf } from '#app/models/records/documents.server.ts'
import * as ofCanton from '#app/routes/canton.dossiers.$reference.documents.$documentId.replace.tsx'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as ofTown from '#app/routes/municipality.dossiers.$reference.documents.$documentId.replace.tsx'
import * as documentsPage from '#app/routes/municipality.dossiers.$reference.documents.tsx'
import * as ledgerPage from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import * as reportFiling from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as reportPage from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as reviewPage from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as townPage from '#app/routes/municipality.dossiers.$reference.tsx'
import * as homePage from '#app/routes/municipality.tsx'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { reportingYears } from '#db/schema/report.ts'
import { drawn } from '../support/drawn-page.tsx'
import { pdf } from '../support/files.ts'
import { lock } from '../support/locked.ts'
import { as } from '../support/people.ts'
import { eventsOf } from '../support/records.ts'
import {
  active,
  checked,
  current,
  DAYS,
  draft,
  reportFiled,
  reportWritten,
  signed,
  YEAR,
} from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

type Page = Parameters<typeof visit>[0]

/** Other bytes than those in which something was found. */
const another = () => Buffer.concat([pdf(), Buffer.from(`\n% ${randomUUID()}\n`)])
const clean = (name = 'Sauber.pdf', content = another()) => new File([new Uint8Array(content)], name)

const town = ({ party }: Dossier) => as('clerk', party.leadBfsNumber)

const open = (page: Page, dossier: Dossier, given: Parameters<typeof visit>[2] & { documentId?: string }) => {
  const { documentId = '', ...rest } = given
  const params = { reference: dossier.reference, documentId }
  return visit(page, `/${dossier.reference}`, { ...rest, params, multipart: true })
}

async function countersignedOnPaper() {
  const dossier = await signed()
  const file = await storeDocument(pdf(), { fileName: 'Beide.pdf', mediaType: 'application/pdf' })
  const { scan: _own, ...handedIn } = file
  const step = { dossier, person: as('officer'), version: dossier.version, now: DAYS.decided }
  const copy = { kind: 'handwritten_scan', file: handedIn, copyMatches: true } as const
  expect(handInCountersigned(step, copy).ok).toBe(true)
  return current(dossier)
}

describe('a copy that the canton handed in, found infected under an agreement in force', () => {
  test('is a task of the office, which replaces it; the agreement goes on with the clean one', async () => {
    const dossier = await countersignedOnPaper()
    const locked = lock(dossier, 'agreement_countersigned')
    const tasks = () => waitingFor(as('officer'), '2027-03-02').filter(({ action }) => action === 'replace')
    expect(tasks()).toMatchObject([{ reference: dossier.reference, record: locked.id, since: '2027-03-01' }])
    const given = { person: as('officer'), documentId: locked.id }
    expect(await open(ofCanton.loader, dossier, given)).toMatchObject({
      body: { fileName: 'Beide.pdf', finding: 'Win.Test' },
    })
    const untold = { file: clean() }
    expect(await open(ofCanton.action, dossier, { ...given, fields: untold })).toMatchObject({
      status: 422,
      body: { errors: { uploadMatches: 'must_be_ticked' } },
    })
    const fields = { ...untold, uploadMatches: 'on' }
    expect(await open(ofCanton.action, dossier, { ...given, fields })).toMatchObject({ status: 303 })

    expect(tasks()).toEqual([])
    expect(documentById(locked.id)).toMatchObject({ removedAt: expect.any(String), sha256: locked.sha256 })
    const page = await open(cantonPage.loader, dossier, { person: as('officer') })
    expect(page.body).toMatchObject({ state: 'active', agreements: [{ signed: { fileName: 'Sauber.pdf' } }] })
    expect(eventsOf(dossier).at(-1)).toMatchObject({ action: 'replace_file', actorName: as('officer').name })
  })

  test('is not for the municipality to replace', async () => {
    const dossier = await countersignedOnPaper()
    const { id } = lock(dossier, 'agreement_countersigned')
    const given = { person: town(dossier), documentId: id }
    expect(await open(ofTown.loader, dossier, given)).toMatchObject({ status: 404 })
  })
})

describe('a paper of the municipality, found infected after it counted', () => {
  const cases: [string, DocumentSlot, () => Promise<Dossier>, ball: string, lies: string][] = [
    ['a resolution in review', 'resolution', checked, 'municipality', '/documents'],
    ['evidence under an agreement in force', 'structure_evidence', active, 'municipality', '/structure'],
    ['the extract of a filed report', 'ledger', reportFiled, 'both', `/reports/${YEAR}/ledger`],
  ]
  test.each(cases)('%s is its next step, and a clean one takes its place where it lies', async (...one) => {
    const [, slot, scene, ball, lies] = one
    const dossier = await scene()
    const locked = lock(dossier, slot)
    const person = town(dossier)
    const nextOf = async () => {
      const { body } = await open(townPage.loader, dossier, { person })
      return (body as { dossier: { next: unknown; ball: string } }).dossier
    }
    expect(await nextOf()).toMatchObject({
      next: { step: 'replace_file', documentId: locked.id, fileName: locked.fileName },
      ball,
    })
    const given = { person, documentId: locked.id }
    const answer = await open(ofTown.action, dossier, { ...given, fields: { file: clean() } })
    expect(answer).toMatchObject({ status: 303, location: expect.stringContaining(lies) })
    expect(await nextOf()).toMatchObject({ next: { step: 'wait' } })
    const kept = documentsOf(dossier.id).filter((one) => one.slot === slot)
    expect(kept).toMatchObject([{ fileName: 'Sauber.pdf', year: locked.year, bfsNumber: locked.bfsNumber }])
    expect(await open(ofTown.loader, dossier, given)).toMatchObject({
      status: 303,
      location: expect.stringContaining('done=gone'),
    })
  })

  test('of a report that is being written is named among what is missing, with the way to replace it', async () => {
    const dossier = await reportWritten()
    const locked = lock(dossier, 'ledger')
    const person = town(dossier)
    const params = { reference: dossier.reference, year: String(YEAR) }
    const named = { key: 'file_locked', section: 'ledger', data: { fileName: locked.fileName } }
    for (const page of [reportPage, reportFiling]) {
      const { body } = await visit(page.loader, '/report', { person, params })
      expect(body).toMatchObject({
        head: { missing: [named], sections: { ledger: 'incomplete' } },
        ledgers: [{ id: locked.id }],
      })
    }
    const { body } = await visit(ledgerPage.loader, '/ledger', { person, params })
    expect(body).toMatchObject({
      ledgers: [{ id: locked.id, withheld: 'infected', replaceAt: expect.stringContaining(locked.id) }],
    })
  })

  test('in a filed report is named on each of its pages, and comes before the report of the next year', async () => {
    const dossier = await reportFiled()
    const open = db.update(reportingYears).set({ state: 'open' })
    open.where(and(eq(reportingYears.dossierId, dossier.id), eq(reportingYears.year, YEAR + 1))).run()
    const locked = lock(dossier, 'ledger')
    const person = town(dossier)
    const next = { step: 'replace_file', documentId: locked.id }
    const params = { reference: dossier.reference, year: String(YEAR) }
    for (const page of [reportPage, reportFiling, ledgerPage]) {
      const { body } = await visit(page.loader, '/report', { person, params })
      expect(body).toMatchObject({
        head: { step: next, sections: { ledger: 'incomplete' }, missing: [{ key: 'file_locked' }] },
        ledgers: [{ id: locked.id, withheld: 'infected', replaceAt: expect.stringContaining(locked.id) }],
      })
    }
    const further = [{ step: 'report', year: YEAR + 1, again: false }]
    const { body } = await visit(townPage.loader, '/dossier', { person, params })
    expect(body).toMatchObject({ dossier: { mine: next, further } })
    const home = await visit(homePage.loader, '/municipality', { person })
    expect(home.body).toMatchObject({ dossiers: [{ reference: dossier.reference, mine: next, further }] })
    const later = `href="/municipality/dossiers/${dossier.reference}/reports/${YEAR + 1}"`
    for (const [page, data] of [
      [homePage.default, home.body],
      [townPage.default, body],
    ])
      expect(await drawn(page, data, '/municipality')).toContain(later)
  })

  test('in a filed application is named in its section, with the way to replace it', async () => {
    const dossier = await checked()
    const locked = lock(dossier, 'foundation_paper')
    const { body } = await open(documentsPage.loader, dossier, { person: town(dossier) })
    expect(body).toMatchObject({
      frame: {
        missing: [{ key: 'file_locked', section: 'documents' }],
        steps: expect.arrayContaining([{ section: 'documents', state: 'incomplete' }]),
      },
      application: {
        papers: expect.arrayContaining([
          expect.objectContaining({ id: locked.id, replaceAt: expect.stringContaining(locked.id) }),
        ]),
      },
    })
  })

  test.each(['foundation_paper', 'structure_evidence'] as const)(
    'as the only %s of a draft is one thing that is missing, and its section is begun',
    async (slot) => {
      const dossier = await draft()
      const before = await open(reviewPage.loader, dossier, { person: town(dossier) })
      expect(before.body).toMatchObject({ missing: [] })
      lock(dossier, slot)
      const { body } = await open(reviewPage.loader, dossier, { person: town(dossier) })
      const section = slot === 'foundation_paper' ? 'documents' : 'structure'
      expect(body).toMatchObject({
        missing: [{ key: 'file_locked', section }],
        frame: { steps: expect.arrayContaining([{ section, state: 'incomplete' }]) },
      })
    },
  )

  test('keeps the officer from the step that rests on it, on the page as in the list of what waits', async () => {
    const dossier = await checked()
    const steps = async () => {
      const { body } = await open(cantonPage.loader, dossier, { person: as('officer') })
      return (body as { steps: string[] }).steps
    }
    expect(await steps()).toContain('approve')
    lock(dossier, 'resolution')
    expect(await steps()).toEqual(['return', 'reject'])
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
