import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { YEAR } from '../support/days.ts'
import { approve, at, finalOf, reopen } from '../support/money-lives.ts'
import { moveClaim, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, mailsOf, trancheOf, tranchesFor } from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'
import { unexplained } from '../support/whole-lives.ts'

const RETURNED = rappen(50_000)

/** A part of what is claimed is returned, the rest waived; then the year is open again. */
async function waivedAndReopened() {
  const dossier = await reportApproved({ percent: 80 })
  payClaim(claimOf(dossier), RETURNED)
  asOneMay(() => moveClaim(claimOf(dossier), 'waive', as('officer')))
  reopen(dossier)
  return dossier
}

/** The accounts of the year at a part of what was budgeted, as the canton counts them. */
function settledAt(dossier: Dossier, percent: number) {
  const accounts = budgetLinesOf(dossier.id)
    .filter(({ year }) => year === YEAR)
    .map(({ id, amountRappen }) => ({
      budgetLineId: id,
      correctedRappen: rappen(Math.round((amountRappen * percent) / 100)),
      correctionReason: 'Beleg.',
    }))
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-05-04') },
    { accounts, thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' },
  )
  approve(dossier)
}

const waivedOf = (dossier: Dossier) => moneyOfYear({ dossierId: dossier.id, year: YEAR }).waived

test('what was waived is not paid once more where the year comes to more: only what came back is', async () => {
  const dossier = await waivedAndReopened()
  settledAt(dossier, 100)
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

test('of a waiver stays what the municipality has had beyond a contribution that is a little higher', async () => {
  const dossier = await waivedAndReopened()
  const before = { final: finalOf(dossier, YEAR), waived: waivedOf(dossier) }
  expect(before.waived).toBeGreaterThan(0)
  settledAt(dossier, 85)
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
  settledAt(dossier, 75)
  expect(waivedOf(dossier)).toBe(waived)
  expect(settlementFor(yearOf(dossier))?.settlement.result.claim).toBeGreaterThan(0)
  expect(unexplained()).toEqual([])
})
