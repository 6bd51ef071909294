import { describe, expect, test } from 'vitest'
import { contributionOf } from '#app/domain/year-money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf, ledgerFor } from '#app/models/money/payments.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { reportingYearStatus } from '#app/text/status.ts'
import { translator } from '#app/text/text.ts'
import { reportsFor } from '#app/views/dossier-years.server.ts'
import { current } from '#db/demo/road.server.ts'
import { approve, at, finalOf, reopen } from '../support/money-lives.ts'
import { moveClaim, moveDossier, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, claimsFor, mailsOf, trancheOf } from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

describe('what was booked on a claim whose year is decided on anew', () => {
  const input = (dossier: Dossier) => ({
    reason: 'Zahlung einer anderen Gemeinde.',
    bookingId: claimsOf(dossier.id)[0]?.bookings[0]?.id ?? '',
  })
  const reversePayment = (dossier: Dossier) =>
    moveClaim(claimOf(dossier), 'reverse_booking', as('finance'), { input: input(dossier) })
  const undone = {
    'a payment': [(dossier) => payClaim(claimOf(dossier)), reversePayment],
    'an offset': [
      (dossier) => moveClaim(claimOf(dossier), 'offset', as('finance')),
      (dossier) => moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer')),
    ],
    'a waiver': [
      (dossier) => asOneMay(() => moveClaim(claimOf(dossier), 'waive', as('officer'))),
      (dossier) => asOneMay(() => moveClaim(claimOf(dossier), 'take_back_waiver', as('officer'))),
    ],
  } as const satisfies Record<string, readonly ((dossier: Dossier) => unknown)[]>

  test.each(['a payment', 'an offset', 'a waiver'] as const)(
    'as %s and is undone leaves the claim void: nobody asks for it, and the new one holds it',
    async (kind) => {
      const dossier = await reportApproved({ percent: 80 })
      const claim = claimOf(dossier)
      const [book, undo] = undone[kind]
      book(dossier)
      reopen(dossier)
      undo(dossier)
      expect(claimsOf(dossier.id)).toMatchObject([{ state: 'withdrawn', openRappen: 0 }])
      expect(mailsOf(dossier).map(({ template }) => template)).toContain('claim-booking-undone')
      approve(dossier)
      expect(claimsFor(dossier).map(({ state, amountRappen }) => [state, amountRappen])).toEqual([
        ['withdrawn', claim.amountRappen],
        ['issued', claim.amountRappen],
      ])
      expect(ledgerFor(dossier.id).balanceRappen).toBe(claim.amountRappen)
    },
  )

  test('is not reversed once it is settled anew with it, until the year is open once more', async () => {
    const dossier = await reportApproved({ percent: 80 })
    payClaim(claimOf(dossier))
    for (const step of [reopen, approve] as const) step(dossier)
    expect(() => reversePayment(dossier)).toThrow('settled_with_booking')
    reopen(dossier)
    reversePayment(dossier)
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'withdrawn', openRappen: 0 }])
  })
})

test.each(['de', 'en'] as const)(
  'completion refuses by the word that an uneven year bears (%s)',
  (language) => {
    const t = translator(language)
    const refused = t('reason.settled_year_uneven', { year: 2026, open: 'CHF 1.00' })
    expect(refused).toContain(reportingYearStatus(t, 'settled', true).label)
  },
)

describe('a settled year', () => {
  const settle = (dossier: Dossier) => moveReport(yearOf(dossier), 'settle', as('finance'))
  const complete = (dossier: Dossier) => moveDossier(current(dossier), 'complete', as('officer'))

  test('whose offset falls away says what of it is open, and completion names it', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen } = claimOf(dossier)
    moveClaim(claimOf(dossier), 'offset', as('finance'))
    settle(dossier)
    const inMatrix = () =>
      reportMatrix(as('officer')).find(
        ({ reference, year }) => reference === dossier.reference && year === 2026,
      )
    expect(reportsFor(dossier)[0]).toMatchObject({ state: 'settled', openRappen: 0 })
    expect(inMatrix()).toMatchObject({ state: 'settled', isUneven: false })
    moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer'))
    const [shown] = reportsFor(dossier)
    expect(shown).toMatchObject({ state: 'settled', openRappen: amountRappen })
    expect(shown && contributionOf(shown)).toBe(finalOf(dossier, 2026))
    expect(() => complete(dossier)).toThrow('settled_year_uneven')
    expect(() => complete(dossier)).toThrow(`"open":${amountRappen}`)
    expect(inMatrix()).toMatchObject({ isUneven: true })
  })

  test('whose payment is taken back owes it anew, and is not completed before', async () => {
    const dossier = await reportApproved()
    settle(dossier)
    moveTranche(trancheOf(dossier), 'reverse', as('finance'), { now: at('2027-03-22') })
    expect(trancheOf(dossier, 2026, 2)).toMatchObject({ kind: 'instalment', replaces: 1, state: 'planned' })
    expect(reportsFor(dossier)[0]).toMatchObject({ openRappen: finalOf(dossier, 2026) })
    expect(() => complete(dossier)).toThrow('settled_year_uneven')
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, 2026, 2), action, as('finance'), { now: at('2027-03-25') })
    expect(reportsFor(dossier)[0]).toMatchObject({ openRappen: 0 })
    expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
  })
})
