import { describe, expect, test } from 'vitest'
import { offsetSentence } from '#app/components/claim-bookings.tsx'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { rappen } from '#app/domain/money.ts'
import { claimDoor, trancheDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf, ledgerFor } from '#app/models/money/payments.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { translator } from '#app/text/text.ts'
import { proposalFor } from '#app/views/step-proposal.server.ts'
import { db } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, mailsOf, trancheOf } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'

const NOW = at('2027-04-20')
const REASON = 'Versehen.'

const bookingOf = (dossier: Dossier, kind: string) =>
  claimsOf(dossier.id)[0]?.bookings.find((one) => one.kind === kind && !one.isReversed)?.id ?? ''

const reversing = (dossier: Dossier, bookingId: string) => ({
  ...claimOf(dossier),
  action: 'reverse_booking' as const,
  input: { reason: REASON, bookingId },
  now: NOW,
})

describe('a payment that was booked wrongly', () => {
  test('is reversed by finance alone, once, and by one of two at once', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen } = claimOf(dossier)
    payClaim(claimOf(dossier))
    const seen = reversing(dossier, bookingOf(dossier, 'payment'))
    for (const role of ['officer', 'second', 'auditor'] as const)
      expect(applyTransition(claimDoor, { ...seen, person: as(role) })).toMatchObject({
        refusal: 'wrong_role',
      })
    expect(applyTransition(claimDoor, { ...seen, person: as('finance') })).toMatchObject({ ok: true })
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'issued', openRappen: amountRappen }])
    expect(applyTransition(claimDoor, { ...seen, person: as('finance') })).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    const again = { ...seen, version: claimOf(dossier).version, person: as('finance') }
    expect(applyTransition(claimDoor, again)).toMatchObject({ refusal: 'not_fulfilled' })
    const told = mailsOf(dossier).filter(({ template }) => template === 'claim-open-again')
    expect(told.at(-1)?.facts).toMatchObject({ amountRappen, reason: REASON })
  })

  test('beside an offset leaves the offset, and each is undone by itself', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen } = claimOf(dossier)
    payClaim(claimOf(dossier), rappen(50_000))
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    expect(claimOf(dossier).state).toBe('offset')
    const closed = mailsOf(dossier).filter(({ template }) => template === 'claim-closed')
    expect(closed.at(-1)?.facts).toMatchObject({ setOffWith: { year: 2027, number: 1 } })
    const undo = (kind: string) =>
      applyTransition(claimDoor, {
        ...reversing(dossier, bookingOf(dossier, kind)),
        person: as('finance'),
      })
    expect(undo('payment')).toMatchObject({ ok: true })
    expect(claimsOf(dossier.id)[0]?.openRappen).toBe(50_000)
    expect(undo('offset')).toMatchObject({ ok: true })
    expect(claimsOf(dossier.id)[0]?.openRappen).toBe(amountRappen)
  })

  test.each([
    ['offset_tranche_released', ['release'], 'unrelease'],
    ['offset_tranche_ordered', ['release', 'order'], 'bank_returned'],
    ['offset_tranche_paid', ['release', 'order', 'pay'], undefined],
  ] as const)('as an offset is refused as «%s» until its tranche is taken back', async (key, forth, back) => {
    const dossier = await reportApproved({ percent: 80 })
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    for (const action of forth) moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    const undo = () =>
      applyTransition(claimDoor, {
        ...reversing(dossier, bookingOf(dossier, 'offset')),
        person: as('finance'),
      })
    expect(undo()).toMatchObject({ reasons: [{ key, data: { year: 2027, number: 1 } }] })
    if (back) moveTranche(trancheOf(dossier, 2027), back, as('finance'))
    expect(undo().ok).toBe(back !== undefined)
  })

  test('as an offset on a tranche that was released before it was held has it released anew, for what it pays now', async () => {
    const dossier = await reportApproved({ percent: 80 })
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    for (const action of ['release', 'hold'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    const request = { ...reversing(dossier, bookingOf(dossier, 'offset')), person: as('finance') }
    expect(applyTransition(claimDoor, request)).toMatchObject({ ok: true })
    moveTranche(trancheOf(dossier, 2027), 'resume', as('finance'))
    expect(trancheOf(dossier, 2027).state).toBe('planned')
  })
})

