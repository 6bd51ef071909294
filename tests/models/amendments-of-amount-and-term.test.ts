import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { now } from '#app/clock.server.ts'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { replaysCalculation } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { agreementInForce, findAmendment } from '#app/models/agreement/amendment-records.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { tranchesOf } from '#app/models/money/payments.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { db } from '#db/client.server.ts'
import { fillIn } from '#db/demo/application.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { approve, countersign, issue, sign, submit, takeUp } from '#db/demo/road.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { outbox } from '#db/schema/process.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import {
  accept,
  activeOf,
  byYear,
  confirm,
  dataFor,
  EMMEN,
  handIn,
  propose,
} from '../support/story-amendments.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

describe('a new amount', () => {
  const change: AmendmentChange = { kind: 'amount', fromYear: 2027, amountRappen: rappen(2_000_050) }

  test('of nothing is refused at its field', () => {
    expect(dataFor(EMMEN, { ...change, amountRappen: rappen(0) })).toEqual({
      ok: false,
      errors: { amountRappen: 'amendment_of_nothing' },
    })
  })

  test('changes nothing until the municipality has accepted and the officer has confirmed', async () => {
    const before = byYear(EMMEN)
    expect(await propose(EMMEN, change)).toEqual({ ok: true, number: 1 })
    expect(confirm(EMMEN)).toMatchObject({ ok: false, refusal: 'wrong_state' })
    expect(accept(EMMEN, 'clerk')).toMatchObject({ refusal: 'wrong_role' })
    expect(accept(EMMEN)).toMatchObject({ ok: true, state: 'accepted' })
    expect(byYear(EMMEN)).toEqual(before)
    expect(confirm(EMMEN)).toMatchObject({ ok: true, state: 'in_force' })
  })

  test('counts from its year on, for entitlement and open tranches, and leaves paid ones alone', () => {
    const dossier = activeOf(EMMEN)
    const first = agreementInForce(dossier)
    expect(byYear(EMMEN)[2027]).toBe(2_000_050)
    expect(byYear(EMMEN)[2026]).not.toBe(2_000_050)
    const of = (year: number) => tranchesOf(dossier.id).filter((tranche) => tranche.year === year)
    expect(of(2027).map(({ amountRappen }) => amountRappen)).toEqual([2_000_050])
    expect(of(2025).every(({ state }) => state === 'paid')).toBe(true)
    expect(first?.version).toBe(2)
    expect(first?.data.contributions.map(({ contributionRappen }) => contributionRappen)).toEqual(
      [2025, 2026, 2027].map((year) => byYear(EMMEN)[year]),
    )
  })

  test('is a paper that anybody can check, from the proposal on', () => {
    const dossier = activeOf(EMMEN)
    const row = findAmendment(dossier, 1)
    const sha256 = documentById(row?.documentId ?? '')?.sha256 ?? ''
    expect(verify({ kind: 'sha256', sha256 })).toMatchObject({
      slot: 'amendment',
      agreement: { version: 2, standing: 'in_force' },
    })
  })

  test('rests on a calculation that replays, and the old version stays to be verified as replaced', () => {
    const dossier = activeOf(EMMEN)
    const pinned = pinnedCalculation(dossier.id)
    expect(pinned && replaysCalculation(pinned.calculation)).toBe(true)
    const ask = (version: number) =>
      verify({ kind: 'reference', reference: dossier.reference as never, version })
    expect(ask(1)?.agreement).toMatchObject({ standing: 'replaced', inForce: { version: 2 } })
    expect(ask(2)?.agreement).toMatchObject({ standing: 'in_force' })
  })

  test('tells the signatories, the officers, and the whole municipality at the end', () => {
    const told = db.select({ template: outbox.template }).from(outbox).all()
    const templates = new Set(told.map(({ template }) => template))
    for (const template of ['amendment-proposed', 'amendment-accepted', 'agreement-amended'] as const)
      expect(templates).toContain(template)
    expect(verifyChain()).toMatchObject({ ok: true })
  })
})

test('a longer term brings further years with report, tranche and the budget of the last one', async () => {
  const lead = 1059
  const clerk = personAs('clerk', lead)
  db.update(dossiers)
    .set({ state: asIfDecided('withdrawn') })
    .where(eq(dossiers.state, 'submitted'))
    .run()
  const { id: periodId } = programmeOn('2025-01-01')
  const place = { kind: 'municipality', name: '', leadBfsNumber: lead, members: [lead], periodId } as const
  const at = new Date('2024-09-10T09:00:00Z')
  const begun = createDossier(clerk, { ...place, startsOn: '2025-01-01', endsOn: '2026-12-31' }, at)
  const dossier = begun.ok ? findDossier(clerk, begun.reference, today(now())) : undefined
  if (!dossier) throw new Error('The dossier was not begun')
  await fillIn(dossier, at)
  await countersign(sign(await issue(approve(takeUp(submit(dossier, at), at), at), at), at), at)

  const longerTerm = { kind: 'term', endsOn: '2027-12-31' } as const
  expect(await propose(lead, longerTerm)).toMatchObject({
    reasons: [{ key: 'resolution_not_for_year', data: { year: 2027 } }],
  })
  await handIn(lead, { bfsNumber: lead, resolvedOn: '2026-11-02', amount: 20_000_000, years: [2027, 2027] })
  expect(await propose(lead, longerTerm)).toMatchObject({ ok: true })
  accept(lead)
  expect(confirm(lead)).toMatchObject({ ok: true })
  const longer = activeOf(lead)
  const years = byYear(lead)
  expect(longer.endsOn).toBe('2027-12-31')
  expect(years[2027]).toBe(years[2026])
  expect(deadlineOf(reportingYearsOf(longer.id).find(({ year }) => year === 2027)?.id ?? '')?.legalOn).toBe(
    '2028-03-15',
  )
  const tranches = tranchesOf(longer.id).filter(({ year }) => year === 2027)
  expect(tranches.map(({ amountRappen }) => amountRappen)).toEqual([years[2027]])
  const linesOf = (year: number) =>
    budgetLinesOf(longer.id)
      .filter((line) => line.year === year)
      .map(({ rowNumber, label, amountRappen }) => [rowNumber, label, amountRappen])
  expect(linesOf(2027)).toEqual(linesOf(2026))
})
