import { expect, test } from 'vitest'
import { trancheDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { approve, at, reopen } from '../support/money-lives.ts'
import { moveClaim, moveDossier, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, mailsOf, mailsSince, trancheOf } from '../support/records.ts'
import { reportApproved } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2026-11-21T09:00:00Z')

function restore(
  dossier: Dossier,
  reason = 'Die falsche Tranche aufgehoben.',
  role: 'officer' | 'finance' = 'officer',
) {
  const { id, version } = trancheOf(dossier, 2027)
  const step = { id, version, action: 'restore' as const, person: as(role), input: { reason }, now: NOW }
  return applyTransition(trancheDoor, step)
}

test('a tranche cancelled by mistake is planned again as it was, by the officer, with a reason and once', async () => {
  const dossier = await scenes.active()
  const { amountRappen } = trancheOf(dossier, 2027)
  moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer'), { now: NOW })
  expect(restore(dossier, ' ')).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
  expect(restore(dossier, 'Irrtum.', 'finance')).toMatchObject({ refusal: 'wrong_role' })
  expect(restore(dossier)).toMatchObject({ ok: true, state: 'planned' })
  expect(trancheOf(dossier, 2027)).toMatchObject({ state: 'planned', amountRappen })
  expect(restore(dossier)).toMatchObject({ refusal: 'wrong_state' })
})

test.each(['planned', 'held'])(
  'the municipality reads when a %s tranche goes and comes back, which and why',
  async (state) => {
    const dossier = await scenes.active()
    if (state === 'held') moveTranche(trancheOf(dossier, 2027), 'hold', as('finance'), { now: NOW })
    const { amountRappen } = trancheOf(dossier, 2027)
    const known = mailsOf(dossier)
    const reason = 'Doppelt vorgesehen.'
    moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer'), { input: { reason }, now: NOW })
    expect(restore(dossier, 'Irrtum.')).toMatchObject({ ok: true, state })
    const told = mailsSince(dossier, known).map(({ template, facts }) => ({ template, facts }))
    const facts = { year: 2027, amountRappen, offsetRappen: 0 }
    expect(told).toContainEqual({
      template: 'tranche-cancelled',
      facts: expect.objectContaining({ ...facts, reason }),
    })
    expect(told).toContainEqual({
      template: 'tranche-restored',
      facts: expect.objectContaining({ ...facts, reason: 'Irrtum.' }),
    })
  },
)

test('what goes with the agreement has no mail beside that of its end', async () => {
  const dossier = await scenes.active()
  const known = mailsOf(dossier)
  moveDossier(current(dossier), 'terminate', as('officer'), {
    input: { effectiveOn: '2026-12-31' },
    now: NOW,
  })
  expect(trancheOf(dossier, 2027).state).toBe('cancelled')
  const templates = mailsSince(dossier, known).map(({ template }) => template)
  expect([...new Set(templates)]).toEqual(['dossier-terminated'])
})

test('a hold stays a hold', async () => {
  const dossier = await scenes.active()
  moveTranche(trancheOf(dossier, 2027), 'hold', as('finance'), { now: NOW })
  moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer'), { now: NOW })
  expect(restore(dossier)).toMatchObject({ ok: true, state: 'held' })
})

test('a tranche that bears what a later settlement counts is cancelled only once that year is open again', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const cancel = () =>
    moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer'), { now: at('2027-05-06') })
  moveClaim(claimOf(dossier), 'offset', as('finance'))
  for (const step of [reopen, approve] as const) step(dossier)
  expect(cancel).toThrow('settled_with_offset')
  reopen(dossier)
  cancel()
  expect(trancheOf(dossier, 2027).state).toBe('cancelled')
  expect(claimsOf(dossier.id)).toMatchObject([{ state: 'withdrawn', openRappen: 0 }])
})

test('what went with a termination comes back with it only', async () => {
  const dossier = await scenes.active()
  const end = { input: { effectiveOn: '2026-12-31' }, now: NOW }
  moveDossier(current(dossier), 'terminate', as('officer'), end)
  expect(trancheOf(dossier, 2027).state).toBe('cancelled')
  expect(restore(dossier)).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: expect.arrayContaining([expect.objectContaining({ key: 'not_cancelled_by_hand' })]),
  })
})
