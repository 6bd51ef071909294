import { expect, test, vi } from 'vitest'
import { agreementInForce, amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import {
  action as confirm,
  loader as officersPage,
} from '#app/routes/canton.dossiers.$reference.amendments.$number.tsx'
import {
  default as AcceptPage,
  action as accept,
  loader as acceptPage,
} from '#app/routes/municipality.dossiers.$reference.amendments.$number.accept.tsx'
import { loader as read } from '#app/routes/municipality.dossiers.$reference.amendments.$number.tsx'
import { loader as newAmendment, action as propose } from '#app/routes/new-amendment.tsx'
import * as step from '#app/routes/step.tsx'
import { dossier, FORM, KIND, visit } from '../support/amendment-pages.ts'
import { drawn } from '../support/drawn-page.tsx'

await vi.hoisted(() => import('../support/told-demo.ts'))

const NUMBER = { number: '1' }

const AUTHORITY = { name: 'A', function: 'B', onBehalfOf: 'C', authority: 'on' }

test('proposed, accepted by a signatory in two screens, confirmed: the new version is in force', async () => {
  const proposed = await visit(propose, { as: 'officer', params: KIND, body: FORM })
  expect((proposed as Response).headers.get('Location')).toContain('/amendments/1')
  await expect(visit(read, { as: 'clerk', bfsNumber: 1065, params: NUMBER })).rejects.toMatchObject({
    status: 404,
  })
  await expect(visit(acceptPage, { as: 'clerk', params: NUMBER })).rejects.toMatchObject({ status: 404 })

  const page = await visit(read, { as: 'signatory', params: NUMBER })
  expect(page.mine && page.awaited).toBe(true)
  const unread = await visit(accept, { as: 'signatory', params: NUMBER, body: { version: '1', name: 'A' } })
  expect(unread).toMatchObject({ init: { status: 422 } })
  const stale = await visit(accept, { as: 'signatory', params: NUMBER, body: { version: '7', ...AUTHORITY } })
  expect(stale).toMatchObject({ init: { status: 409 }, data: { refusal: 'changed_meanwhile' } })
  await visit(accept, { as: 'signatory', params: NUMBER, body: { version: '1', ...AUTHORITY } })
  expect(agreementInForce(dossier())?.version).toBe(1)
  const accepted = await visit(read, { as: 'signatory', params: NUMBER })
  expect(accepted).toMatchObject({ mayAccept: false, aside: ['take_acceptance_back'] })

  const put = await visit(confirm, { as: 'officer', params: NUMBER, body: { version: '2' } })
  expect(put).toMatchObject({ status: 303 })
  expect(agreementInForce(dossier())?.version).toBe(2)
  expect(amendmentsOf(dossier().id).map(({ state }) => state)).toEqual(['in_force'])
})

test('an amendment that was withdrawn meanwhile: the steps stay pages, with a refusal and the way back', async () => {
  await visit(propose, { as: 'officer', params: KIND, body: { ...FORM, amountRappen: '26’000' } })
  const params = { number: '2' }
  const reason = 'Neu berechnet.'
  await visit(step.action, {
    as: 'officer',
    params: { ...params, step: 'withdraw' },
    body: { version: '1', reason },
  })

  const late = await visit(accept, { as: 'signatory', params, body: { version: '2', ...AUTHORITY } })
  expect(late).toMatchObject({ init: { status: 409 }, data: { refusal: 'wrong_state' } })
  const seen = await visit(accept, { as: 'signatory', params, body: { version: '1', ...AUTHORITY } })
  expect(seen).toMatchObject({
    init: { status: 409 },
    data: { refusal: 'changed_meanwhile', meanwhile: { action: 'withdraw' } },
  })
  const back = `/municipality/dossiers/${dossier().reference}/amendments/2`
  const shown = await visit(acceptPage, { as: 'signatory', params })
  expect(shown).toMatchObject({ step: { possible: false }, back })
  const html = await drawn(AcceptPage, shown, `${back}/accept`)
  expect(html).toContain('Stand: Zurückgezogen')
  expect(html).toContain(reason)
  const refusal = await visit(step.loader, { as: 'signatory', params: { ...params, step: 'decline' } })
  expect(refusal).toMatchObject({ step: { possible: false, back } })
  const again = await visit(step.action, {
    as: 'officer',
    params: { ...params, step: 'withdraw' },
    body: { version: '2', reason },
  })
  expect(again).toMatchObject({ init: { status: 409 }, data: { refusal: 'wrong_state' } })
})

test('what was withdrawn is proposed once more, with all that was typed, by who began it alone', async () => {
  const params = { number: '2' }
  const own = await visit(read, { as: 'signatory', params })
  expect(own.again).toBeNull()
  const { again } = await visit(officersPage, { as: 'officer', params })
  expect(again).toBe(2)
  const form = await visit(newAmendment, { as: 'officer', params: KIND, query: `again=${again}` })
  expect('data' in form ? form.data : form).toMatchObject({
    values: { ...FORM, amountRappen: '26’000.00' },
    preview: { differences: expect.arrayContaining([expect.objectContaining({ after: 'CHF 26’000.00' })]) },
  })
})
