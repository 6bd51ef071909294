import { describe, expect, test } from 'vitest'
import * as accept from '#app/routes/municipality.dossiers.$reference.agreement.sign.declaration.tsx'
import * as read from '#app/routes/municipality.dossiers.$reference.agreement.sign.tsx'
import * as agreement from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import { current } from '#db/demo/road.server.ts'
import { DECLARED } from '../support/declared.ts'
import { draft, issued, signed } from '../support/scenes.ts'
import { go, seen, signaturesFor } from '../support/signing.ts'

describe('the agreement', () => {
  test('before it is issued there is none to show and none to sign', async () => {
    const dossier = await draft()
    expect((await go(agreement.loader, dossier)).body).toMatchObject({ agreements: [] })
    expect((await go(read.loader, dossier)).status).toBe(404)
  })

  test('tells a clerk who can sign', async () => {
    const dossier = await issued()
    expect((await go(agreement.loader, dossier, { role: 'clerk' })).body).toMatchObject({
      agreements: [{ version: 1 }],
      signing: { awaited: true, mine: false, signatories: ['David Duss'] },
    })
    expect((await go(agreement.loader, dossier)).body).toMatchObject({ signing: { mine: true } })
  })
})

describe('acceptance in the portal', () => {
  test('records who accepts, in which function and on whose behalf', async () => {
    const dossier = await issued()
    const answer = await go(accept.action, dossier, { fields: { ...DECLARED, ...seen(dossier) } })
    expect(answer.location).toBe(`/municipality/dossiers/${dossier.reference}/agreement?signed`)
    expect(current(dossier).state).toBe('signed_by_municipality')
    expect(signaturesFor(dossier)).toMatchObject([
      { side: 'municipality', kind: 'acceptance', declaration: { function: 'Gemeindeschreiber' } },
    ])
  })

  test('needs the authority, and keeps what was typed', async () => {
    const dossier = await issued()
    const { authority: _left, ...fields } = { ...DECLARED, ...seen(dossier) }
    expect(await go(accept.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: { errors: { authority: 'must_be_ticked' }, values: { onBehalfOf: 'Gemeinde Root' } },
    })
  })

  test('by a clerk, or on another version, is refused', async () => {
    const dossier = await issued()
    const fields = { ...DECLARED, ...seen(dossier) }
    expect(await go(accept.action, dossier, { fields, role: 'clerk' })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
    expect(await go(accept.action, dossier, { fields: { ...fields, version: '1' } })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile' },
    })
  })

  test('a second time answers with a sentence, and the page is still there', async () => {
    const dossier = await signed()
    const fields = { ...DECLARED, ...seen(dossier) }
    expect(await go(accept.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state' },
    })
    expect((await go(accept.loader, dossier)).body).toMatchObject({ signing: { awaited: false } })
  })
})
