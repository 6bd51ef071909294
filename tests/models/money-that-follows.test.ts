import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { contributionOf } from '#app/domain/year-money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { claimsOf, ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { reportingYearStatus } from '#app/text/status.ts'
import { translator } from '#app/text/text.ts'
import { reportsFor } from '#app/views/dossier-years.server.ts'
import { current } from '#db/demo/road.server.ts'
import { signatoryOf } from '../support/amended-scenes.ts'
import { newAmount, propose, stepOnAmendment } from '../support/amendments.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveClaim, moveDossier, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { changeTranche, claimOf, claimsFor, mailsOf, trancheOf, tranchesFor } from '../support/records.ts'
import { reportApproved, reportFiled, reportInReview, reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { asOneMay } from '../support/settings.ts'

/** An amendment of the amount from 2027 on, in force. */
async function amend(dossier: Dossier, amountRappen: number) {
  const now = at('2027-04-01')
  await propose(dossier, newAmount(2027, amountRappen), { person: as('officer'), now })
  const input = { declaration: scenes.declarationFor(dossier) }
  expect(stepOnAmendment(dossier, 'accept', { person: signatoryOf(dossier), input, now }).ok).toBe(true)
  expect(stepOnAmendment(dossier, 'put_in_force', { person: as('officer'), now })).toMatchObject({ ok: true })
}

const approve = (dossier: Dossier, day = '2027-05-05') =>
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: at(day) })

const reopen = (dossier: Dossier) =>
  asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), { now: at('2027-05-03') }))

