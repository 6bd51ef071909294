import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { claimDoor, trancheDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf, ledgerFor } from '#app/models/money/payments.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { at } from '../support/money-lives.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, mailsOf, trancheOf } from '../support/records.ts'
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

  test('as an offset is not undone once the bank has its tranche', async () => {
    const dossier = await reportApproved({ percent: 80 })
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    for (const action of ['release', 'order'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    const request = { ...reversing(dossier, bookingOf(dossier, 'offset')), person: as('finance') }
    expect(applyTransition(claimDoor, request)).toMatchObject({
      reasons: [{ key: 'no_booking_to_reverse' }, { key: 'booking_not_chosen' }],
    })
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

  test('of a settled year whose claim is open keeps its amount through a hold, so that the year comes out even', async () => {
    const dossier = await reportApproved({ percent: 80 })
    moveTranche(trancheOf(dossier), 'reverse', as('finance'))
    const { amountRappen } = trancheOf(dossier)
    for (const action of ['hold', 'resume'] as const)
      moveTranche(trancheOf(dossier, 2026, 2), action, as('finance'))
    expect(trancheOf(dossier, 2026, 2).amountRappen).toBe(amountRappen)
    payClaim(claimOf(dossier))
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, 2026, 2), action, as('finance'))
    expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
    expect(moveReport(yearOf(dossier), 'settle', as('finance')).state).toBe('settled')
  })
})
