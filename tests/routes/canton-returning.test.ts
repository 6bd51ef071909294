import { describe, expect, test } from 'vitest'
import { markOfChecklist } from '#app/models/dossier/checklist.server.ts'
import * as checklist from '#app/routes/canton.dossiers.$reference.checklist.tsx'
import * as step from '#app/routes/step.tsx'
import { current } from '#db/demo/road.server.ts'
import { answered, at, expectBackAtDossier, of, stepOf } from '../support/canton-steps.ts'
import { as } from '../support/people.ts'
import { inReview } from '../support/scenes.ts'
import { send, visit } from '../support/visit.ts'

describe('returning', () => {
  test('proposes the items that the check list found wanting, and a working day', async () => {
    const dossier = await inReview()
    const fields = {
      seen: markOfChecklist(dossier.id),
      'B3.verdict': 'not_fulfilled',
      'B3.remark': 'Der Beschluss nennt keine Beträge.',
    }
    expectBackAtDossier(await checklist.action(send(as('officer'), fields, of(dossier))), dossier)
    const { proposed } = await step.loader(visit(as('officer'), stepOf(dossier, 'return')))
    expect(proposed.items).toEqual([{ section: 'documents', text: 'Der Beschluss nennt keine Beträge.' }])
  })

  test('without a reason keeps everything typed', async () => {
    const dossier = await inReview()
    const fields = {
      ...at(dossier),
      ground: 'incorrect',
      reason: '',
      dueOn: '15.3.2099',
      'items.0.text': 'Ziele',
    }
    const answer = answered(await step.action(send(as('officer'), fields, stepOf(dossier, 'return'))))
    expect(answer.init.status).toBe(422)
    expect(answer.data.errors).toMatchObject({ reason: 'required' })
    expect(answer.data.values).toMatchObject({ ground: 'incorrect', items: [{ text: 'Ziele' }] })
  })

  test('a further row is added without anything being checked or stored', async () => {
    const dossier = await inReview()
    const answer = await step.action(
      send(as('officer'), { _rows: 'add:items', reason: 'Hm' }, stepOf(dossier, 'return')),
    )
    expect(answer).toMatchObject({ ok: false, values: { reason: 'Hm', items: [{}] } })
    expect(current(dossier).state).toBe('in_review')
  })

  test('with a deadline behind us is refused with the reason', async () => {
    const dossier = await inReview()
    const fields = {
      ...at(dossier),
      ground: 'incomplete',
      reason: 'Bitte ergänzen.',
      dueOn: '1.1.2020',
      'items.0.section': 'budget',
      'items.0.text': '2027 fehlt.',
    }
    const answer = answered(await step.action(send(as('officer'), fields, stepOf(dossier, 'return'))))
    expect(answer).toMatchObject({
      init: { status: 409 },
      data: { refusal: 'not_fulfilled', reasons: [{ key: 'due_date_lies_in_the_past' }] },
    })
  })
})
