import { describe, expect, test } from 'vitest'
import * as content from '#app/routes/municipality.dossiers.$reference.reports.$year.content.tsx'
import * as overview from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { contentOf, settlement } from '../support/report-forms.ts'
import { reportApproved, reportOpen } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { visit, visitReport } from '../support/visits.ts'

clockStandsAt('2027-03-10T09:00:00Z')

describe('a report', () => {
  test('does not exist for another municipality, nor a year outside the agreement', async () => {
    const dossier = await reportOpen()
    const { reference } = dossier
    const params = { reference, year: String(YEAR) }
    const stranger = as('clerk', scenes.freshTown())
    expect((await visit(overview.loader, '/', { person: stranger, params })).status).toBe(404)
    expect((await visitReport(overview.loader, dossier, { year: 2031 })).status).toBe(404)
    expect((await visit(overview.loader, '/', { person: as('officer'), params })).status).toBe(404)
  })

  test('tells the part to go on with, what is missing and the deadline', async () => {
    const dossier = await reportOpen()
    const { body } = await visitReport(overview.loader, dossier)
    expect(body).toMatchObject({
      head: { phase: 'editable', sections: { content: 'open', ledger: 'open' } },
      next: 'content',
      deadline: { legalOn: '2027-03-15', effectiveOn: '2027-03-15', late: false },
      report: null,
    })
  })

  test('of a year that still runs is planned and cannot be written', async () => {
    const dossier = await reportOpen()
    expect((await visitReport(overview.loader, dossier, { year: 2027 })).body).toMatchObject({
      head: { phase: 'scheduled' },
      settlement: null,
    })
    const answer = await visitReport(content.action, dossier, { year: 2027, fields: contentOf(dossier) })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'wrong_state' } })
  })
})

test('after the approval the municipality reads the settlement, also as PDF', async () => {
  const dossier = await reportApproved({ percent: 80 })
  expect((await visitReport(overview.loader, dossier)).body).toMatchObject({ settlement: { pinned: true } })
  const file = (await visitReport(settlement.loader, dossier)).body as Uint8Array
  expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-')
})
