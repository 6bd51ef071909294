import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { claimsIn, claimsOf, ledgerFor, tranchesIn, tranchesOf } from '#app/models/money/payments.server.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { moveClaim, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { changeTranche, claimOf, trancheOf } from '../support/records.ts'
import { reportApproved, reportOpen } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

describe('the account of an agreement', () => {
  test('shows the payment and the final contribution of a year as agreed, and is even', async () => {
    const dossier = await reportApproved()
    const { lines, sums, balanceRappen } = ledgerFor(dossier.id)
    expect(balanceRappen).toBe(0)
    expect(sums.paid).toBe(sums.final)
    expect(lines.filter(({ year }) => year === YEAR).map(({ booking }) => booking)).toEqual([
      'released',
      'paid',
      'due',
      'final',
    ])
  })

  test('explains an open claim by its lines, and is even once it is paid', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    const open = ledgerFor(dossier.id)
    expect(open.balanceRappen).toBe(claim.amountRappen)
    expect(open.sums).toMatchObject({ claimed: claim.amountRappen, returned: 0 })

    payClaim(claim)
    const paid = ledgerFor(dossier.id)
    expect([paid.balanceRappen, paid.sums.returned]).toEqual([0, claim.amountRappen])
  })

  test('keeps the release of a payment that the bank sent back, and the one after it, for what each was', async () => {
    const dossier = await reportApproved()
    const next = () => trancheOf(dossier, 2027)
    for (const step of ['release', 'order', 'bank_returned'] as const)
      moveTranche(next(), step, as('finance'))
    const first = next().amountRappen
    changeTranche(next(), rappen(first - 100_00))
    moveTranche(next(), 'release', as('finance'))
    const told = ledgerFor(dossier.id).lines.filter(
      ({ year, booking }) => year === 2027 && booking === 'released',
    )
    expect(told.map(({ amountRappen, isReversal, undone }) => [amountRappen, isReversal, undone])).toEqual([
      [first, false, undefined],
      [first, true, 'bank_returned'],
      [first - 100_00, false, undefined],
    ])
  })

  test('books an offset gross, and the tranche says what of it is transferred', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    moveClaim(claim, 'offset', as('finance'))
    const next = tranchesOf(dossier.id).find(({ year }) => year === 2027)
    expect(next).toMatchObject({
      amountRappen: trancheOf(dossier, 2027).amountRappen,
      offsetRappen: claim.amountRappen,
    })
    expect(ledgerFor(dossier.id)).toMatchObject({ balanceRappen: 0, sums: { offset: claim.amountRappen } })
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'offset', year: 2026, closedOn: '2027-03-20' }])
  })
})

test('a tranche tells its report gate, and when it was paid', async () => {
  const dossier = await reportOpen()
  expect(tranchesOf(dossier.id)).toMatchObject([
    { year: 2026, gate: null, state: 'paid', paidAt: DAYS.paid.toISOString() },
    { year: 2027, gate: { year: 2026, filed: false }, state: 'planned', paidAt: null },
  ])
})

test('lists over all dossiers hold what the canton sees, next due first', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const officer = as('officer')
  const planned = tranchesIn(officer, ['planned'])
  expect(planned.map(({ reference }) => reference)).toContain(dossier.reference)
  const days = planned.map(({ dueOn }) => dueOn)
  expect(days).toEqual([...days].sort())
  expect(claimsIn(officer, ['issued']).map(({ reference }) => reference)).toContain(dossier.reference)

  moveTranche(trancheOf(dossier, 2027), 'hold', as('finance'))
  const held = tranchesIn(officer, ['held']).find(({ reference }) => reference === dossier.reference)
  expect(held).toMatchObject({ holdReason: 'Geprüft und begründet.' })
})

test('a municipality finds only its own in the same lists', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const stranger = as('clerk', scenes.freshTown())
  expect([...tranchesIn(stranger, ['planned', 'paid']), ...claimsIn(stranger, ['issued'])]).toEqual([])
  const own = as('clerk', dossier.party.leadBfsNumber)
  expect(claimsIn(own, ['issued']).map(({ reference }) => reference)).toEqual([dossier.reference])
})