test('a letter keeps the day by which it asks while the claim is paid in instalments; the end of the plan asks anew', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { amountRappen } = claimOf(dossier)
  const askings = () => claimsOf(dossier.id)[0]?.askings ?? []
  const [first] = askings()
  const half = rappen(amountRappen / 2)
  const onDays = (one: string, other: string) => [
    { dueOn: one, amountRappen: half },
    { dueOn: other, amountRappen: rappen(amountRappen - half) },
  ]
  const asFinance = (action: 'plan_instalments' | 'end_plan', input: TransitionInput) =>
    moveClaim(claimOf(dossier), action, as('finance'), { input, now: NOW })
  asFinance('plan_instalments', { instalments: onDays('2027-07-30', '2027-09-30') })
  expect(claimsOf(dossier.id)).toMatchObject([{ dueOn: '2027-07-30' }])
  expect(askings()).toEqual([first])
  asFinance('plan_instalments', { instalments: onDays('2027-10-29', '2027-12-31') })
  expect(askings()).toEqual([first])
  asFinance('end_plan', { reason: REASON })
  expect(askings()).toEqual([
    { ...first, closedAt: NOW.toISOString() },
    { askedAt: NOW.toISOString(), dueOn: claimsOf(dossier.id)[0]?.dueOn, closedAt: null },
  ])
})

test('a part that falls on Easter Sunday is due on the Tuesday after it on the plan, the claim and in the mail, and none before the day that was given', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { amountRappen } = claimOf(dossier)
  const half = rappen(amountRappen / 2)
  const now = at('2027-03-25')
  const given = claimsOf(dossier.id)[0]?.dueOn
  moveClaim(claimOf(dossier), 'plan_instalments', as('finance'), {
    input: {
      instalments: [
        { dueOn: addDays(given ?? '', -1), amountRappen: half },
        { dueOn: '2029-04-01', amountRappen: rappen(amountRappen - half) },
      ],
    },
    now,
  })
  const told = () => claimsOf(dossier.id)[0]
  const days = () => told()?.instalments?.map(({ dueOn }) => dueOn)
  expect([told()?.dueOn, days()]).toEqual([given, [given, '2029-04-03']])
  const mail = mailsOf(dossier).find(({ template }) => template === 'claim-planned')
  expect(mail?.facts.instalments.map(({ dueOn }) => dueOn)).toEqual([given, '2029-04-03'])
  moveClaim(claimOf(dossier), 'book_payment', as('finance'), {
    input: { amountRappen: half, paidOn: '2027-03-25' },
    now,
  })
  expect([told()?.dueOn, days()?.at(-1)]).toEqual(['2029-04-03', '2029-04-03'])
})

test('a claim that comes alive again is due as a whole on a day that lies ahead, whatever plan it had, and its mail says so', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { amountRappen } = claimOf(dossier)
  const half = rappen(amountRappen / 2)
  const instalments = [
    { dueOn: '2027-05-03', amountRappen: half },
    { dueOn: '2027-05-31', amountRappen: rappen(amountRappen - half) },
  ]
  moveClaim(claimOf(dossier), 'plan_instalments', as('finance'), {
    input: { instalments },
    now: at('2027-04-01'),
  })
  moveClaim(claimOf(dossier), 'offset', as('finance'), { now: at('2027-04-02') })
  expect(claimOf(dossier).state).toBe('offset')
  const now = at('2027-05-28')
  const undone = applyTransition(claimDoor, {
    ...reversing(dossier, bookingOf(dossier, 'offset')),
    person: as('finance'),
    now,
  })
  expect(undone).toMatchObject({ ok: true })
  const [told] = claimsOf(dossier.id)
  expect(told).toMatchObject({ openRappen: amountRappen, instalments: null })
  expect(told?.dueOn).toBe('2027-06-28')
  expect(told?.askings.at(-1)).toMatchObject({ dueOn: told?.dueOn })
  const mail = mailsOf(dossier).find(({ template }) => template === 'claim-open-again')
  expect(mail?.facts).toMatchObject({ dueOn: told?.dueOn, planEnded: true, daysLeft: 31 })
})

test('no letter asks for the rest beside a plan of which a part is paid', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { amountRappen } = claimOf(dossier)
  const half = rappen(amountRappen / 2)
  const instalments = [
    { dueOn: '2027-07-30', amountRappen: half },
    { dueOn: '2027-09-30', amountRappen: rappen(amountRappen - half) },
  ]
  moveClaim(claimOf(dossier), 'plan_instalments', as('finance'), { input: { instalments }, now: NOW })
  const { askings } = claimsOf(dossier.id)[0] ?? {}
  payClaim(claimOf(dossier), half)
  expect(claimsOf(dossier.id)).toMatchObject([{ askings, dueOn: '2027-09-30' }])
})