describe('an amendment that cuts a tranche', () => {
  test('below what is set off against it opens the rest of the claim again, and transfers nothing', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    moveClaim(claim, 'offset', as('finance'))
    const bears = rappen(claim.amountRappen - 81_900)
    await amend(dossier, bears)
    expect(tranchesOf(dossier.id)[1]).toMatchObject({ amountRappen: bears, offsetRappen: bears })
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'issued', openRappen: 81_900, closedOn: null }])
    expect(ledgerFor(dossier.id).balanceRappen).toBe(81_900)
    const asked = mailsOf(dossier).filter(({ template }) => template === 'claim-issued')
    expect(asked.at(-1)?.facts).toMatchObject({ amountRappen: 81_900 })
    expect(asked.at(-1)?.facts.reason).toContain('Nachtrag 1')
  })

  test('that bears the claim all the same leaves it set off', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    moveClaim(claim, 'offset', as('finance'))
    await amend(dossier, claim.amountRappen)
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'offset', openRappen: 0 }])
  })

  test('leaves what was paid and taken back as it was, and its replacement takes the new amount', async () => {
    const dossier = await reportApproved()
    for (const action of ['release', 'order', 'pay', 'reverse'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'), { now: at('2027-03-25') })
    const paid = trancheOf(dossier, 2027).amountRappen
    await amend(dossier, 300_050)
    expect(tranchesFor(dossier).slice(1)).toMatchObject([
      { state: 'reversed', amountRappen: paid },
      { state: 'planned', amountRappen: 300_050 },
    ])
  })

  test('that was held after its release has it released anew', async () => {
    const dossier = await reportApproved()
    for (const action of ['release', 'hold'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    await amend(dossier, 300_050)
    moveTranche(trancheOf(dossier, 2027), 'resume', as('finance'))
    expect(trancheOf(dossier, 2027)).toMatchObject({ state: 'planned', amountRappen: 300_050 })
  })
})

test('a tranche that was held after its release is planned again where another took its place in the year', async () => {
  const dossier = await reportApproved()
  const whole = trancheOf(dossier, 2027).amountRappen
  for (const action of ['release', 'order', 'pay', 'reverse'] as const)
    moveTranche(trancheOf(dossier, 2027), action, as('finance'))
  for (const action of ['release', 'hold'] as const)
    moveTranche(trancheOf(dossier, 2027, 2), action, as('finance'))
  changeTranche(trancheOf(dossier, 2027, 2), rappen(whole + 1))
  moveTranche(trancheOf(dossier, 2027, 2), 'resume', as('finance'))
  expect(trancheOf(dossier, 2027, 2)).toMatchObject({ state: 'planned', amountRappen: whole })
})

describe('a hold', () => {
  const SUSPECTED = { input: { reason: 'Verdacht auf Missbrauch.' } }

  /** The year of a tranche that was held instead of paid, in review. */
  async function unpaid() {
    const dossier = await reportInReview()
    moveTranche(trancheOf(dossier), 'reverse', as('finance'))
    moveTranche(trancheOf(dossier, 2026, 2), 'hold', as('officer'), SUSPECTED)
    return dossier
  }

  test('passes on to the top-up that takes the place of the tranche at the settlement', async () => {
    const dossier = await unpaid()
    approve(dossier)
    expect(tranchesFor(dossier).filter(({ year }) => year === 2026)).toMatchObject([
      { state: 'reversed' },
      { state: 'cancelled' },
      { kind: 'top_up', state: 'held', holdReason: SUSPECTED.input.reason, heldFrom: 'planned' },
    ])
  })

  test('that passed on and was lifted does not come back when the year is settled anew', async () => {
    const dossier = await unpaid()
    approve(dossier)
    moveTranche(trancheOf(dossier, 2026, 3), 'resume', as('officer'))
    reopen(dossier)
    approve(dossier)
    expect(trancheOf(dossier, 2026, 4)).toMatchObject({ kind: 'top_up', state: 'planned', holdReason: '' })
  })

  test('outlives a settlement that is opened once more', async () => {
    const dossier = await unpaid()
    approve(dossier)
    reopen(dossier)
    approve(dossier)
    expect(trancheOf(dossier, 2026, 4)).toMatchObject({ kind: 'top_up', state: 'held' })
  })

  const tasks = (dossier: Dossier, day: string) =>
    (['officer', 'finance'] as const).map((role) =>
      waitingFor(as(role), day, { dossier })
        .filter(({ machine, action }) => machine === 'tranche' && action === 'resume')
        .map(({ year, since }) => [year, since]),
    )

  test('until a report comes is a task for officer and finance once it has come, and not before', async () => {
    const dossier = await reportOpen()
    const until = { input: { reason: 'Bericht fehlt.', untilReportOf: 2026 }, now: at('2027-02-01') }
    moveTranche(trancheOf(dossier, 2027), 'hold', as('officer'), until)
    expect(tasks(dossier, '2027-02-10')).toEqual([[], []])

    const filed = await reportFiled()
    moveTranche(trancheOf(filed, 2027), 'hold', as('officer'), until)
    const since = yearOf(filed).filedAt?.slice(0, 10)
    expect(tasks(filed, '2027-03-20')).toEqual([[[2027, since]], [[2027, since]]])
  })

  test('for another reason is lifted by a word, and nobody is asked to', async () => {
    const dossier = await reportFiled()
    moveTranche(trancheOf(dossier, 2027), 'hold', as('officer'), SUSPECTED)
    expect(tasks(dossier, '2027-03-20')).toEqual([[], []])
    const blank = { input: { reason: ' ' } }
    expect(() => moveTranche(trancheOf(dossier, 2027), 'resume', as('officer'), blank)).toThrow(
      'reason_missing',
    )
  })
})

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
    expect(trancheOf(dossier, 2026, 2)).toMatchObject({ kind: 'top_up', state: 'planned' })
    expect(reportsFor(dossier)[0]).toMatchObject({ openRappen: finalOf(dossier, 2026) })
    expect(() => complete(dossier)).toThrow('settled_year_uneven')
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(trancheOf(dossier, 2026, 2), action, as('finance'), { now: at('2027-03-25') })
    expect(reportsFor(dossier)[0]).toMatchObject({ openRappen: 0 })
    expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
  })
})
