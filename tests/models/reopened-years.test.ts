import { describe, expect, test } from 'vitest'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { settlementFor, settlementsOf } from '#app/models/report/report-facts.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { YEAR } from '../support/days.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, claimsFor, eventsOf, mailsOf, mailsSince, tranchesFor } from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

const reopen = (dossier: Dossier, now = at('2027-05-03')) =>
  asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), { now }))

/** What the canton counts of the third-party funds: more of them carry less of a contribution. */
const correct = (dossier: Dossier, thirdParty: number) =>
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-05-04') },
    {
      accounts: [],
      thirdPartyCorrectedRappen: rappen(thirdParty),
      thirdPartyCorrectionReason: 'Laut Beleg.',
    },
  )

const approve = (dossier: Dossier) =>
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: at('2027-05-05') })

const states = (dossier: Dossier) =>
  claimsFor(dossier).map(({ state, amountRappen }) => [state, amountRappen] as const)

const topUps = (dossier: Dossier) =>
  tranchesFor(dossier).filter(({ kind, state }) => kind === 'top_up' && state !== 'cancelled')

describe('a year that is opened once more', () => {
  test('keeps its settlement as superseded, lets go of its open claim, and settles anew', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const [first] = settlementsOf(yearOf(dossier))
    const claim = claimOf(dossier)
    reopen(dossier)
    expect(yearOf(dossier).state).toBe('in_review')
    expect(settlementFor(yearOf(dossier))).toBeUndefined()
    expect(states(dossier)).toEqual([['withdrawn', claim.amountRappen]])
    correct(dossier, 400_000)
    approve(dossier)
    const settled = settlementsOf(yearOf(dossier))
    expect(settled).toHaveLength(2)
    expect(settled[0]).toEqual({ ...first, supersededAt: at('2027-05-03').toISOString() })
    expect(settled[0]?.basis.thirdParty.correctedRappen).toBeNull()
    expect(settled[1]?.basis.thirdParty.correctedRappen).toBe(400_000)
    const paid = settled[1]?.settlement.input.paid ?? 0
    expect(states(dossier)[1]).toEqual(['issued', paid - finalOf(dossier, YEAR)])
    const { lines, sums } = ledgerFor(dossier.id)
    expect(sums.final).toBe(finalOf(dossier, YEAR))
    const finals = lines.filter(({ booking }) => booking === 'final')
    expect(finals.map(({ on, isReversal, amountRappen }) => [on, isReversal, amountRappen])).toEqual([
      [dayInZurich(first?.settledAt ?? ''), false, first?.finalRappen],
      ['2027-05-03', true, first?.finalRappen],
      ['2027-05-05', false, finalOf(dossier, YEAR)],
    ])
  })

  test('counts what came back already: the difference alone is paid once more, and the year is even again', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { amountRappen: returned } = claimOf(dossier)
    payClaim(claimOf(dossier), undefined, at('2027-04-20'))
    moveReport(yearOf(dossier), 'settle', as('officer'), { now: at('2027-04-21') })
    reopen(dossier)
    correct(dossier, 0)
    approve(dossier)
    const { input, result } = settlementFor(yearOf(dossier))?.settlement ?? {}
    expect(input?.moved).toMatchObject({ returned, ordered: 0 })
    const [topUp] = topUps(dossier)
    expect(topUp?.amountRappen).toBe((result?.final ?? 0) - (input?.paid ?? 0))
    if (!topUp) return
    for (const action of ['release', 'order', 'pay'] as const)
      moveTranche(tranchesFor(dossier).find(({ id }) => id === topUp.id) ?? topUp, action, as('finance'), {
        now: at('2027-06-07'),
      })
    moveReport(yearOf(dossier), 'settle', as('finance'), { now: at('2027-06-08') })
    expect(yearOf(dossier).state).toBe('settled')
    expect(ledgerFor(dossier.id).balanceRappen).toBe(0)
  })

  test('drops a top-up that nobody has released, and is refused while one is', async () => {
    const dossier = await withTopUp()
    const [planned] = topUps(dossier)
    if (!planned) throw new Error('The scene has no top-up')
    moveTranche(planned, 'release', as('finance'), { now: at('2027-06-06') })
    const { id, version } = yearOf(dossier)
    const again = { id, version, action: 'reopen' as const, input: { reason: 'Neue Belege.' } }
    const asked = () =>
      asOneMay(() =>
        applyTransition(reportingYearDoor, { ...again, person: as('officer'), now: at('2027-06-07') }),
      )
    expect(asked()).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'top_up_released', data: { year: YEAR, number: planned.number } }],
    })
    moveTranche({ id: planned.id, version: planned.version + 1 }, 'hold', as('finance'), {
      now: at('2027-06-07'),
    })
    expect(asked()).toMatchObject({ ok: true, state: 'in_review' })
    expect(topUps(dossier)).toEqual([])
  })

  test('takes a reason, the officer, a page that is not stale, and a settlement to open', async () => {
    const dossier = await reportApproved()
    const { id, version } = yearOf(dossier)
    const request = { id, version, action: 'reopen' as const, now: at('2027-05-03') }
    const input = { reason: 'Neue Belege.' }
    asOneMay(() => {
      for (const reason of ['', '  \n '])
        expect(
          applyTransition(reportingYearDoor, { ...request, person: as('officer'), input: { reason } }),
        ).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
      for (const role of ['second', 'finance', 'admin', 'signatory'] as const)
        expect(applyTransition(reportingYearDoor, { ...request, person: as(role), input })).toMatchObject({
          refusal: 'wrong_role',
        })
      const once = () => applyTransition(reportingYearDoor, { ...request, person: as('officer'), input })
      expect(once()).toMatchObject({ ok: true })
      expect(once()).toMatchObject({ refusal: 'changed_meanwhile' })
      expect(
        applyTransition(reportingYearDoor, {
          ...request,
          version: yearOf(dossier).version,
          person: as('officer'),
          input,
        }),
      ).toMatchObject({ refusal: 'wrong_state' })
    })
  })

  test('waits for a second person, and stands as it was until she has confirmed', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const known = mailsOf(dossier)
    moveReport(yearOf(dossier), 'reopen', as('officer'), { now: at('2027-05-03') })
    expect(yearOf(dossier).state).toBe('approved')
    expect(claimOf(dossier).state).toBe('issued')
    expect(mailsSince(dossier, known).map(({ template }) => template)).toEqual(['confirmation-asked'])
    const [proposal] = openProposals(dossier.id)
    const word = { dossier: current(dossier), id: proposal?.id ?? '', now: at('2027-05-04') }
    expect(confirmProposal({ ...word, person: as('officer') })).toMatchObject({ ok: false })
    expect(confirmProposal({ ...word, person: as('second') })).toMatchObject({ ok: true, state: 'in_review' })
    expect(claimOf(dossier).state).toBe('withdrawn')
  })

  test('is told to the municipality, with the reason, and so is the new settlement', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const known = mailsOf(dossier)
    reopen(dossier)
    approve(dossier)
    const told = mailsSince(dossier, known)
    expect(new Set(told.map(({ template }) => template))).toEqual(
      new Set(['report-reopened', 'claim-withdrawn', 'report-approved', 'claim-issued']),
    )
    const factsOf = (template: string) => told.find((mail) => mail.template === template)?.facts
    expect(factsOf('report-reopened')).toMatchObject({ year: YEAR, reason: 'Geprüft und begründet.' })
    expect(factsOf('report-approved')).toMatchObject({ anew: true, amountRappen: finalOf(dossier, YEAR) })
    expect(eventsOf(dossier).filter(({ action }) => action === 'reopen')).toMatchObject([
      { fromState: 'approved', toState: 'in_review', reason: 'Geprüft und begründet.' },
    ])
  })
})

/** Reopened after money came back, and settled anew for more: the difference is planned. */
async function withTopUp() {
  const dossier = await reportApproved({ percent: 80 })
  payClaim(claimOf(dossier), undefined, at('2027-04-20'))
  reopen(dossier)
  correct(dossier, 0)
  approve(dossier)
  return dossier
}
