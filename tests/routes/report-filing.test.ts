import { describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as content from '#app/routes/municipality.dossiers.$reference.reports.$year.content.tsx'
import * as submit from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as submitted from '#app/routes/municipality.dossiers.$reference.reports.$year.submitted.tsx'
import * as overview from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { DECLARED } from '../support/declared.ts'
import { paperOf } from '../support/papers.ts'
import { contentOf, pathOf, settlement } from '../support/report-forms.ts'
import { reportOpen, reportWritten, yearOf } from '../support/report-scenes.ts'
import { visitReport } from '../support/visits.ts'

const receipt = paperOf('municipality', 'reports/:year/receipt.pdf')

clockStandsAt('2027-03-10T09:00:00Z')

describe('filing', () => {
  const sent = (dossier: Dossier) => ({ ...DECLARED, version: String(yearOf(dossier).version) })

  test('leads to the thanks with the receipt, and the report can only be read from then on', async () => {
    const dossier = await reportWritten()
    const answer = await visitReport(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect(answer.location).toBe(`${pathOf(dossier)}/submitted`)
    expect((await visitReport(submitted.loader, dossier)).body).toMatchObject({ deadline: { late: false } })
    const file = (await visitReport(receipt.loader, dossier)).body as Uint8Array
    expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-')
    expect((await visitReport(overview.loader, dossier)).body).toMatchObject({ head: { phase: 'readable' } })
    expect(await visitReport(content.action, dossier, { fields: contentOf(dossier) })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state', values: { summary: 'Ein gutes Jahr.' } },
    })
  })

  test('is for signatories; a clerk reads who they are', async () => {
    const dossier = await reportWritten()
    expect((await visitReport(submit.loader, dossier)).body).toMatchObject({
      mine: false,
      signatories: ['David Duss'],
    })
    expect(await visitReport(submit.action, dossier, { fields: sent(dossier) })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
  })

  test('names what is missing with its part', async () => {
    const dossier = await reportOpen()
    const answer = await visitReport(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'not_fulfilled' } })
    expect(JSON.stringify(answer.body)).toContain('"section":"ledger"')
  })

  test('is never blocked by a missed match, which only costs francs', async () => {
    const dossier = await reportWritten({ percent: 70 })
    const { settlement: preview } = (await visitReport(submit.loader, dossier)).body as {
      settlement: { settlement: { claim: number } }
    }
    expect(preview.settlement.claim).toBeGreaterThan(0)
    const answer = await visitReport(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect(answer.status).toBe(303)
  })

  test('after the deadline is possible and marked late', async () => {
    const dossier = await reportWritten()
    setClock('2027-03-20T09:00:00Z')
    await visitReport(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect((await visitReport(submitted.loader, dossier)).body).toMatchObject({ deadline: { late: true } })
    setClock('2027-03-10T09:00:00Z')
  })

  test('comes before receipt and settlement: without it there is neither', async () => {
    const dossier = await reportWritten()
    for (const page of [submitted, receipt, settlement])
      expect((await visitReport(page.loader, dossier)).status).toBe(404)
  })
})
