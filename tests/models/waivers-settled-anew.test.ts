import { expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf, ledgerFor } from '#app/models/money/payments.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { YEAR } from '../support/days.ts'
import { approve, at, finalOf } from '../support/money-lives.ts'
import { moveClaim, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, mailsOf, trancheOf, tranchesFor } from '../support/records.ts'
import { yearOf } from '../support/report-scenes.ts'
import { correctTo, RETURNED, waivedAndReopened } from '../support/waivers.ts'
import { unexplained } from '../support/whole-lives.ts'

function settleAt(dossier: Dossier, percent: number) {
  correctTo(dossier, percent)
  approve(dossier)
}

const waivedOf = (dossier: Dossier) => moneyOfYear({ dossierId: dossier.id, year: YEAR }).waived

test('what was waived is not paid once more where the year comes to more: only what came back is', async () => {
  const dossier = await waivedAndReopened()
  settleAt(dossier, 100)
  expect(settlementFor(yearOf(dossier))?.settlement.result).toMatchObject({ claim: 0, topUp: RETURNED })
  expect(claimOf(dossier).state).toBe('withdrawn')
  expect(waivedOf(dossier)).toBe(0)
  expect(mailsOf(dossier).map(({ template }) => template)).toContain('claim-withdrawn')
  for (const action of ['release', 'order', 'pay'] as const)
    moveTranche(trancheOf(dossier, YEAR, 2), action, as('finance'), { now: at('2027-06-01') })
  expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
  expect(unexplained()).toEqual([])
  expect(verifyChain()).toMatchObject({ ok: true })
})

test('a waiver is void too where what came back of its claim is reversed while the year is open', async () => {
  const dossier = await waivedAndReopened()
  const [payment] = claimsOf(dossier.id)[0]?.bookings ?? []
  const undo = { bookingId: payment?.id ?? '', reason: 'Zahlung einer anderen Gemeinde.' }
  moveClaim(claimOf(dossier), 'reverse_booking', as('finance'), { input: undo, now: at('2027-05-04') })
  settleAt(dossier, 100)
  expect(settlementFor(yearOf(dossier))?.settlement.result).toMatchObject({ claim: 0, topUp: 0 })
  expect([claimOf(dossier).state, waivedOf(dossier)]).toEqual(['withdrawn', 0])
  expect(unexplained()).toEqual([])
})

test('of a waiver stays what the municipality has had beyond a contribution that is a little higher', async () => {
  const dossier = await waivedAndReopened()
  const before = { final: finalOf(dossier, YEAR), waived: waivedOf(dossier) }
  expect(before.waived).toBeGreaterThan(0)
  settleAt(dossier, 85)
  const { final, claim, topUp } = settlementFor(yearOf(dossier))?.settlement.result ?? {}
  expect([claim, topUp]).toEqual([0, 0])
  const { amountRappen } = trancheOf(dossier)
  expect(waivedOf(dossier)).toBe(amountRappen - RETURNED - (final ?? 0))
  expect(waivedOf(dossier)).toBeLessThan(before.waived)
  expect(claimOf(dossier).state).toBe('waived')
  expect(tranchesFor(dossier).filter(({ year }) => year === YEAR)).toHaveLength(1)
  expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
  expect(unexplained()).toEqual([])
})

test('a waiver stands whole where the year comes to no more than before, and the rest is claimed', async () => {
  const dossier = await waivedAndReopened()
  const waived = waivedOf(dossier)
  settleAt(dossier, 75)
  expect(waivedOf(dossier)).toBe(waived)
  expect(settlementFor(yearOf(dossier))?.settlement.result.claim).toBeGreaterThan(0)
  expect(unexplained()).toEqual([])
})
