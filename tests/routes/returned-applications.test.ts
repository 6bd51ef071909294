import { describe, expect, test } from 'vitest'
import { savedStructure } from '#app/models/dossier/application.server.ts'
import { saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { addPaper, removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { requestsOf } from '#app/models/dossier/points.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { paper } from '#db/demo/papers.server.ts'
import { current } from '#db/demo/road.server.ts'
import { clockStandsAt } from '../support/clock.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { bodyOf, file, homeOf, POINTS, returnedApplication, type Told } from '../support/returned.ts'
import * as scenes from '../support/scenes.ts'

clockStandsAt('2027-03-20T09:00:00Z')

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
    expect(await homeOf(dossier)).toMatchObject({ mine: { step: 'answer', year: null, count: 2 } })
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
    moveDossier(current(dossier), 'take_up', as('officer'))
    moveDossier(current(dossier), 'return', as('officer'), {
      input: { ...scenes.RETURNED, items: POINTS, dueOn: '2027-05-14' },
    })
    saveStructure({ ...change, now: new Date('2027-03-21T08:00:00Z') }, form)
    const requests = requestsOf({ dossierId: dossier.id, year: null }, 'municipality')
    expect(requests.map(({ points }) => points.map(({ state }) => state))).toEqual([
      ['revised', 'open'],
      ['revised', 'open'],
    ])
  })
})
