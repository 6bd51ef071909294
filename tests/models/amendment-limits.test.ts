import { describe, expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import { run } from '#app/jobs/remind.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { withSteps } from '#app/models/money/releases.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
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
import { moveDossier, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { eventsOf, mailsOf, mailsSince, trancheOf, tranchesFor } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

describe('only what the records still lead to', () => {
  test.each([
    ['proposed', proposed],
    ['accepted', accepted],
  ])(
    'stays open: what is %s is overtaken by what comes in between, and both sides read why',
    async (_, scene) => {
      const dossier = await scene()
      const known = mailsOf(dossier)
      moveTranche(trancheOf(dossier, 2027), 'cancel', officer(), { now: NOW })
      const answer = expect.stringContaining('nochmals vorschlagen')
      expect(latestAmendment(dossier)).toMatchObject({ state: 'withdrawn', answer })
      expect(eventsOf(dossier).at(-1)).toMatchObject({
        machine: 'amendment',
        action: 'overtake',
        actorName: 'Portal',
      })
      const told = mailsSince(dossier, known).filter(({ template }) => template === 'amendment-overtaken')
      expect(told.map(({ toAddress }) => toAddress)).toEqual(
        expect.arrayContaining([officer().email, signatoryOf(dossier).email]),
      )
      expect(told[0]?.facts).toMatchObject({ reason: answer })
      expect(await propose(dossier, newAmount(2026), { person: officer(), now: NOW })).toMatchObject({
        ok: true,
      })
    },
  )

  test('comes into force: a merger that changes the party ends what was agreed before it, as soon as the portal looks', async () => {
    const dossier = await accepted()
    const from = dossier.party.leadBfsNumber
    expect(
      registerMerger(as('officer'), { from, into: scenes.freshTown(), mergedOn: '2026-12-01' }, NOW),
    ).toEqual({
      ok: true,
    })
    run(new Date('2026-12-02T09:00:00Z'))
    expect(latestAmendment(dossier)).toMatchObject({ state: 'withdrawn' })
  })

  test('is paid: what was released before an amendment left its year less waits for its release to be taken back, and fits then', async () => {
    const dossier = await scenes.active()
    const step = { now: NOW, input: { reason: REASON } }
    const day = today(NOW)
    const ofFinance = () => waitingFor(as('finance'), day, { dossier: current(dossier) })
    const heldUp = () =>
      withSteps([trancheOf(dossier, 2026)], { person: as('finance'), today: day })[0]?.reasons
    moveTranche(trancheOf(dossier, 2026), 'release', as('finance'), step)
    await propose(dossier, newAmount(2026, 100_000), { person: officer(), now: NOW })
    accept(dossier)
    expect([ofFinance().map(({ action }) => action), heldUp()]).toEqual([['order'], []])
    putInForce(dossier)
    expect(ofFinance()).toMatchObject([{ action: 'unrelease', record: trancheOf(dossier, 2026).id }])
    expect(heldUp()).toMatchObject([{ key: 'released_beyond_entitlement' }])
    expect(turnOf(standingFacts(current(dossier), { today: day }))).toMatchObject({
      ball: 'canton',
      canton: { machine: 'tranche', action: 'unrelease', year: 2026 },
    })
    const order = () => moveTranche(trancheOf(dossier, 2026), 'order', as('finance'), step)
    expect(order).toThrow('released_beyond_entitlement')
    moveTranche(trancheOf(dossier, 2026), 'unrelease', as('finance'), step)
    expect(trancheOf(dossier, 2026)).toMatchObject({ state: 'planned', amountRappen: 100_000 })
    expect(heldUp()).toEqual([])
    moveTranche(trancheOf(dossier, 2026), 'release', as('finance'), step)
    expect(order()).toMatchObject({ ok: true })
  })

  test('is paid: what comes back after an amendment left its year less is planned as what is left', async () => {
    const dossier = await scenes.active()
    const paid = trancheOf(dossier, 2026)
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, 2026), action, as('finance'), { now: NOW, input: { reason: REASON } })
    await propose(dossier, newAmount(2026, 100_000), { person: officer(), now: NOW })
    accept(dossier)
    putInForce(dossier)
    moveTranche(trancheOf(dossier, 2026), 'reverse', as('finance'), { now: NOW, input: { reason: REASON } })
    const ofYear = tranchesFor(dossier).filter(({ year }) => year === 2026)
    expect(ofYear.map(({ state, amountRappen }) => [state, amountRappen])).toEqual([
      ['reversed', paid.amountRappen],
      ['planned', 100_000],
    ])
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
    'an amendment that is %s is overtaken with it, by the portal and with the reason',
    async (_state, scene) => {
      const dossier = await scene()
      const known = mailsOf(dossier)
      end(dossier)
      expect(latestAmendment(dossier)).toMatchObject({ state: 'withdrawn', answer: 'Geprüft und begründet.' })
      expect(eventsOf(dossier).at(-1)).toMatchObject({ machine: 'amendment', actorName: 'Portal' })
      expect(mailsSince(dossier, known).map(({ template }) => template)).toContain('amendment-overtaken')
      expect(standingFacts(current(dossier), { today: '2027-03-20' }).amendment).toMatchObject({
        state: 'withdrawn',
      })
    },
  )

  test('no amendment of a year after its end is proposed any more', async () => {
    const dossier = await scenes.active()
    const late = propose(dossier, newAmount(2027), { person: officer(), now: NOW })
    end(dossier)
    expect(await late).toMatchObject({ refusal: 'not_fulfilled', reasons: [{ key: 'amendment_overtaken' }] })
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
