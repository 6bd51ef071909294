import { describe, expect, test } from 'vitest'
import { trancheName } from '#app/components/tranche-name.ts'
import { netOf } from '#app/domain/contribution/settlement.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { rappen } from '#app/domain/money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { claimsOf, ledgerFor } from '#app/models/money/payments.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { translator } from '#app/text/text.ts'
import { current } from '#db/demo/road.server.ts'
import { approve, at, finalOf, reopen } from '../support/money-lives.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import {
  claimOf,
  claimsFor,
  mailsOf,
  mailsSince,
  openDeadlines,
  trancheOf,
  tranchesFor,
} from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'
import { unexplained } from '../support/whole-lives.ts'

const YEAR = 2026

const correct = (dossier: Dossier, thirdParty: number) =>
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-05-04') },
    {
      accounts: [],
      thirdPartyCorrectedRappen: rappen(thirdParty),
      thirdPartyCorrectionReason: 'Laut Beleg.',
    },
  )
const input: TransitionInput = { reason: 'Konto saldiert (AC04)' }
const reverse = (dossier: Dossier, number = 1) =>
  moveTranche(trancheOf(dossier, YEAR, number), 'reverse', as('finance'), { input, now: at('2027-05-10') })
const owed = (dossier: Dossier) =>
  tranchesFor(dossier).filter(({ year, state }) => year === YEAR && state === 'planned')
const claim = (dossier: Dossier) => claimsOf(dossier.id)[0]

/** The year is even once what is planned of it is paid and what is open of its claim is returned. */
function pay(dossier: Dossier) {
  for (const { number } of owed(dossier))
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, YEAR, number), action, as('finance'), { input, now: at('2027-06-01') })
  if (claimOf(dossier).state === 'issued') payClaim(claimOf(dossier), undefined, at('2027-06-02'))
  expect(netOf(moneyOfYear({ dossierId: dossier.id, year: YEAR }))).toBe(finalOf(dossier, YEAR))
  moveReport(yearOf(dossier), 'settle', as('finance'), { now: at('2027-06-03') })
  expect(unexplained()).toEqual([])
}

