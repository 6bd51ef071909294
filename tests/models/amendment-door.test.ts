import { describe, expect, test } from 'vitest'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import {
  accept,
  accepted,
  NOW,
  officer,
  proposed,
  putInForce,
  signatoryOf,
} from '../support/amended-scenes.ts'
import { latestAmendment, newAmount, propose, REASON } from '../support/amendments.ts'
import { moveAmendment } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { eventsOf, everything, mailsOf, mailsSince, withTableRefusing } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

describe('an amendment leaves', () => {
  test('an event of every step, the beginning among them, and of its agreement that it was amended', async () => {
    const dossier = await scenes.active()
    const before = eventsOf(dossier).length
    await propose(dossier, newAmount(2027), { person: officer(), now: NOW })
    accept(dossier)
    putInForce(dossier)
    const told = eventsOf(dossier).slice(before)
    expect(
      told.map(({ machine, action, fromState, toState }) => [machine, action, fromState, toState]),
    ).toEqual([
      ['amendment', 'propose', null, 'proposed'],
      ['amendment', 'accept', 'proposed', 'accepted'],
      ['amendment', 'put_in_force', 'accepted', 'in_force'],
      ['dossier', 'amend', 'active', 'active'],
    ])
    expect(told.map(({ actorName }) => actorName)).toEqual([
      officer().name,
      signatoryOf(dossier).name,
      officer().name,
      officer().name,
    ])
    expect(told.map(({ reason }) => reason)).toEqual([REASON, '', '', REASON])
  })

  test('mails with the way to it, each to whoever has the next move', async () => {
    const dossier = await scenes.active()
    const known = mailsOf(dossier)
    await propose(dossier, newAmount(2027), { person: officer(), now: NOW })
    accept(dossier)
    const path = `dossiers/${dossier.reference}/amendments/1`
    expect(
      mailsSince(dossier, known).map(({ template, toAddress, facts }) => [
        template,
        toAddress,
        facts.path,
        facts.reason,
      ]),
    ).toEqual([
      ['amendment-proposed', signatoryOf(dossier).email, `/municipality/${path}`, REASON],
      ['amendment-accepted', officer().email, `/canton/${path}`, null],
    ])
  })

  test('a new version of the agreement, with the acceptance of both sides, and the dossier changed for who looks at it', async () => {
    const dossier = await accepted()
    const { version } = current(dossier)
    expect(putInForce(dossier)).toMatchObject({ ok: true, state: 'in_force', version: 3 })
    expect(latestAmendment(dossier)).toMatchObject({ state: 'in_force', inForceAt: NOW.toISOString() })
    const [latest] = agreementsOf(dossier.id)
    expect(latest?.version).toBe(2)
    expect((latest ? signaturesOf(latest) : []).map(({ side, signer }) => [side, signer])).toEqual([
      ['municipality', signatoryOf(dossier).name],
      ['canton', officer().name],
    ])
    expect(current(dossier)).toMatchObject({ state: 'active', version: version + 1 })
  })
})

describe('nothing of a step stays', () => {
  test.each(['audit_events', 'outbox', 'signatures'])(
    'when %s takes no row as it is put into force',
    async (table) => {
      const dossier = await accepted()
      const before = everything()
      expect(() => withTableRefusing(table, () => putInForce(dossier))).toThrow('disk full')
      expect(everything()).toEqual(before)
      expect(putInForce(dossier)).toMatchObject({ ok: true })
    },
  )

  test('of a proposal that is refused, its documents included', async () => {
    const dossier = await proposed()
    const before = everything()
    const again = propose(dossier, newAmount(2027, 290_000), { person: officer(), now: NOW })
    expect(await again).toMatchObject({ refusal: 'not_fulfilled', reasons: [{ key: 'amendment_open' }] })
    const stranger = propose(await scenes.active(), newAmount(2027), { person: as('auditor'), now: NOW })
    expect(await stranger).toMatchObject({ refusal: 'wrong_role' })
    expect(everything().amendments).toEqual(before.amendments)
  })

  test('from a page that is out of date, which is told who was quicker', async () => {
    const dossier = await proposed()
    const seen = latestAmendment(dossier)
    moveAmendment(seen, 'withdraw', officer(), { now: NOW })
    const before = everything()
    const input = { declaration: scenes.declarationFor(dossier) }
    const late = { ...seen, action: 'accept', person: signatoryOf(dossier), input, now: NOW } as const
    expect(applyTransition(amendmentDoor, late)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: officer().name, machine: 'amendment', action: 'withdraw' },
    })
    expect(everything()).toEqual(before)
  })
})
