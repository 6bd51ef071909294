import { describe, expect, test } from 'vitest'
import { measuresOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import * as budget from '#app/routes/municipality.dossiers.$reference.budget.tsx'
import * as newMeasure from '#app/routes/municipality.dossiers.$reference.measures.new.tsx'
import { begun, draft, freshTown } from '../support/scenes.ts'
import { type Fields, type Visited, visitDossier } from '../support/visits.ts'

type Sent = { fields: Fields; params?: Record<string, string>; multipart?: boolean }

const send = (action: Visited, dossier: Dossier, sent: Sent) =>
  visitDossier(action, dossier, { role: 'clerk', ...sent })

describe('the budget', () => {
  test('gets a further row without being checked or stored', async () => {
    const dossier = await draft()
    const fields = { 'rows.0.label': 'Miete', _rows: 'add:rows' }
    const answer = await send(budget.action, dossier, { fields })
    expect(answer).toMatchObject({ status: 200, body: { values: { rows: [{ label: 'Miete' }, {}] } } })
  })

  test('copies the first year into empty cells and overwrites none', async () => {
    const dossier = await draft()
    const fields = {
      'rows.0.amounts.2026': '100',
      'rows.0.amounts.2027': '',
      'rows.1.amounts.2026': '200',
      'rows.1.amounts.2027': '300',
      _copy: '1',
    }
    const { body } = await send(budget.action, dossier, { fields })
    const { rows } = (body as { values: { rows: unknown } }).values
    expect(rows).toEqual([
      { amounts: { 2026: '100', 2027: '100' } },
      { amounts: { 2026: '200', 2027: '300' } },
    ])
  })

  test('with a row half filled in tells what it lacks, at the cell', async () => {
    const dossier = await draft()
    const fields = { 'rows.0.label': 'Miete', seen: markOf(dossier, 'budget') }
    expect(await send(budget.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: { errors: { 'rows.0.category': 'choose', 'rows.0.amounts.2026': 'required' } },
    })
  })
})

describe('a measure', () => {
  test('sent twice is one measure', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = {
      id: newId(),
      title: 'Treffpunkt',
      description: 'Jede Woche.',
      fundingArea: '5',
      targetGroups: ['immigrants', 'asylum'],
      goals: ['exchange'],
    }
    await send(newMeasure.action, dossier, { fields })
    await send(newMeasure.action, dossier, { fields })
    expect(measuresOf(dossier.id).map(({ title }) => title)).toEqual(['Treffpunkt'])
  })
})
