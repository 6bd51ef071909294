import { describe, expect, test } from 'vitest'
import { savedStructure } from '#app/models/dossier/application.server.ts'
import { saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { addPaper } from '#app/models/dossier/paper-changes.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as answers from '#app/routes/municipality.dossiers.$reference.answers.tsx'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { paper } from '#db/demo/papers.server.ts'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { bodyOf, file, homeOf, open, returnedApplication } from '../support/returned.ts'

clockStandsAt('2027-03-20T09:00:00Z')

describe('a returned application is answered', () => {
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

    expect(await homeOf(dossier)).toMatchObject({ mine: { step: 'file', again: true } })
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
