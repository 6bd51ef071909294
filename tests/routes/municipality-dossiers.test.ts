import { describe, expect, test } from 'vitest'
import * as budget from '#app/routes/municipality.dossiers.$reference.budget.tsx'
import * as documents from '#app/routes/municipality.dossiers.$reference.documents.tsx'
import * as measures from '#app/routes/municipality.dossiers.$reference.measures.tsx'
import * as party from '#app/routes/municipality.dossiers.$reference.party.tsx'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as agreementOf from '#app/routes/municipality.dossiers.$reference.tsx'
import * as beginning from '#app/routes/municipality.dossiers.new.tsx'
import * as list from '#app/routes/municipality.tsx'
import type { ToldStep } from '#app/text/next-step.ts'
import { as, townspeople } from '../support/people.ts'
import { active, draft, freshTown, returned, submitted } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

const PAGES = { agreementOf, party, structure, measures, budget, documents, review }

describe('the door of a dossier', () => {
  test.each(Object.entries(PAGES))('%s does not exist for another municipality', async (_name, page) => {
    const { reference } = await draft()
    const stranger = as('clerk', freshTown())
    expect(await visit(page.loader, '/', { person: stranger, params: { reference } })).toMatchObject({
      status: 404,
    })
  })

  test.each(Object.entries(PAGES))('%s exists for its own clerk', async (_name, page) => {
    const { reference, party: own } = await draft()
    const person = as('clerk', own.leadBfsNumber)
    expect(await visit(page.loader, '/', { person, params: { reference } })).toMatchObject({ status: 200 })
  })

  test('does not open to somebody signed out, who is led to the sign-in and back', async () => {
    const { reference } = await draft()
    const answer = await visit(party.loader, `/municipality/dossiers/${reference}/party`, {
      params: { reference },
    })
    expect(answer.status).toBe(302)
    expect(answer.location).toContain(encodeURIComponent(`/municipality/dossiers/${reference}/party`))
  })

  test('does not open to the canton from this side', async () => {
    const { reference } = await submitted()
    const answer = await visit(agreementOf.loader, '/', { person: as('officer'), params: { reference } })
    expect(answer.status).toBe(404)
  })
})

describe('the list of own dossiers', () => {
  const nextOf = async (lead: number) => {
    const { body } = await visit(list.loader, '/municipality', { person: as('clerk', lead) })
    return (body as { dossiers: { mine: ToldStep }[] }).dossiers.map(({ mine }) => mine)
  }

  test('is empty for a municipality without one', async () => {
    expect(await nextOf(freshTown())).toEqual([])
  })

  test('tells the next step of a complete draft: to file it', async () => {
    const { party: own } = await draft()
    expect(await nextOf(own.leadBfsNumber)).toEqual([
      {
        step: 'file',
        again: false,
        title: 'Gesuch prüfen und einreichen',
        text: 'Alle Abschnitte sind vollständig.',
      },
    ])
  })

  test('tells to answer the points of an open completion request first', async () => {
    const { party: own } = await returned()
    expect(await nextOf(own.leadBfsNumber)).toEqual([
      {
        step: 'answer',
        year: null,
        count: 1,
        title: 'Rückmeldung zum Gesuch beantworten',
        text: expect.stringContaining('Der Kanton hat einen Punkt, den noch niemand beantwortet hat.'),
      },
    ])
  })

  test('tells to wait while the ball is with the canton', async () => {
    const { party: own } = await submitted()
    expect(await nextOf(own.leadBfsNumber)).toEqual([
      { step: 'wait', title: 'Im Moment müssen Sie nichts tun', text: null },
    ])
  })

  test('shows an agreement in force with its years', async () => {
    const { reference, party: own } = await active()
    const person = as('clerk', own.leadBfsNumber)
    const { body } = await visit(agreementOf.loader, '/', { person, params: { reference } })
    const { reports, tranches, agreements } = body as Record<string, unknown[]>
    expect(reports).toHaveLength(2)
    expect(tranches).toHaveLength(2)
    expect(agreements).toHaveLength(1)
  })
})

describe('beginning a dossier', () => {
  const typed = (lead: number) => ({ lead: String(lead), startYear: '2027', endYear: '2027' })

  test('leads to its first section', async () => {
    const lead = freshTown()
    const { clerk } = townspeople(lead)
    const fields = { ...typed(lead), kind: 'municipality' }
    const answer = await visit(beginning.action, '/municipality/dossiers/new', { person: clerk, fields })
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^\/municipality\/dossiers\/MK-2027-[\w-]+\/party$/)
  })

  test('a second time leads to the one begun already', async () => {
    const lead = freshTown()
    const { clerk } = townspeople(lead)
    const fields = { ...typed(lead), kind: 'municipality' }
    await visit(beginning.action, '/municipality/dossiers/new', { person: clerk, fields })
    const again = await visit(beginning.action, '/municipality/dossiers/new', { person: clerk, fields })
    expect(again.location).toMatch(/\?begun$/)
  })

  test('as an association without name and members keeps what was typed', async () => {
    const lead = freshTown()
    const fields = { ...typed(lead), kind: 'association', name: '' }
    const person = as('clerk', lead)
    const answer = await visit(beginning.action, '/municipality/dossiers/new', { person, fields })
    expect(answer).toMatchObject({
      status: 422,
      body: { values: fields, errors: { members: 'too_few:2', name: 'required' } },
    })
  })

  test('for somebody else’s municipality is refused', async () => {
    const fields = { ...typed(freshTown()), kind: 'municipality' }
    const person = as('clerk', freshTown())
    const answer = await visit(beginning.action, '/municipality/dossiers/new', { person, fields })
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'not_your_municipality' } })
  })

  test('shows the contribution of what is chosen beforehand', async () => {
    const lead = freshTown()
    const query = `?kind=municipality&lead=${lead}&startYear=2026&endYear=2027`
    const person = as('clerk', lead)
    const { body } = await visit(beginning.loader, '/municipality/dossiers/new', { person, query })
    const { preview } = body as { preview: { calculation: { years: { year: number }[] } } }
    expect(preview.calculation.years.map(({ year }) => year)).toEqual([2026, 2027])
  })
})
