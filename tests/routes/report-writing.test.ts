import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { budgetLinesOf, measuresOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { ledgersOf, reportOf } from '#app/models/report/report-record.server.ts'
import * as accounts from '#app/routes/municipality.dossiers.$reference.reports.$year.accounts.tsx'
import * as content from '#app/routes/municipality.dossiers.$reference.reports.$year.content.tsx'
import * as remove from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.remove.tsx'
import * as ledger from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import * as submit from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as submitted from '#app/routes/municipality.dossiers.$reference.reports.$year.submitted.tsx'
import * as overview from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import { drawn } from '../support/drawn-page.tsx'
import { pdf } from '../support/files.ts'
import { paperOf } from '../support/papers.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { type Fields, type Visited, visit, visitDossier } from '../support/visits.ts'

const receipt = paperOf('municipality', 'reports/:year/receipt.pdf')
const settlement = paperOf('municipality', 'reports/:year/settlement.pdf')

beforeAll(() => setClock('2027-03-10T09:00:00Z'))
afterAll(() => setClock())

type Given = { fields?: Fields; role?: 'clerk' | 'signatory'; year?: number; multipart?: boolean }

function go(page: Visited, dossier: Dossier, given: Given = {}) {
  const { role = 'clerk', year = scenes.YEAR, ...sent } = given
  return visitDossier(page, dossier, {
    role,
    at: `/reports/${year}`,
    params: { year: String(year) },
    ...sent,
  })
}

const seen = (dossier: Dossier, part: 'content' | 'accounts') => markOfReport(scenes.yearOf(dossier), part)
const told = (dossier: Dossier) => reportOf(scenes.yearOf(dossier))
const pathOf = ({ reference }: Dossier) => `/municipality/dossiers/${reference}/reports/${scenes.YEAR}`

function contentOf(dossier: Dossier): Fields {
  const measures = measuresOf(dossier.id).flatMap(({ id, keyFigures }, index) => [
    [`measures.${index}.measureId`, id],
    [`measures.${index}.outcome`, 'done'],
    [`measures.${index}.text`, ''],
    ...keyFigures.map((_, at) => [`measures.${index}.actuals.${at}.count`, "1'200"]),
  ])
  return { summary: 'Ein gutes Jahr.', seen: seen(dossier, 'content'), ...Object.fromEntries(measures) }
}

function accountsOf(dossier: Dossier, declared: string): Fields {
  const lines = budgetLinesOf(dossier.id).filter(({ year }) => year === scenes.YEAR)
  const rows = lines.flatMap(({ id }, index) => [
    [`lines.${index}.budgetLineId`, id],
    [`lines.${index}.declared`, declared],
    [`lines.${index}.deviationReason`, 'Günstiger als gedacht.'],
  ])
  return { thirdParty: '0', seen: seen(dossier, 'accounts'), ...Object.fromEntries(rows) }
}

const DECLARED = {
  name: 'David Duss',
  function: 'Gemeindeschreiber',
  onBehalfOf: 'Gemeinderat',
  authority: 'on',
}
const upload = (bytes: Buffer) => ({ file: new File([new Uint8Array(bytes)], 'Kontoauszug.pdf') })

describe('a report', () => {
  test('does not exist for another municipality, nor a year outside the agreement', async () => {
    const dossier = await scenes.reportOpen()
    const { reference } = dossier
    const params = { reference, year: String(scenes.YEAR) }
    const stranger = as('clerk', scenes.freshTown())
    expect((await visit(overview.loader, '/', { person: stranger, params })).status).toBe(404)
    expect((await go(overview.loader, dossier, { year: 2031 })).status).toBe(404)
    expect((await visit(overview.loader, '/', { person: as('officer'), params })).status).toBe(404)
  })

  test('tells the part to go on with, what is missing and the deadline', async () => {
    const dossier = await scenes.reportOpen()
    const { body } = await go(overview.loader, dossier)
    expect(body).toMatchObject({
      head: { phase: 'editable', sections: { content: 'open', ledger: 'open' } },
      next: 'content',
      deadline: { legalOn: '2027-03-15', effectiveOn: '2027-03-15', late: false },
      report: null,
    })
  })

  test('of a year that still runs is planned and cannot be written', async () => {
    const dossier = await scenes.reportOpen()
    expect((await go(overview.loader, dossier, { year: 2027 })).body).toMatchObject({
      head: { phase: 'scheduled' },
      settlement: null,
    })
    const answer = await go(content.action, dossier, { year: 2027, fields: contentOf(dossier) })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'wrong_state' } })
  })
})

