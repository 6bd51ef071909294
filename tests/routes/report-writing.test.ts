import { describe, expect, test } from 'vitest'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import * as accounts from '#app/routes/municipality.dossiers.$reference.reports.$year.accounts.tsx'
import * as content from '#app/routes/municipality.dossiers.$reference.reports.$year.content.tsx'
import * as overview from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { contentOf, pathOf, seen } from '../support/report-forms.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'
import { type Fields, visitReport } from '../support/visits.ts'

clockStandsAt('2027-03-10T09:00:00Z')

const told = (dossier: Dossier) => reportOf(yearOf(dossier))

function accountsOf(dossier: Dossier, declared: string): Fields {
  const lines = budgetLinesOf(dossier.id).filter(({ year }) => year === YEAR)
  const rows = lines.flatMap(({ id }, index) => [
    [`lines.${index}.budgetLineId`, id],
    [`lines.${index}.declared`, declared],
    [`lines.${index}.deviationReason`, 'Günstiger als gedacht.'],
  ])
  return { thirdParty: '0', seen: seen(dossier, 'accounts'), ...Object.fromEntries(rows) }
}

describe('writing', () => {
  test('the content is kept and leads back to the report', async () => {
    const dossier = await reportOpen()
    const answer = await visitReport(content.action, dossier, { fields: contentOf(dossier) })
    expect(answer).toMatchObject({ status: 303, location: pathOf(dossier) })
    expect(told(dossier)).toMatchObject({ summary: 'Ein gutes Jahr.', measures: [{ outcome: 'done' }, {}] })
  })

  test('a figure that is none comes back at its field with everything typed', async () => {
    const dossier = await reportOpen()
    const fields = { ...contentOf(dossier), 'measures.0.actuals.0.count': 'viele' }
    expect(await visitReport(content.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: {
        errors: { 'measures.0.actuals.0.count': 'not_a_number' },
        values: { summary: 'Ein gutes Jahr.' },
      },
    })
    expect(told(dossier).summary).toBe('')
  })

  test('on a page that is out of date is refused, and what was typed stays', async () => {
    const dossier = await reportOpen()
    const stale = seen(dossier, 'content')
    await visitReport(content.action, dossier, { fields: contentOf(dossier) })
    const fields = { ...contentOf(dossier), summary: 'Etwas anderes.', seen: stale }
    expect(await visitReport(content.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile', values: { summary: 'Etwas anderes.' } },
    })
  })

  test('amounts are read as people type them', async () => {
    const dossier = await reportOpen()
    const answer = await visitReport(accounts.action, dossier, { fields: accountsOf(dossier, "12'500.50") })
    expect(answer.location).toBe(pathOf(dossier))
    expect(new Set(told(dossier).accounts.map(({ declaredRappen }) => declaredRappen))).toEqual(
      new Set([1_250_050]),
    )
    expect((await visitReport(overview.loader, dossier)).body).toMatchObject({
      settlement: { declared: true },
    })
  })

  test('a wrong amount is refused at its line', async () => {
    const dossier = await reportOpen()
    expect(
      await visitReport(accounts.action, dossier, { fields: accountsOf(dossier, 'zwölf') }),
    ).toMatchObject({
      status: 422,
      body: { errors: { 'lines.0.declared': 'not_an_amount' } },
    })
  })

  test('without JavaScript every line has room for a reason, and one that is too long comes back with its line', async () => {
    const dossier = await reportOpen()
    const page = async () =>
      drawn(accounts.default, (await visitReport(accounts.loader, dossier)).body, '/accounts')
    const fields = accountsOf(dossier, "12'500")
    const lines = Object.keys(fields).filter((name) => name.endsWith('.declared'))
    const rooms = (html: string) => html.match(/<textarea[^>]* name="lines\.\d+\.deviationReason"/g) ?? []
    expect(rooms(await page())).toHaveLength(lines.length)

    const long = { ...fields, 'lines.0.deviationReason': 'x'.repeat(2001) }
    expect(await visitReport(accounts.action, dossier, { fields: long })).toMatchObject({
      status: 422,
      body: {
        errors: { 'lines.0.deviationReason': expect.stringContaining('too_long') },
        values: {
          lines: expect.arrayContaining([expect.objectContaining({ deviationReason: 'x'.repeat(2001) })]),
        },
      },
    })
    expect(told(dossier).accounts).toEqual([])
    await visitReport(accounts.action, dossier, { fields })
    expect(await page()).toContain('Günstiger als gedacht.')
  })
})
