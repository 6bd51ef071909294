import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { claimDoor, trancheDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { fileReport, openReport, payYear, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import { current } from '#db/demo/road.server.ts'
import { moveClaim, moveDossier, moveReport, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2027-03-20T09:00:00Z')
const at = (day: string) => new Date(`${day}T09:00:00Z`)

const finalOf = (dossier: Dossier, year: number) =>
  settlementFor(scenes.yearOf(dossier, year))?.finalRappen ?? -1
const statesOf = (dossier: Dossier) =>
  scenes.tranchesFor(dossier).map(({ year, kind, state }) => `${year} ${kind} ${state}`)

/** The second year of an agreement, reported at `percent` of its budget and approved in spring 2028. */
async function secondYear(dossier: Dossier, percent: number) {
  openReport(dossier, 2027)
  await writeReport(dossier, 2027, { percent, at: at('2028-02-10') })
  fileReport(dossier, 2027, at('2028-02-24'))
  takeUpReport(dossier, 2027, at('2028-03-01'))
  moveReport(scenes.yearOf(dossier, 2027), 'approve', as('officer'), { now: at('2028-03-10') })
}

const settle = (dossier: Dossier, year: number) =>
  moveReport(scenes.yearOf(dossier, year), 'settle', as('finance'), { now: at('2028-04-10') })

/** Invariant 3: paid − returned = final contribution, and the account says the same. */
function expectEven(dossier: Dossier) {
  const { sums, balanceRappen } = ledgerFor(dossier.id)
  expect(balanceRappen).toBe(0)
  expect(sums.paid - sums.returned - sums.offset - sums.waived).toBe(sums.final)
  expect(sums.final).toBe(finalOf(dossier, 2026) + finalOf(dossier, 2027))
}

describe('over a whole life, paid less returned is the final contribution:', () => {
  test('both years as agreed', async () => {
    const dossier = await scenes.reportApproved()
    settle(dossier, 2026)
    payYear(dossier, 2027, at('2027-03-25'))
    await secondYear(dossier, 100)
    settle(dossier, 2027)
    expect(moveDossier(current(dossier), 'complete', as('officer')).state).toBe('completed')
    expectEven(dossier)
  })

  test('a claim paid in the first year, another waived in the second', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    expect(() => settle(dossier, 2026)).toThrow('money_not_even')
    moveClaim(scenes.claimOf(dossier), 'pay', as('finance'))
    settle(dossier, 2026)
    payYear(dossier, 2027, at('2027-03-25'))
    await secondYear(dossier, 70)
    const [, second] = scenes.claimsFor(dossier)
    moveClaim(second ?? { id: '', version: 0 }, 'waive', as('second'))
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a claim offset against the next tranche, booked gross on both sides', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    const claim = scenes.claimOf(dossier)
    const before = scenes.trancheOf(dossier, 2027).amountRappen
    moveClaim(claim, 'offset', as('finance'))
    expect(scenes.trancheOf(dossier, 2027).amountRappen).toBe(before)
    settle(dossier, 2026)
    payYear(dossier, 2027, at('2027-03-25'))
    const { sums } = ledgerFor(dossier.id)
    expect([sums.offset, sums.claimed]).toEqual([claim.amountRappen, claim.amountRappen])
    expect(sums.paid).toBe(scenes.trancheOf(dossier, 2026).amountRappen + before)
    await secondYear(dossier, 100)
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a year never paid, topped up after its settlement', async () => {
    const dossier = await scenes.reportApproved()
    settle(dossier, 2026)
    await secondYear(dossier, 85)
    expect(statesOf(dossier)).toEqual([
      '2026 instalment paid',
      '2027 instalment cancelled',
      '2027 top_up planned',
    ])
    const topUp = scenes.trancheOf(dossier, 2027, 2)
    expect(topUp.amountRappen).toBe(finalOf(dossier, 2027))
    expect(() => settle(dossier, 2027)).toThrow('money_not_even')
    expect(() => moveTranche(topUp, 'cancel', as('officer'))).toThrow('money_not_even')
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(scenes.trancheOf(dossier, 2027, 2), action, as('finance'), { now: at('2028-04-01') })
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('a tranche released but not ordered lapses at the settlement instead of being claimed back', async () => {
    const dossier = await scenes.reportApproved()
    settle(dossier, 2026)
    moveTranche(scenes.trancheOf(dossier, 2027), 'release', as('finance'))
    await secondYear(dossier, 70)
    expect(scenes.claimsFor(dossier)).toEqual([])
    expect(statesOf(dossier).slice(1)).toEqual(['2027 instalment cancelled', '2027 top_up planned'])
    payYear2027(dossier)
    settle(dossier, 2027)
    expectEven(dossier)
  })

  test('an offset claim comes back when its tranche lapses', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    moveClaim(scenes.claimOf(dossier), 'offset', as('finance'))
    settle(dossier, 2026)
    await secondYear(dossier, 100)
    const again = scenes.claimOf(dossier)
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
    moveTranche(scenes.trancheOf(dossier, 2027, 2), action, as('finance'), { now: at('2028-04-01') })
}

describe('a settlement', () => {
  test('issues a claim to pay within 30 days, on the officer who approved', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    const claim = scenes.claimOf(dossier)
    const { entitlementRappen } = scenes.yearOf(dossier)
    expect(claim).toMatchObject({ state: 'issued', amountRappen: entitlementRappen - finalOf(dossier, 2026) })
    expect(claim.decidedBy).toBe(as('officer').id)
    expect(scenes.openDeadlines(dossier)).toContainEqual(
      expect.objectContaining({
        kind: 'claim',
        subjectId: claim.id,
        legalOn: '2027-04-11',
        effectiveOn: '2027-04-12',
      }),
    )
  })

  test('names the officer who approved last when a second person had sent the report back', async () => {
    const dossier = await scenes.reportInSecondReview()
    moveReport(scenes.yearOf(dossier), 'send_back', as('second'))
    moveReport(scenes.yearOf(dossier), 'return', as('officer'), {
      input: {
        ...scenes.RETURNED,
        dueOn: '2027-04-20',
        items: [{ section: 'accounts', text: 'Bitte prüfen.' }],
      },
    })
    scenes.declare(dossier, { percent: 70 })
    moveReport(scenes.yearOf(dossier), 'submit', as('signatory', dossier.party.leadBfsNumber), {
      now: at('2027-04-01'),
      input: { declaration: scenes.declarationFor(dossier), pointsLeftOpen: true },
    })
    takeUpReport(dossier, 2026, at('2027-04-02'))
    const other = scenes.anotherOfficer()
    moveReport(scenes.yearOf(dossier), 'approve', other)
    expect(scenes.claimOf(dossier).decidedBy).toBe(other.id)
  })

  test('cuts to the Rappen what the match does not carry', async () => {
    const dossier = await scenes.reportInReview({ percent: 80 })
    const paid = scenes.trancheOf(dossier).amountRappen
    moveReport(scenes.yearOf(dossier), 'approve', as('officer'))
    const { input, result } = settlementFor(scenes.yearOf(dossier))?.settlement ?? {}
    expect(input?.paid).toBe(paid)
    expect(result?.final).toBe(Math.floor(((input?.eligible ?? 0) - (input?.thirdParty ?? 0)) / 2))
  })
})

describe('an offset', () => {
  test('is refused when the next tranche is smaller than the claim', async () => {
    const dossier = await scenes.reportApproved({ percent: 10 })
    const claim = scenes.claimOf(dossier)
    scenes.changeTranche(scenes.trancheOf(dossier, 2027), rappen(claim.amountRappen - 1))
    const request = { id: claim.id, version: claim.version, person: as('finance'), now: NOW }
    expect(applyTransition(claimDoor, { ...request, action: 'offset' })).toMatchObject({
      reasons: [{ key: 'next_tranche_too_small' }],
    })
  })
})

describe('a tranche', () => {
  test('waits for the report of the year before', async () => {
    const dossier = await scenes.active()
    const { id, version } = scenes.trancheOf(dossier, 2027)
    const request = { id, version, action: 'release' as const, person: as('finance'), now: NOW }
    expect(applyTransition(trancheDoor, request)).toMatchObject({ reasons: [{ key: 'report_gate_closed' }] })
  })

  test('that is held keeps its reason until it is resumed', async () => {
    const dossier = await scenes.active()
    moveTranche(scenes.trancheOf(dossier), 'hold', as('officer'), { input: { reason: 'Bericht fehlt.' } })
    expect(scenes.trancheOf(dossier).holdReason).toBe('Bericht fehlt.')
    moveTranche(scenes.trancheOf(dossier), 'resume', as('officer'))
    expect(scenes.trancheOf(dossier)).toMatchObject({ state: 'planned', holdReason: '' })
  })
})