describe('writing', () => {
  test('the content is kept and leads back to the report', async () => {
    const dossier = await scenes.reportOpen()
    const answer = await go(content.action, dossier, { fields: contentOf(dossier) })
    expect(answer).toMatchObject({ status: 303, location: pathOf(dossier) })
    expect(told(dossier)).toMatchObject({ summary: 'Ein gutes Jahr.', measures: [{ outcome: 'done' }, {}] })
  })

  test('a figure that is none comes back at its field with everything typed', async () => {
    const dossier = await scenes.reportOpen()
    const fields = { ...contentOf(dossier), 'measures.0.actuals.0.count': 'viele' }
    expect(await go(content.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: {
        errors: { 'measures.0.actuals.0.count': 'not_a_number' },
        values: { summary: 'Ein gutes Jahr.' },
      },
    })
    expect(told(dossier).summary).toBe('')
  })

  test('on a page that is out of date is refused, and what was typed stays', async () => {
    const dossier = await scenes.reportOpen()
    const stale = seen(dossier, 'content')
    await go(content.action, dossier, { fields: contentOf(dossier) })
    const fields = { ...contentOf(dossier), summary: 'Etwas anderes.', seen: stale }
    expect(await go(content.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile', values: { summary: 'Etwas anderes.' } },
    })
  })

  test('amounts are read as people type them', async () => {
    const dossier = await scenes.reportOpen()
    const answer = await go(accounts.action, dossier, { fields: accountsOf(dossier, "12'500.50") })
    expect(answer.location).toBe(pathOf(dossier))
    expect(new Set(told(dossier).accounts.map(({ declaredRappen }) => declaredRappen))).toEqual(
      new Set([1_250_050]),
    )
    expect((await go(overview.loader, dossier)).body).toMatchObject({ settlement: { declared: true } })
  })

  test('a wrong amount is refused at its line', async () => {
    const dossier = await scenes.reportOpen()
    expect(await go(accounts.action, dossier, { fields: accountsOf(dossier, 'zwölf') })).toMatchObject({
      status: 422,
      body: { errors: { 'lines.0.declared': 'not_an_amount' } },
    })
  })

  test('without JavaScript every line has room for a reason, and one that is too long comes back with its line', async () => {
    const dossier = await scenes.reportOpen()
    const page = async () => drawn(accounts.default, (await go(accounts.loader, dossier)).body, '/accounts')
    const fields = accountsOf(dossier, "12'500")
    const lines = Object.keys(fields).filter((name) => name.endsWith('.declared'))
    const rooms = (html: string) => html.match(/<textarea[^>]* name="lines\.\d+\.deviationReason"/g) ?? []
    expect(rooms(await page())).toHaveLength(lines.length)

    const long = { ...fields, 'lines.0.deviationReason': 'x'.repeat(2001) }
    expect(await go(accounts.action, dossier, { fields: long })).toMatchObject({
      status: 422,
      body: {
        errors: { 'lines.0.deviationReason': expect.stringContaining('too_long') },
        values: {
          lines: expect.arrayContaining([expect.objectContaining({ deviationReason: 'x'.repeat(2001) })]),
        },
      },
    })
    expect(told(dossier).accounts).toEqual([])
    await go(accounts.action, dossier, { fields })
    expect(await page()).toContain('Günstiger als gedacht.')
  })

  test('an extract is uploaded and can be taken out again', async () => {
    const dossier = await scenes.reportOpen()
    const missing = await go(ledger.action, dossier, { fields: { note: '' }, multipart: true })
    expect(missing).toMatchObject({ status: 422, body: { errors: { file: 'file_required' } } })

    await go(ledger.action, dossier, { fields: upload(pdf()), multipart: true })
    const [kept] = ledgersOf(scenes.yearOf(dossier))
    expect(kept?.fileName).toBe('Kontoauszug.pdf')
    await go(remove.action, dossier, { fields: { documentId: kept?.id ?? '' } })
    expect(ledgersOf(scenes.yearOf(dossier))).toEqual([])
  })

  test.each([
    [
      'that somebody took out already',
      async (dossier: Dossier) => {
        await go(ledger.action, dossier, { fields: upload(pdf()), multipart: true })
        const [kept] = ledgersOf(scenes.yearOf(dossier))
        await go(remove.action, dossier, { fields: { documentId: kept?.id ?? '' } })
        return kept?.id ?? ''
      },
    ],
    [
      'of another dossier',
      async () => {
        const [kept] = ledgersOf(scenes.yearOf(await scenes.reportWritten()))
        return kept?.id ?? ''
      },
    ],
  ])('an extract %s is not said to be taken out', async (_, idFor) => {
    const dossier = await scenes.reportOpen()
    const documentId = await idFor(dossier)
    expect(documentId).not.toBe('')
    const answer = await go(remove.action, dossier, { fields: { documentId } })
    expect(answer).toMatchObject({ status: 303, location: `${pathOf(dossier)}/ledger?done=gone` })
  })

  test('an extract of what was filed meanwhile stays, and the answer says who was quicker', async () => {
    const dossier = await scenes.reportFiled()
    const [kept] = ledgersOf(scenes.yearOf(dossier))
    expect(await go(remove.action, dossier, { fields: { documentId: kept?.id ?? '' } })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state', meanwhile: { action: 'submit', who: expect.any(String) } },
    })
    expect(ledgersOf(scenes.yearOf(dossier))).toMatchObject([{ id: kept?.id }])
  })
})