describe('an offset', () => {
  test('on a tranche that was released before it was held has it released anew, for what it pays now', async () => {
    const dossier = await reportApproved({ percent: 80 })
    for (const action of ['release', 'hold'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    moveTranche(trancheOf(dossier, 2027), 'resume', as('finance'))
    expect(trancheOf(dossier, 2027).state).toBe('planned')
  })

  test('goes to the tranche that could be released now, unless another one is chosen; its page names both with their amounts', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const ready = trancheOf(dossier, 2027)
    const { state: _planned, ...same } = ready
    const gated = { ...same, id: 'gated', number: 2, dueOn: '2027-01-01', gateYear: 2027 }
    db.insert(tranches).values(gated).run()
    const [claim] = claimsOf(dossier.id)
    const { offsets = [] } = proposalFor({ dossier, claim, now: NOW, step: { asks: 'offset' } })
    expect(offsets.map(({ tranche: { id }, ...amounts }) => [id, amounts])).toEqual(
      [ready, gated].map(({ id, amountRappen }) => [
        id,
        { bearsRappen: amountRappen, amountRappen: claim?.openRappen },
      ]),
    )
    expect(offsets.map((offset) => offsetSentence(translator('de'), offset))).toEqual([
      expect.stringMatching(/ werden mit 2027, Tranche 1 verrechnet \(fällig 31\.01\.2027, noch CHF .*\)$/),
      expect.stringMatching(/ werden mit 2027, Tranche 2 verrechnet .*; sie wartet auf den Bericht 2027$/),
    ])
    const input = { trancheId: 'of another dossier' }
    expect(
      applyTransition(claimDoor, {
        ...claimOf(dossier),
        action: 'offset',
        person: as('finance'),
        input,
        now: NOW,
      }),
    ).toMatchObject({ reasons: [{ key: 'tranche_not_chosen' }] })
    rehearsed(() => {
      moveClaim(claimOf(dossier), 'offset', as('finance'))
      expect(claimsOf(dossier.id)[0]?.bookings).toMatchObject([{ trancheId: ready.id }])
    })
    moveClaim(claimOf(dossier), 'offset', as('finance'), { input: { trancheId: gated.id } })
    expect(claimsOf(dossier.id)[0]?.bookings).toMatchObject([{ trancheId: gated.id }])
  })
})

describe('a tranche', () => {
  const back = [
    ['unrelease', ['release'], 'planned'],
    ['bank_returned', ['release', 'order'], 'planned'],
    ['reverse', ['release', 'order', 'pay'], 'reversed'],
  ] as const

  test.each(back)('is taken back by «%s» by finance, with a reason, once', async (action, forth, state) => {
    const dossier = await reportApproved()
    for (const step of forth) moveTranche(trancheOf(dossier, 2027), step, as('finance'))
    const seen = { ...trancheOf(dossier, 2027), action, now: NOW }
    const by = (role: 'officer' | 'finance', reason: string) =>
      applyTransition(trancheDoor, { ...seen, person: as(role), input: { reason } })
    expect(by('officer', REASON)).toMatchObject({ refusal: 'wrong_role' })
    expect(by('finance', '  ')).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
    expect(by('finance', REASON)).toMatchObject({ ok: true, state })
    expect(by('finance', REASON)).toMatchObject({ refusal: 'changed_meanwhile' })
    const again = { ...seen, ...trancheOf(dossier, 2027), person: as('finance'), input: { reason: REASON } }
    expect(applyTransition(trancheDoor, again)).toMatchObject({ refusal: 'wrong_state' })
  })

  test('of a settled year whose claim is open is planned as it is owed and keeps that through a hold, so that the year comes out even', async () => {
    const dossier = await reportApproved({ percent: 80 })
    moveTranche(trancheOf(dossier), 'reverse', as('finance'))
    for (const action of ['hold', 'resume'] as const)
      moveTranche(trancheOf(dossier, 2026, 2), action, as('finance'))
    expect(trancheOf(dossier, 2026, 2).amountRappen).toBe(finalOf(dossier, 2026))
    expect(claimOf(dossier).state).toBe('withdrawn')
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, 2026, 2), action, as('finance'))
    expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
    expect(moveReport(yearOf(dossier), 'settle', as('finance')).state).toBe('settled')
  })
})
