import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as documentsPage from '#app/routes/municipality.dossiers.$reference.documents.tsx'
import * as ledgerPage from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import * as reportFiling from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as reportPage from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as reviewPage from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as townPage from '#app/routes/municipality.dossiers.$reference.tsx'
import * as homePage from '#app/routes/municipality.tsx'
import { db } from '#db/client.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { lock } from '../support/locked.ts'
import { open, town } from '../support/locked-pages.ts'
import { reportFiled, reportWritten } from '../support/report-scenes.ts'
import { checked, draft } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

describe('a locked paper is named where it is missed:', () => {
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
    const open = db.update(reportingYears).set({ state: asIfDecided('open') })
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
})