describe('a payment of a settled year that did not reach the municipality', () => {
  test('is not asked back: the claim is void, and what is planned is the final contribution', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const known = mailsOf(dossier)
    reverse(dossier)
    expect(claim(dossier)).toMatchObject({ state: 'withdrawn', openRappen: 0 })
    expect(claim(dossier)?.bookings).toMatchObject([
      { kind: 'not_received', text: input.reason, tranche: { year: YEAR, number: 1 } },
    ])
    expect(owed(dossier)).toMatchObject([
      { kind: 'instalment', replaces: 1, amountRappen: finalOf(dossier, YEAR) },
    ])
    expect(openDeadlines(dossier).filter(({ kind }) => kind === 'claim')).toEqual([])
    expect(new Set(mailsSince(dossier, known).map(({ template }) => template))).toEqual(
      new Set(['tranche-reversed', 'claim-not-owed']),
    )
    const { sums, lines, balanceRappen } = ledgerFor(dossier.id)
    expect([sums.claimed, sums.paid]).toEqual([0, 0])
    expect(balanceRappen).toBe(-finalOf(dossier, YEAR))
    expect(lines.filter(({ isNotReceived }) => isNotReceived)).toHaveLength(1)
    pay(dossier)
  })

  test('and is called what it is: the replacement of an instalment, no top-up', async () => {
    const dossier = await reportApproved()
    reverse(dossier)
    const name = (number: number) => trancheName(translator('de'), trancheOf(dossier, YEAR, number))
    expect(name(2)).toBe('2026, Ersatz für Tranche 1')
    expect(name(1)).toBe('2026, Tranche 1')
  })

  test('counts what was returned of it: the municipality gets that back as well', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const returned = rappen(100_00)
    payClaim(claimOf(dossier), returned)
    reverse(dossier)
    expect(claim(dossier)).toMatchObject({ state: 'withdrawn', openRappen: 0 })
    expect(owed(dossier)).toMatchObject([{ amountRappen: finalOf(dossier, YEAR) + returned }])
    pay(dossier)
  })

  test('counts what was set off of it against a later year', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen } = claimOf(dossier)
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    reverse(dossier)
    expect(claimOf(dossier).state).toBe('offset')
    expect(owed(dossier)).toMatchObject([{ amountRappen: finalOf(dossier, YEAR) + amountRappen }])
    pay(dossier)
  })

  test('is not asked back either where what was returned of it turns out not to have been', async () => {
    const dossier = await reportApproved({ percent: 80 })
    payClaim(claimOf(dossier))
    reverse(dossier)
    const [{ id: bookingId = '' } = {}] = claim(dossier)?.bookings ?? []
    moveClaim(claimOf(dossier), 'reverse_booking', as('finance'), {
      input: { reason: 'Zahlung einer anderen Gemeinde', bookingId },
      now: at('2027-05-20'),
    })
    expect(claim(dossier)).toMatchObject({ state: 'withdrawn', openRappen: 0 })
    expect(owed(dossier)).toMatchObject([{ amountRappen: finalOf(dossier, YEAR) }])
    pay(dossier)
  })

  test('lets nobody off what was not owed: a waiver of it lapses', async () => {
    const dossier = await reportApproved({ percent: 80 })
    asOneMay(() => moveClaim(claimOf(dossier), 'waive', as('officer')))
    reverse(dossier)
    expect(claimOf(dossier).state).toBe('withdrawn')
    expect(owed(dossier)).toMatchObject([{ amountRappen: finalOf(dossier, YEAR) }])
    pay(dossier)
  })

  test('lets nobody off what was not owed while its year is open again either', async () => {
    const dossier = await reportApproved({ percent: 80 })
    asOneMay(() => moveClaim(claimOf(dossier), 'waive', as('officer')))
    const { amountRappen } = trancheOf(dossier)
    reopen(dossier)
    reverse(dossier)
    expect(claimOf(dossier).state).toBe('withdrawn')
    expect(owed(dossier)).toMatchObject([{ replaces: 1, amountRappen }])
    approve(dossier)
    pay(dossier)
    expect(moneyOfYear({ dossierId: dossier.id, year: YEAR }).waived).toBe(0)
  })

  test('puts a release back that rests on what was not returned after all', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen } = claimOf(dossier)
    payClaim(claimOf(dossier))
    reverse(dossier)
    const [replacement] = owed(dossier)
    expect(replacement?.amountRappen).toBe(finalOf(dossier, YEAR) + amountRappen)
    const release = { input, now: at('2027-05-15') }
    moveTranche(trancheOf(dossier, YEAR, replacement?.number), 'release', as('finance'), release)
    const known = mailsOf(dossier)
    const [{ id: bookingId = '' } = {}] = claim(dossier)?.bookings ?? []
    moveClaim(claimOf(dossier), 'reverse_booking', as('finance'), {
      input: { reason: 'Zahlung einer anderen Gemeinde', bookingId },
      now: at('2027-05-20'),
    })
    expect(claim(dossier)).toMatchObject({ state: 'withdrawn', openRappen: 0 })
    expect(owed(dossier)).toMatchObject([{ amountRappen: finalOf(dossier, YEAR) }])
    expect(mailsSince(dossier, known).map(({ template }) => template)).toContain('tranche-unreleased')
    pay(dossier)
  })

  test('is sent back by the bank after it was counted as paid: what it was asked for too much is void', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen } = claimOf(dossier)
    reopen(dossier)
    reverse(dossier)
    for (const action of ['release', 'order'] as const)
      moveTranche(trancheOf(dossier, YEAR, 2), action, as('finance'), { input, now: at('2027-05-04') })
    approve(dossier)
    expect(claimsFor(dossier).map((one) => [one.state, one.amountRappen])).toEqual([
      ['withdrawn', amountRappen],
      ['issued', amountRappen],
    ])
    const known = mailsOf(dossier)
    moveTranche(trancheOf(dossier, YEAR, 2), 'bank_returned', as('finance'), { input, now: at('2027-05-10') })
    expect(claimsFor(dossier).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect(owed(dossier)).toMatchObject([{ number: 2, amountRappen: finalOf(dossier, YEAR) }])
    expect(new Set(mailsSince(dossier, known).map(({ template }) => template))).toEqual(
      new Set(['tranche-returned', 'claim-not-owed']),
    )
    const waits = () => waitingFor(as('finance'), '2027-05-11', { dossier: current(dossier) })
    expect(waits()).toContainEqual(
      expect.objectContaining({ machine: 'tranche', action: 'release', year: YEAR }),
    )
    pay(dossier)
  })

  test('is all asked back and less than the claim: the rest alone stays open, and nothing is planned', async () => {
    const dossier = await reportApproved({ percent: 80 })
    payClaim(claimOf(dossier), undefined, at('2027-04-20'))
    reopen(dossier)
    correct(dossier, 0)
    approve(dossier)
    const [topUp] = owed(dossier)
    if (!topUp) throw new Error('The scene has no top-up')
    for (const action of ['release', 'order'] as const)
      moveTranche(trancheOf(dossier, YEAR, topUp.number), action, as('finance'), {
        input,
        now: at('2027-05-06'),
      })
    reopen(dossier)
    correct(dossier, 20_000_00)
    approve(dossier)
    const [, asked] = claimsOf(dossier.id)
    const known = mailsOf(dossier)
    const sent = trancheOf(dossier, YEAR, topUp.number)
    moveTranche(sent, 'bank_returned', as('finance'), { input, now: at('2027-05-10') })
    const open = (asked?.amountRappen ?? 0) - topUp.amountRappen
    expect(claimsOf(dossier.id)[1]).toMatchObject({ state: 'issued', openRappen: open })
    expect(open).toBeGreaterThan(0)
    expect(trancheOf(dossier, YEAR, topUp.number).state).toBe('cancelled')
    expect(
      mailsSince(dossier, known).map(({ template, facts }) => [template, facts.amountRappen]),
    ).toContainEqual(['claim-not-received', open])
    payClaim(claimsFor(dossier)[1] ?? { id: '', version: 0 }, undefined, at('2027-05-12'))
    pay(dossier)
  })

  test('is not reversed once more by the municipality that was to return it', async () => {
    const dossier = await reportApproved({ percent: 80 })
    reverse(dossier)
    expect(() => payClaim(claimOf(dossier), rappen(1_00))).toThrow('wrong_state')
  })
})
