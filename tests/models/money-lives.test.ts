import { describe, expect, test } from 'vitest'
import { moneyIn } from '#app/models/dossier/cockpit.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { fileReport, openReport, payYear, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import { current } from '#db/demo/road.server.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveClaim, moveDossier, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, claimsFor, trancheOf, tranchesFor } from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

const statesOf = (dossier: Dossier) =>
  tranchesFor(dossier).map(({ year, kind, state }) => `${year} ${kind} ${state}`)

/** The second year of an agreement, reported at `percent` of its budget and approved in spring 2028. */
async function secondYear(dossier: Dossier, percent: number) {
  openReport(dossier, 2027)
  await writeReport(dossier, 2027, { percent, at: at('2028-02-10') })
  fileReport(dossier, 2027, at('2028-02-24'))
  takeUpReport(dossier, 2027, at('2028-03-01'))
  moveReport(yearOf(dossier, 2027), 'approve', as('officer'), { now: at('2028-03-10') })
}

const settle = (dossier: Dossier, year: number) =>
  moveReport(yearOf(dossier, year), 'settle', as('finance'), { now: at('2028-04-10') })

/** Invariant 3: paid − returned = final contribution, and the account says the same. */
function expectEven(dossier: Dossier) {
  const { sums, balanceRappen } = ledgerFor(dossier.id)
  expect(balanceRappen).toBe(0)
  expect(sums.paid - sums.returned - sums.offset - sums.waived).toBe(sums.final)
  expect(sums.final).toBe(finalOf(dossier, 2026) + finalOf(dossier, 2027))
}

describe('over a whole life, paid less returned is the final contribution:', () => {
  test('both years as agreed', async () => {
    const dossier = await reportApproved()
    settle(dossier, 2026)
    payYear(dossier, 2027, at('2027-03-25'))
    await secondYear(dossier, 100)
    settle(dossier, 2027)
    expect(moveDossier(current(dossier), 'complete', as('officer')).state).toBe('completed')
    expectEven(dossier)
  })

  test('a claim paid in the first year, another waived in the second', async () => {
    const dossier = await reportApproved({ percent: 80 })
    expect(() => settle(dossier, 2026)).toThrow('money_not_even')
    payClaim(claimOf(dossier))
    settle(dossier, 2026)
    payYear(dossier, 2027, at('2027-03-25'))
    await secondYear(dossier, 70)
    const [, second] = claimsFor(dossier)
    asOneMay(() => moveClaim(second ?? { id: '', version: 0 }, 'waive', as('officer')))
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a claim offset against the next tranche, booked gross on both sides', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    const before = trancheOf(dossier, 2027).amountRappen
    moveClaim(claim, 'offset', as('finance'))
    expect(trancheOf(dossier, 2027).amountRappen).toBe(before)
    settle(dossier, 2026)
    payYear(dossier, 2027, at('2027-03-25'))
    const { sums } = ledgerFor(dossier.id)
    expect([sums.offset, sums.claimed]).toEqual([claim.amountRappen, claim.amountRappen])
    expect(sums.paid).toBe(trancheOf(dossier, 2026).amountRappen + before)
    await secondYear(dossier, 100)
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a year never paid, topped up after its settlement', async () => {
    const dossier = await reportApproved()
    settle(dossier, 2026)
    const { committed } = moneyIn(2027)
    await secondYear(dossier, 85)
    expect(moneyIn(2027).committed).toBe(committed)
    expect(statesOf(dossier)).toEqual([
      '2026 instalment paid',
      '2027 instalment cancelled',
      '2027 top_up planned',
    ])
    const topUp = trancheOf(dossier, 2027, 2)
    expect(topUp.amountRappen).toBe(finalOf(dossier, 2027))
    expect(() => settle(dossier, 2027)).toThrow('money_not_even')
    expect(() => moveTranche(topUp, 'cancel', as('officer'))).toThrow('owed_by_settlement')
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, 2027, 2), action, as('finance'), { now: at('2028-04-01') })
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a tranche released but not ordered lapses at the settlement instead of being claimed back', async () => {
    const dossier = await reportApproved()
    settle(dossier, 2026)
    moveTranche(trancheOf(dossier, 2027), 'release', as('finance'))
    await secondYear(dossier, 70)
    expect(claimsFor(dossier)).toEqual([])
    expect(statesOf(dossier).slice(1)).toEqual(['2027 instalment cancelled', '2027 top_up planned'])
    payYear2027(dossier)
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a payment taken back while a claim of its year is open is paid once more as far as it is owed, also after a hold', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const input = { reason: 'Konto gelöscht.' }
    moveTranche(trancheOf(dossier, 2026), 'reverse', as('finance'), { input })
    moveTranche(trancheOf(dossier, 2026, 2), 'hold', as('finance'), { input })
    moveTranche(trancheOf(dossier, 2026, 2), 'resume', as('finance'), { input })
    expect(trancheOf(dossier, 2026, 2).amountRappen).toBe(finalOf(dossier, 2026))
  })

  test('an offset claim comes back when its tranche lapses', async () => {
    const dossier = await reportApproved({ percent: 80 })
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    settle(dossier, 2026)
    await secondYear(dossier, 100)
    const again = claimOf(dossier)
    expect([again.state, again.closedAt]).toEqual(['issued', null])
    expect(() => moveDossier(current(dossier), 'complete', as('officer'))).toThrow('reporting_years_open')
    moveClaim(again, 'offset', as('finance'))
    payYear2027(dossier)
    settle(dossier, 2027)
    expectEven(dossier)
    expect(moveDossier(current(dossier), 'complete', as('officer')).state).toBe('completed')
  })
})

const payYear2027 = (dossier: Dossier) => {
  for (const action of ['release', 'order', 'pay'] as const)
    moveTranche(trancheOf(dossier, 2027, 2), action, as('finance'), { now: at('2028-04-01') })
}
