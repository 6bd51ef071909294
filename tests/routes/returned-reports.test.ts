import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { saveAccounts } from '#app/models/report/reports.server.ts'
import * as cantonReport from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as reportAccounts from '#app/routes/municipality.dossiers.$reference.reports.$year.accounts.tsx'
import * as reportAnswers from '#app/routes/municipality.dossiers.$reference.reports.$year.answers.tsx'
import * as reportFiling from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as reportThanks from '#app/routes/municipality.dossiers.$reference.reports.$year.submitted.tsx'
import * as reportPage from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import { reportReturned, yearOf } from '../support/report-scenes.ts'
import { bodyOf, homeOf, open } from '../support/returned.ts'
import * as scenes from '../support/scenes.ts'

clockStandsAt('2027-03-20T09:00:00Z')

describe('a returned report', () => {
  test('is the move of the municipality, with its points and an own next step, on every page', async () => {
    const dossier = await reportReturned()
    const next = { step: 'answer', year: YEAR, count: 1 }
    const explanation = `Am Zug ist die Gemeinde: Rückmeldung zum Bericht ${YEAR} beantworten.`
    const deadline = { kind: 'completion_request', year: YEAR, dueOn: '2027-04-09' }
    const told = { mine: next, status: { explanation }, deadline, requests: [{ year: YEAR }] }
    expect(await homeOf(dossier)).toMatchObject(told)
    expect((await bodyOf(dossierPage.loader, dossier)).dossier).toMatchObject(told)
    expect(await bodyOf(reportPage.loader, dossier)).toMatchObject({ step: next, complete: false })
    for (const page of [reportPage, reportAccounts, reportFiling])
      expect((await bodyOf(page.loader, dossier)).head).toMatchObject({
        points: [{ section: 'accounts', state: 'open' }],
        sections: { accounts: 'returned', content: 'complete' },
      })
  })

  test('is answered in words, and the canton reads them once it is filed again', async () => {
    const dossier = await reportReturned()
    const { seen } = await bodyOf(reportAnswers.loader, dossier)
    const fields = { 'answers.0.text': 'Begründet im Auszug, Seite 2.', seen: String(seen) }
    expect((await open(reportAnswers.action, dossier, { fields })).status).toBe(303)
    const next = { step: 'report', year: YEAR, again: true }
    expect(await homeOf(dossier)).toMatchObject({ mine: next })
    expect(await bodyOf(reportPage.loader, dossier)).toMatchObject({ step: next, complete: true })
    const { version } = await bodyOf(reportFiling.loader, dossier)
    const filing = { ...scenes.declarationFor(dossier), authority: 'on', version: String(version) }
    expect((await open(reportFiling.action, dossier, { fields: filing })).status).toBe(303)
    const filed = {
      filedAt: DAYS.reported.toISOString(),
      refiledAt: filingsOf(dossier.id, YEAR)[0]?.filedAt,
      late: false,
    }
    for (const page of [reportPage, reportThanks])
      expect((await bodyOf(page.loader, dossier)).deadline).toMatchObject(filed)
    expect((await bodyOf(cantonReport.loader, dossier, 'officer')).deadline).toMatchObject(filed)
    expect((await bodyOf(cantonReport.loader, dossier, 'officer')).requests).toMatchObject([
      { points: [{ state: 'answered', answer: 'Begründet im Auszug, Seite 2.' }] },
    ])
  })

  test('is not answered by an amount that was changed and put back', async () => {
    const dossier = await reportReturned()
    const year = yearOf(dossier)
    const { accounts, thirdPartyRappen } = reportOf(year)
    const change = {
      reportingYearId: year.id,
      person: as('clerk', dossier.party.leadBfsNumber),
      now: new Date('2027-03-19T08:00:00Z'),
    }
    const declared = accounts.map(({ budgetLineId, declaredRappen, deviationReason }) => ({
      budgetLineId,
      declaredRappen,
      deviationReason,
    }))
    const save = (amount: number | null) =>
      saveAccounts(change, {
        addedCosts: [],
        accounts: declared,
        thirdPartyRappen: amount === null ? null : rappen(amount),
      })
    save((thirdPartyRappen ?? 0) + 5)
    const states = async () => (await bodyOf(reportPage.loader, dossier)).head
    expect(await states()).toMatchObject({ points: [{ state: 'revised' }] })
    save(thirdPartyRappen)
    expect(await states()).toMatchObject({
      points: [{ state: 'open' }],
      sections: { accounts: 'returned' },
    })
  })

  test('is reminded of with the points that are still open', async () => {
    const dossier = await reportReturned()
    deliver(new Date('2027-03-20T08:00:00Z'))
    remind({ today: '2027-04-05', now: new Date('2027-04-05T08:00:00Z') })
    const mails = listMails({ limit: 200 }).filter(({ dossierId }) => dossierId === dossier.id)
    const reminder = mails.find(({ template }) => template === 'completion-reminder')
    expect(reminder?.facts.items).toEqual([{ section: 'accounts', text: 'Bitte begründen.' }])
  })
})
