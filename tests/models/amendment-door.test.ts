import { describe, expect, test } from 'vitest'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { amendmentDoor, dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { latestAmendment, newAmount, propose, REASON } from '../support/amendments.ts'
import { moveAmendment, moveDossier, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { eventsOf, everything, mailsOf, mailsSince, withTableRefusing } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const officer = () => as('officer')
const signatoryOf = ({ party }: Dossier) => as('signatory', party.leadBfsNumber)

async function proposed() {
  const dossier = await scenes.active()
  await propose(dossier, newAmount(2027), { person: officer(), now: NOW })
  return dossier
}

const accept = (dossier: Dossier) =>
  applyTransition(amendmentDoor, {
    ...latestAmendment(dossier),
    action: 'accept',
    person: signatoryOf(dossier),
    input: { declaration: scenes.declarationFor(dossier) },
    now: NOW,
  })

async function accepted() {
  const dossier = await proposed()
  accept(dossier)
  return dossier
}

const putInForce = (dossier: Dossier) =>
  applyTransition(amendmentDoor, {
    ...latestAmendment(dossier),
    action: 'put_in_force',
    person: officer(),
    now: NOW,
  })

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
    const again = propose(dossier, newAmount(2027, 1_900_000), { person: officer(), now: NOW })
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

describe('only what the records still lead to', () => {
  test('is accepted and put into force; what came in between asks for a new proposal', async () => {
    const [waiting, agreed] = [await proposed(), await accepted()]
    for (const dossier of [waiting, agreed]) {
      moveTranche(scenes.trancheOf(dossier, 2027), 'cancel', officer(), { now: NOW })
      const refusal = { refusal: 'not_fulfilled', reasons: [{ key: 'amendment_overtaken' }] }
      const action = dossier === waiting ? 'accept' : 'put_in_force'
      const person = dossier === waiting ? signatoryOf(dossier) : officer()
      const input = { declaration: scenes.declarationFor(dossier) }
      const step = { ...latestAmendment(dossier), action, person, input, now: NOW } as const
      expect(applyTransition(amendmentDoor, step)).toMatchObject(refusal)
      moveAmendment(latestAmendment(dossier), 'withdraw', officer(), { now: NOW })
    }
  })

  test('amends: a dossier is amended by its amendment as it comes into force, by no other way and not twice', async () => {
    const [dossier, other] = [await accepted(), await accepted()]
    putInForce(other)
    const { agreementDocumentId } = latestAmendment(dossier)
    const declaration = scenes.declarationFor(dossier)
    for (const [amendmentId, at] of [
      [latestAmendment(dossier).id, dossier],
      [latestAmendment(other).id, dossier],
      [latestAmendment(other).id, other],
    ] as const)
      expect(
        applyTransition(dossierDoor, {
          ...current(at),
          action: 'amend',
          person: officer(),
          input: { reason: REASON, amendmentId, documentId: agreementDocumentId, declaration },
          now: NOW,
        }),
      ).toMatchObject({ reasons: [{ key: 'amendment_missing' }] })
  })
})

describe('where the agreement ends', () => {
  const end = (dossier: Dossier) =>
    moveDossier(current(dossier), 'terminate', officer(), { input: { effectiveOn: '2026-12-31' }, now: NOW })

  test.each([
    ['proposed', proposed],
    ['accepted', accepted],
  ])(
    'an amendment that is %s is withdrawn with it, by the portal and with the reason',
    async (_state, scene) => {
      const dossier = await scene()
      const known = mailsOf(dossier)
      end(dossier)
      expect(latestAmendment(dossier)).toMatchObject({ state: 'withdrawn', answer: 'Geprüft und begründet.' })
      expect(eventsOf(dossier).at(-1)).toMatchObject({ machine: 'amendment', actorName: 'Portal' })
      expect(mailsSince(dossier, known).map(({ template }) => template)).toContain('amendment-withdrawn')
      expect(standingFacts(current(dossier), []).amendment).toMatchObject({ state: 'withdrawn' })
    },
  )

  test('nothing is amended any more', async () => {
    const dossier = await scenes.active()
    const late = propose(dossier, newAmount(2027), { person: officer(), now: NOW })
    end(dossier)
    expect(await late).toMatchObject({ refusal: 'not_fulfilled', reasons: [{ key: 'nothing_to_amend' }] })
  })
})

test('an accepted amendment waits for the officer alone, since the day of the acceptance', async () => {
  const [waiting, agreed] = [await proposed(), await accepted()]
  const tasks = (role: 'officer' | 'second' | 'finance') =>
    waitingFor(as(role), '2026-12-01').filter(({ machine }) => machine === 'amendment')
  expect(tasks('officer').filter(({ reference }) => reference === agreed.reference)).toEqual([
    expect.objectContaining({ action: 'put_in_force', record: '1', since: '2026-11-21' }),
  ])
  expect(tasks('officer').map(({ reference }) => reference)).not.toContain(waiting.reference)
  expect([...tasks('second'), ...tasks('finance')]).toEqual([])
})
