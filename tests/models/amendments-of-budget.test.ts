import { describe, expect, test, vi } from 'vitest'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import {
  agreementInForce,
  amendmentsOf,
  findAmendment,
} from '#app/models/agreement/amendment-records.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { latestAmendment } from '../support/amendments.ts'
import {
  accept,
  activeOf,
  byYear,
  confirm,
  DECLARATION,
  dataFor,
  EMMEN,
  HOCHDORF,
  NOW,
  propose,
  step,
} from '../support/story-amendments.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

describe('a shift in the budget', () => {
  test('changes the lines of its years only, and the report is measured against them', async () => {
    const data = agreementInForce(activeOf(HOCHDORF))?.data
    const line = data?.budget.find(({ year }) => year === 2027)
    const past = data?.budget.find(({ year }) => year === 2025)
    if (!line || !past) throw new Error('The demo has no budget')
    const amountRappen = rappen(line.amountRappen + 123_400)
    const lines = [{ id: line.id, amountRappen }]
    expect(
      dataFor(HOCHDORF, {
        kind: 'budget',
        fromYear: 2027,
        lines: [{ id: past.id, amountRappen: rappen(123_400) }],
      }),
    ).toMatchObject({
      ok: false,
    })
    await propose(HOCHDORF, { kind: 'budget', fromYear: 2027, lines })
    accept(HOCHDORF)
    expect(confirm(HOCHDORF)).toMatchObject({ ok: true })
    const after = agreementInForce(activeOf(HOCHDORF))?.data.budget
    expect(after?.find(({ id }) => id === line.id)?.amountRappen).toBe(amountRappen)
    expect(after?.find(({ id }) => id === past.id)).toEqual(past)
  })
})

describe('what stands against it', () => {
  test('years whose report is filed are closed', () => {
    const amended = dataFor(EMMEN, { kind: 'amount', fromYear: 2025, amountRappen: rappen(100) })
    expect(amended).toEqual({ ok: false, errors: { fromYear: 'amendment_year_closed' } })
  })

  test.each([
    ['2028-12-31', 'amendment_past_period'],
    ['2027-06-30', 'amendment_not_year_end'],
    ['2027-12-31', 'amendment_term_not_longer'],
  ])('a term that ends on %s is refused', (endsOn, error) => {
    expect(dataFor(EMMEN, { kind: 'term', endsOn })).toEqual({ ok: false, errors: { endsOn: error } })
  })

  test('one amendment at a time; declined and withdrawn ones leave everything as it was', async () => {
    const change = (francs: number): AmendmentChange => ({
      kind: 'amount',
      fromYear: 2027,
      amountRappen: rappen(francs * 100),
    })
    const before = byYear(HOCHDORF)
    await propose(HOCHDORF, change(9_000))
    expect(await propose(HOCHDORF, change(8_000))).toMatchObject({ reasons: [{ key: 'amendment_open' }] })
    expect(
      step(HOCHDORF, { action: 'decline', role: 'signatory', input: { reason: 'Zu wenig' } }),
    ).toMatchObject({ ok: true })
    await propose(HOCHDORF, change(8_000))
    accept(HOCHDORF)
    expect(
      step(HOCHDORF, { action: 'withdraw', role: 'officer', input: { reason: 'Neu berechnet' } }),
    ).toMatchObject({ ok: true })
    expect(confirm(HOCHDORF)).toMatchObject({ refusal: 'wrong_state' })
    const withdrawn = findAmendment(activeOf(HOCHDORF), 3)?.agreementDocumentId ?? ''
    const sha256 = documentById(withdrawn)?.sha256 ?? ''
    expect(verify({ kind: 'sha256', sha256 })?.agreement).toMatchObject({ standing: 'given_up' })
    expect(byYear(HOCHDORF)).toEqual(before)
    expect(amendmentsOf(activeOf(HOCHDORF).id).map(({ state }) => state)).toEqual([
      'withdrawn',
      'declined',
      'in_force',
    ])
  })

  test('a stale page is refused', async () => {
    await propose(HOCHDORF, { kind: 'amount', fromYear: 2027, amountRappen: rappen(700_000) })
    const { id, version } = latestAmendment(activeOf(HOCHDORF))
    const request = { id, version: version + 1, person: personAs('signatory', HOCHDORF), now: NOW }
    expect(
      applyTransition(amendmentDoor, { ...request, action: 'accept', input: { declaration: DECLARATION } }),
    ).toMatchObject({ refusal: 'changed_meanwhile' })
  })
})