describe('filing', () => {
  const sent = (dossier: Dossier) => ({ ...DECLARED, version: String(scenes.yearOf(dossier).version) })

  test('leads to the thanks with the receipt, and the report can only be read from then on', async () => {
    const dossier = await scenes.reportWritten()
    const answer = await go(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect(answer.location).toBe(`${pathOf(dossier)}/submitted`)
    expect((await go(submitted.loader, dossier)).body).toMatchObject({ deadline: { late: false } })
    const file = (await go(receipt.loader, dossier)).body as Uint8Array
    expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-')
    expect((await go(overview.loader, dossier)).body).toMatchObject({ head: { phase: 'readable' } })
    expect(await go(content.action, dossier, { fields: contentOf(dossier) })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state', values: { summary: 'Ein gutes Jahr.' } },
    })
  })

  test('is for signatories; a clerk reads who they are', async () => {
    const dossier = await scenes.reportWritten()
    expect((await go(submit.loader, dossier)).body).toMatchObject({
      mine: false,
      signatories: ['David Duss'],
    })
    expect(await go(submit.action, dossier, { fields: sent(dossier) })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
  })

  test('names what is missing with its part', async () => {
    const dossier = await scenes.reportOpen()
    const answer = await go(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'not_fulfilled' } })
    expect(JSON.stringify(answer.body)).toContain('"section":"ledger"')
  })

  test('is never blocked by a missed match, which only costs francs', async () => {
    const dossier = await scenes.reportWritten({ percent: 70 })
    const { settlement: preview } = (await go(submit.loader, dossier)).body as {
      settlement: { settlement: { claim: number } }
    }
    expect(preview.settlement.claim).toBeGreaterThan(0)
    const answer = await go(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect(answer.status).toBe(303)
  })

  test('after the deadline is possible and marked late', async () => {
    const dossier = await scenes.reportWritten()
    setClock('2027-03-20T09:00:00Z')
    await go(submit.action, dossier, { role: 'signatory', fields: sent(dossier) })
    expect((await go(submitted.loader, dossier)).body).toMatchObject({ deadline: { late: true } })
    setClock('2027-03-10T09:00:00Z')
  })

  test('comes before receipt and settlement: without it there is neither', async () => {
    const dossier = await scenes.reportWritten()
    for (const page of [submitted, receipt, settlement])
      expect((await go(page.loader, dossier)).status).toBe(404)
  })
})

test('after the approval the municipality reads the settlement, also as PDF', async () => {
  const dossier = await scenes.reportApproved({ percent: 80 })
  expect((await go(overview.loader, dossier)).body).toMatchObject({ settlement: { pinned: true } })
  const file = (await go(settlement.loader, dossier)).body as Uint8Array
  expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-')
})
