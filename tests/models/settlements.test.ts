import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { claimDoor, trancheDoor } from '#app/models/doors.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { takeUpReport } from '#db/demo/reports.server.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { anotherOfficer, as } from '../support/people.ts'
import { changeTranche, claimOf, openDeadlines, trancheOf } from '../support/records.ts'
import {
  declare,
  reportApproved,
  reportInReview,
  reportInSecondReview,
  yearOf,
} from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2027-03-20T09:00:00Z')

describe('a settlement', () => {
  test('issues a claim to pay within 30 days, on the officer who approved', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    const { entitlementRappen } = yearOf(dossier)
    expect(claim).toMatchObject({ state: 'issued', amountRappen: entitlementRappen - finalOf(dossier, 2026) })
    expect(claim.decidedBy).toBe(as('officer').id)
    expect(openDeadlines(dossier)).toContainEqual(
      expect.objectContaining({
        kind: 'claim',
        subjectId: claim.id,
        legalOn: '2027-04-11',
        effectiveOn: '2027-04-12',
      }),
    )
  })

  test('names the officer who approved last when a second person had sent the report back', async () => {
    const dossier = await reportInSecondReview()
    moveReport(yearOf(dossier), 'send_back', as('second'))
    moveReport(yearOf(dossier), 'return', as('officer'), {
      input: {
        ...scenes.RETURNED,
        dueOn: '2027-04-20',
        items: [{ section: 'accounts', text: 'Bitte prüfen.' }],
      },
    })
    declare(dossier, { percent: 70 })
    moveReport(yearOf(dossier), 'submit', as('signatory', dossier.party.leadBfsNumber), {
      now: at('2027-04-01'),
      input: { declaration: scenes.declarationFor(dossier), pointsLeftOpen: true },
    })
    takeUpReport(dossier, 2026, at('2027-04-02'))
    const other = anotherOfficer()
    moveReport(yearOf(dossier), 'approve', other)
    expect(claimOf(dossier).decidedBy).toBe(other.id)
  })

  test('cuts to the Rappen what the match does not carry', async () => {
    const dossier = await reportInReview({ percent: 80 })
    const paid = trancheOf(dossier).amountRappen
    moveReport(yearOf(dossier), 'approve', as('officer'))
    const { input, result } = settlementFor(yearOf(dossier))?.settlement ?? {}
    expect(input?.paid).toBe(paid)
    expect(result?.final).toBe(Math.floor(((input?.eligible ?? 0) - (input?.thirdParty ?? 0)) / 2))
  })
})

describe('an offset', () => {
  test('takes what the next tranche bears, leaves the rest open, and is refused where nothing is left to bear', async () => {
    const dossier = await reportApproved({ percent: 10 })
    const claim = claimOf(dossier)
    const bears = rappen(claim.amountRappen - 1)
    changeTranche(trancheOf(dossier, 2027), bears)
    moveClaim(claim, 'offset', as('finance'))
    expect(claimsOf(dossier.id)).toMatchObject([
      { state: 'issued', openRappen: 1, bookings: [{ kind: 'offset', amountRappen: bears }] },
    ])
    const again = { ...claimOf(dossier), person: as('finance'), now: NOW, action: 'offset' as const }
    expect(applyTransition(claimDoor, again)).toMatchObject({ reasons: [{ key: 'no_tranche_bears_more' }] })
    payClaim(claimOf(dossier))
    expect(claimOf(dossier).state).toBe('paid')
  })
})

describe('a tranche', () => {
  test('waits for the report of the year before', async () => {
    const dossier = await scenes.active()
    const { id, version } = trancheOf(dossier, 2027)
    const request = { id, version, action: 'release' as const, person: as('finance'), now: NOW }
    expect(applyTransition(trancheDoor, request)).toMatchObject({ reasons: [{ key: 'report_gate_closed' }] })
  })

  test('that is held keeps its reason until it is resumed', async () => {
    const dossier = await scenes.active()
    moveTranche(trancheOf(dossier), 'hold', as('officer'), { input: { reason: 'Bericht fehlt.' } })
    expect(trancheOf(dossier).holdReason).toBe('Bericht fehlt.')
    moveTranche(trancheOf(dossier), 'resume', as('officer'))
    expect(trancheOf(dossier)).toMatchObject({ state: 'planned', holdReason: '' })
  })
})
