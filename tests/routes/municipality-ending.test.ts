import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as step from '#app/routes/step.tsx'
import { current } from '#db/demo/road.server.ts'
import { clockStandsAt } from '../support/clock.ts'
import { active, draft } from '../support/scenes.ts'
import { type Fields, type Visited, visitDossier } from '../support/visits.ts'

clockStandsAt('2026-06-01T09:00:00Z')

type Sent = { fields?: Fields; role?: 'clerk' | 'signatory'; step?: string }

function go(page: Visited, dossier: Dossier, given: Sent = {}) {
  const { role = 'signatory', step: named = 'review', fields } = given
  return visitDossier(page, dossier, { role, at: `/${named}`, params: { step: named }, fields })
}

const seen = ({ version }: Dossier) => ({ version: String(version) })

describe('withdrawing', () => {
  test('does not exist for a clerk', async () => {
    expect((await go(step.loader, await draft(), { role: 'clerk', step: 'withdraw' })).status).toBe(404)
  })

  test('needs a reason', async () => {
    const dossier = await draft()
    const answer = await go(step.action, dossier, {
      step: 'withdraw',
      fields: { reason: ' ', ...seen(dossier) },
    })
    expect(answer).toMatchObject({ status: 422, body: { errors: { reason: 'required' } } })
  })

  test('closes the dossier', async () => {
    const dossier = await draft()
    const fields = { reason: 'Wir verschieben.', ...seen(dossier) }
    expect((await go(step.action, dossier, { step: 'withdraw', fields })).status).toBe(303)
    expect(current(dossier).state).toBe('withdrawn')
  })
})

describe('terminating', () => {
  test('is not open before the agreement is in force, and the page says so', async () => {
    const page = await go(step.loader, await draft(), { step: 'terminate' })
    expect(page).toMatchObject({ status: 200, body: { step: { possible: false } } })
  })

  test('is to one of the ends of years that lie ahead and before the end of the term', async () => {
    const page = await go(step.loader, await active(), { step: 'terminate' })
    expect(page.body).toMatchObject({ proposed: { ends: ['2026-12-31'] } })
  })

  test('is to the end of a year before the last one', async () => {
    const dossier = await active()
    const fields = { reason: 'Zusammenschluss.', effectiveOn: '30.06.2026', ...seen(dossier) }
    const early = await go(step.action, dossier, { step: 'terminate', fields })
    expect(early).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'effective_date_outside_term' }], values: { reason: 'Zusammenschluss.' } },
    })
    const fitting = { ...fields, effectiveOn: '2026-12-31' }
    expect((await go(step.action, dossier, { step: 'terminate', fields: fitting })).status).toBe(303)
    expect(current(dossier).state).toBe('terminated')
  })
})
