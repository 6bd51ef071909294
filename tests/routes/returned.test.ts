import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { rappen } from '#app/domain/money.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { savedStructure } from '#app/models/dossier/application.server.ts'
import { saveStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { addPaper, removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { requestsOf } from '#app/models/dossier/points.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { saveAccounts } from '#app/models/report/reports.server.ts'
import * as cantonReport from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as answers from '#app/routes/municipality.dossiers.$reference.answers.tsx'
import * as reportAccounts from '#app/routes/municipality.dossiers.$reference.reports.$year.accounts.tsx'
import * as reportAnswers from '#app/routes/municipality.dossiers.$reference.reports.$year.answers.tsx'
import * as reportFiling from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as reportThanks from '#app/routes/municipality.dossiers.$reference.reports.$year.submitted.tsx'
import * as reportPage from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import * as home from '#app/routes/municipality.tsx'
import { paper } from '#db/demo/papers.server.ts'
import { deliver } from '../support/deliveries.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { SCENES } from '../support/scenes-of-states.ts'
import { type Fields, visit } from '../support/visits.ts'

const POINTS = [
  { section: 'structure', text: 'Ab wann gilt der Auftrag?' },
  { section: 'documents', text: 'Im Konzept fehlen die Ziele.' },
] as const

beforeAll(() => setClock('2027-03-20T09:00:00Z'))
afterAll(() => setClock())

type Page = Parameters<typeof visit>[0]
/** What a page was given to show. */
type Shown = Record<string, unknown> & { dossiers: Told[]; dossier: Told; frame: { steps: unknown } }
type Told = Record<string, unknown> & {
  next: unknown
  ball: unknown
  canton: unknown
  requests: { points: { state: string; answer: string }[] }[]
}

async function open(
  page: Page,
  dossier: Dossier,
  { role = 'signatory', fields }: { role?: string; fields?: Fields } = {},
) {
  const { reference, party } = dossier
  const municipal = (MUNICIPAL_ROLES as readonly string[]).includes(role)
  return visit(page, `/${reference}`, {
    person: as(role as 'clerk', municipal ? party.leadBfsNumber : undefined),
    params: { reference, year: String(scenes.YEAR) },
    ...(fields && { fields }),
  })
}

const bodyOf = async (page: Page, dossier: Dossier, role?: string) =>
  (await open(page, dossier, role ? { role } : {})).body as Shown

const homeOf = async (dossier: Dossier, role?: string) =>
  (await bodyOf(home.loader, dossier, role)).dossiers.find((one) => one.reference === dossier.reference)

async function returnedApplication() {
  return moveDossier(await scenes.inReview(), 'return', as('officer'), {
    now: scenes.DAYS.decided,
    input: { ...scenes.RETURNED, items: POINTS },
  })
}

describe('a returned application', () => {
  test('shows its points and the same states on home, dossier, section and check page', async () => {
    const dossier = await returnedApplication()
    const open = ['open', 'open']
    const states = (told: Told | undefined) =>
      told?.requests.flatMap(({ points }) => points.map((p) => p.state))
    expect(states(await homeOf(dossier))).toEqual(open)
    const page = await bodyOf(dossierPage.loader, dossier)
    expect(states(page.dossier)).toEqual(open)
    const section = await bodyOf(structure.loader, dossier)
    expect(section.frame).toMatchObject({ points: [{ text: POINTS[0].text, state: 'open' }] })
    const check = await bodyOf(review.loader, dossier)
    expect(check.request).toMatchObject({ points: [{ state: 'open' }, { state: 'open' }] })
    for (const steps of [page.sections, section.frame.steps])
      expect(steps).toEqual(
        expect.arrayContaining([
          { section: 'structure', state: 'returned' },
          { section: 'documents', state: 'returned' },
          { section: 'budget', state: 'complete' },
        ]),
      )
  })

  test('is answered by a change in one section and in words in another, and the canton reads which', async () => {
    const dossier = await returnedApplication()
    const clerk = as('clerk', dossier.party.leadBfsNumber)
    const form = savedStructure(dossier.id)
    if (!form) throw new Error('The structure was not filled in')
    saveStructure(
      { dossierId: dossier.id, person: clerk, now: new Date('2027-03-19T08:00:00Z') },
      { ...form, contactPoint: 'Fachstelle Integration, neu im Gemeindehaus' },
    )
    const { seen } = await bodyOf(answers.loader, dossier)
    const said = {
      'answers.0.text': '',
      'answers.1.text': 'Die Ziele stehen auf Seite 3.',
      seen: String(seen),
    }
    expect((await open(answers.action, dossier, { fields: said })).status).toBe(303)

    expect(await homeOf(dossier)).toMatchObject({ next: { step: 'file', again: true } })
    const page = await bodyOf(dossierPage.loader, dossier)
    expect(page.sections).toEqual(
      expect.arrayContaining([
        { section: 'structure', state: 'revised' },
        { section: 'documents', state: 'answered' },
      ]),
    )
    const drafts = await bodyOf(cantonPage.loader, dossier, 'officer')
    expect(drafts.requests).toMatchObject([{ points: [{ answer: '' }, { answer: '', state: 'open' }] }])

    expect(await file(dossier)).toMatchObject({ status: 303 })
    const told = await bodyOf(cantonPage.loader, dossier, 'officer')
    expect(told.requests).toMatchObject([
      { points: [{ state: 'revised' }, { state: 'answered', answer: 'Die Ziele stehen auf Seite 3.' }] },
    ])
  })

  test('counts a paper under the section it belongs to, wherever it was handed in', async () => {
    for (const [slot, states] of [
      ['structure_evidence', ['revised', 'open']],
      ['foundation_paper', ['open', 'revised']],
    ] as const) {
      const dossier = await returnedApplication()
      const person = as('clerk', dossier.party.leadBfsNumber)
      const at = new Date('2027-03-19T08:00:00Z')
      const about = { title: slot, from: 'Gemeinderat', reference: dossier.reference, lines: [], at }
      const file = await paper({ ...about, fileName: `${slot}.pdf` })
      addPaper({ dossierId: dossier.id, person, now: at }, { slot, file })
      const { request } = await bodyOf(review.loader, dossier)
      expect(request).toMatchObject({ points: states.map((state) => ({ state })) })
    }
  })

  test('is not answered by what was changed and put back, neither a paper nor words', async () => {
    const dossier = await returnedApplication()
    const change = {
      dossierId: dossier.id,
      person: as('clerk', dossier.party.leadBfsNumber),
      now: new Date('2027-03-19T08:00:00Z'),
    }
    const form = savedStructure(dossier.id)
    if (!form) throw new Error('The structure was not filled in')
    saveStructure(change, { ...form, contactPoint: 'Fachstelle im Gemeindehaus' })
    addPaper(change, {
      slot: 'completion',
      file: await paper({
        fileName: 'Konzept.pdf',
        title: 'Konzept',
        from: 'Gemeinderat',
        reference: dossier.reference,
        lines: [],
        at: change.now,
      }),
    })
    expect((await bodyOf(review.loader, dossier)).request).toMatchObject({
      points: [{ state: 'revised' }, { state: 'revised' }],
    })

    saveStructure(change, form)
    const added = documentsOf(dossier.id).find(({ slot }) => slot === 'completion')
    removePaper(change, added?.id ?? '')
    expect(await homeOf(dossier)).toMatchObject({ next: { step: 'answer', year: null, count: 2 } })
    expect(await file(dossier, { pointsLeftOpen: 'on' })).toMatchObject({ status: 303 })
    const told = await bodyOf(cantonPage.loader, dossier, 'officer')
    expect(told.requests).toMatchObject([{ points: [{ state: 'open' }, { state: 'open' }] }])
  })

  test('says of each request what answered it, also after it was sent back once more', async () => {
    const dossier = await returnedApplication()
    const change = {
      dossierId: dossier.id,
      person: as('clerk', dossier.party.leadBfsNumber),
      now: new Date('2027-03-19T08:00:00Z'),
    }
    const form = savedStructure(dossier.id)
    if (!form) throw new Error('The structure was not filled in')
    saveStructure(change, { ...form, contactPoint: 'Fachstelle im Gemeindehaus' })
    expect(await file(dossier, { pointsLeftOpen: 'on' })).toMatchObject({ status: 303 })
    moveDossier(scenes.current(dossier), 'take_up', as('officer'))
    moveDossier(scenes.current(dossier), 'return', as('officer'), {
      input: { ...scenes.RETURNED, items: POINTS, dueOn: '2027-05-14' },
    })
    saveStructure({ ...change, now: new Date('2027-03-21T08:00:00Z') }, form)
    const requests = requestsOf({ dossierId: dossier.id, year: null }, 'municipality')
    expect(requests.map(({ points }) => points.map(({ state }) => state))).toEqual([
      ['revised', 'open'],
      ['revised', 'open'],
    ])
  })

  test('with an open point is filed only once somebody says so, and the canton sees it open', async () => {
    const dossier = await returnedApplication()
    expect(await file(dossier)).toMatchObject({ status: 409, body: { reasons: [{ key: 'points_open' }] } })
    expect(await file(dossier, { pointsLeftOpen: 'on' })).toMatchObject({ status: 303 })
    const told = await bodyOf(cantonPage.loader, dossier, 'officer')
    expect(told.requests).toMatchObject([{ points: [{ state: 'open' }, { state: 'open' }] }])
  })

  test('refuses answers on a stale page, says who was quicker and keeps what was typed; the same answers twice are one', async () => {
    const dossier = await returnedApplication()
    const { seen } = await bodyOf(answers.loader, dossier)
    const fields = { 'answers.0.text': 'Seit 2020.', 'answers.1.text': '', seen: String(seen) }
    expect((await open(answers.action, dossier, { fields })).status).toBe(303)
    expect((await open(answers.action, dossier, { fields })).status).toBe(303)
    const other = { ...fields, 'answers.0.text': 'Seit 2021.' }
    expect(await open(answers.action, dossier, { fields: other })).toMatchObject({
      status: 409,
      body: {
        refusal: 'changed_meanwhile',
        values: { answers: [{ text: 'Seit 2021.' }, { text: '' }] },
        meanwhile: { action: 'answer', who: as('signatory', dossier.party.leadBfsNumber).name },
      },
    })
  })
})

async function file(dossier: Dossier, more: Fields = {}) {
  const { version } = await bodyOf(review.loader, dossier)
  const fields = { ...scenes.declarationFor(dossier), authority: 'on', version: String(version), ...more }
  return open(review.action, dossier, { fields })
}

describe('a returned report', () => {
  test('is the move of the municipality, with its points and an own next step, on every page', async () => {
    const dossier = await scenes.reportReturned()
    const next = { step: 'answer', year: scenes.YEAR, count: 1 }
    const deadline = { kind: 'completion_request', year: scenes.YEAR, dueOn: '2027-04-09' }
    const told = { next, ball: 'municipality', deadline, requests: [{ year: scenes.YEAR }] }
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
    const dossier = await scenes.reportReturned()
    const { seen } = await bodyOf(reportAnswers.loader, dossier)
    const fields = { 'answers.0.text': 'Begründet im Auszug, Seite 2.', seen: String(seen) }
    expect((await open(reportAnswers.action, dossier, { fields })).status).toBe(303)
    const next = { step: 'report', year: scenes.YEAR, again: true }
    expect(await homeOf(dossier)).toMatchObject({ next })
    expect(await bodyOf(reportPage.loader, dossier)).toMatchObject({ step: next, complete: true })
    const { version } = await bodyOf(reportFiling.loader, dossier)
    const filing = { ...scenes.declarationFor(dossier), authority: 'on', version: String(version) }
    expect((await open(reportFiling.action, dossier, { fields: filing })).status).toBe(303)
    const filed = {
      filedAt: scenes.DAYS.reported.toISOString(),
      refiledAt: filingsOf(dossier.id, scenes.YEAR)[0]?.filedAt,
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
    const dossier = await scenes.reportReturned()
    const year = scenes.yearOf(dossier)
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
    const dossier = await scenes.reportReturned()
    deliver(new Date('2027-03-20T08:00:00Z'))
    remind({ today: '2027-04-05', now: new Date('2027-04-05T08:00:00Z') })
    const mails = listMails({ limit: 200 }).filter(({ dossierId }) => dossierId === dossier.id)
    const reminder = mails.find(({ template }) => template === 'completion-reminder')
    expect(reminder?.facts.items).toEqual([{ section: 'accounts', text: 'Bitte begründen.' }])
  })
})

describe.each(SCENES)('a dossier that is %s', (_state, scene) => {
  test('says the same to every role on home, on its page, in the list and to the canton', async () => {
    const dossier = await scene()
    const first = await homeOf(dossier)
    for (const role of MUNICIPAL_ROLES) {
      const told = { next: first?.next, ball: first?.ball, canton: first?.canton, deadline: first?.deadline }
      expect(await homeOf(dossier, role)).toMatchObject(told)
      expect((await bodyOf(dossierPage.loader, dossier, role)).dossier).toMatchObject(told)
    }
    const row = overviewRows('2027-03-20').find(({ bfsNumber }) => bfsNumber === dossier.party.leadBfsNumber)
    expect(row?.ball).toBe(first?.ball)
    if (dossier.state === 'draft') return
    const page = await bodyOf(cantonPage.loader, dossier, 'officer')
    expect(page).toMatchObject({ ball: first?.ball, canton: first?.canton })
  })
})

test('the scenes reach every state but those that only time or all years bring about', () => {
  const reached = SCENES.flatMap(([state]) => state.split(/, report |, /))
  expect(DOSSIER_STATES.filter((state) => !reached.includes(state))).toEqual(['completed'])
  expect(REPORTING_YEAR_STATES.filter((state) => !reached.includes(state))).toEqual(['settled'])
})
