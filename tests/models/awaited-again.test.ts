import { describe, expect, test } from 'vitest'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { requestsOf, stillAsked } from '#app/models/dossier/points.server.ts'
import { correctExtension, grantExtension } from '#app/models/report/extensions.server.ts'
import { settlementFor, settlementsOf } from '#app/models/report/report-facts.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { fileReport, writeReport } from '#db/demo/reports.server.ts'
import { YEAR } from '../support/days.ts'
import {
  RETURN_SILENT,
  returnSilent,
  settledExOfficio,
  settleExOfficio,
  tryExOfficio,
} from '../support/ex-officio.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveReport } from '../support/moves.ts'
import { delivered } from '../support/passes.ts'
import { as } from '../support/people.ts'
import { claimsFor, mailsOf, mailsSince, openDeadlines } from '../support/records.ts'
import { yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

describe('the way back from a settlement ex officio', () => {
  const awaitAgain = (dossier: Dossier, input: object = {}, day = '2027-05-03') =>
    asOneMay(() => {
      const { id, version } = yearOf(dossier)
      const typed = { reason: 'Die Gemeinde hat sich gemeldet.', dueOn: '2027-06-05', ...input }
      const step = { id, version, action: 'await_again' as const, input: typed }
      return applyTransition(reportingYearDoor, { ...step, person: as('officer'), now: at(day) })
    })

  test('opens a report that never came once more, by a working day that the officer gives and the mail names', async () => {
    const dossier = await settledExOfficio()
    const known = mailsOf(dossier)
    expect(awaitAgain(dossier)).toMatchObject({ ok: true, state: 'open' })
    expect(claimsFor(dossier)).toMatchObject([{ state: 'withdrawn' }])
    expect(settlementFor(yearOf(dossier))).toBeUndefined()
    expect(openDeadlines(dossier).filter(({ year }) => year === YEAR)).toMatchObject([
      { kind: 'annual_report', legalOn: '2027-03-15', effectiveOn: '2027-06-07' },
    ])
    const told = mailsSince(dossier, known)
    expect(new Set(told.map(({ template }) => template))).toEqual(
      new Set(['report-awaited-again', 'claim-withdrawn']),
    )
    expect(told.find(({ template }) => template === 'report-awaited-again')?.facts).toMatchObject({
      dueOn: '2027-06-07',
      items: [],
    })
    expect(requestsOf({ dossierId: dossier.id, year: YEAR }, 'canton')).toEqual([])
  })

  test.each([
    ['no day', { dueOn: undefined }, 'due_date_missing'],
    ['a day that is over', { dueOn: '2027-05-02' }, 'extension_not_later'],
    ['a day later than a report is ever due', { dueOn: '2099-12-31' }, 'extension_too_long'],
    ['blanks for a reason', { reason: ' ' }, 'reason_missing'],
  ])('is refused with %s', async (_what, input, key) => {
    const dossier = await settledExOfficio()
    expect(awaitAgain(dossier, input)).toMatchObject({ refusal: 'not_fulfilled', reasons: [{ key }] })
    expect(yearOf(dossier).state).toBe('ex_officio')
  })

  test('may be extended and put right like any other day, and settles nothing before it is over', async () => {
    const dossier = await settledExOfficio()
    awaitAgain(dossier, {}, '2028-05-02')
    expect(yearOf(dossier).state).toBe('ex_officio')
    awaitAgain(dossier, { dueOn: '2028-06-08' }, '2028-05-02')
    const day = { reportingYearId: yearOf(dossier).id, person: as('officer'), reason: 'Ferien.' }
    expect(
      grantExtension({ ...day, seen: '2028-06-08', dueOn: '2028-06-30', now: at('2028-05-03') }),
    ).toEqual({ ok: true })
    expect(
      correctExtension({ ...day, seen: '2028-06-30', dueOn: '2028-06-20', now: at('2028-05-03') }),
    ).toEqual({ ok: true })
    expect(tryExOfficio(dossier, {}, { day: '2028-06-20' })).toMatchObject({
      reasons: [{ key: 'awaited_still', data: { day: '2028-06-20' } }],
    })
    expect(tryExOfficio(dossier, {}, { day: '2028-07-01' })).toMatchObject({
      reasons: [{ key: 'second_notice_missing' }],
    })
  })

  test('takes the late report, which is settled as any other and then opened as any other', async () => {
    const dossier = await settledExOfficio()
    awaitAgain(dossier)
    await writeReport(dossier, YEAR, { percent: 100, at: at('2027-05-04') })
    fileReport(dossier, YEAR, at('2027-05-05'))
    moveReport(yearOf(dossier), 'take_up', as('officer'), { now: at('2027-05-06') })
    moveReport(yearOf(dossier), 'approve', as('officer'), { now: at('2027-05-07') })
    expect(settlementsOf(yearOf(dossier))).toHaveLength(2)
    expect(finalOf(dossier, YEAR)).toBe(yearOf(dossier).entitlementRappen)
    moveReport(yearOf(dossier), 'settle', as('officer'), { now: at('2027-05-08') })
    expect(yearOf(dossier).state).toBe('settled')
    expect(awaitAgain(dossier, {}, '2027-05-10')).toMatchObject({ reasons: [{ key: 'settled_on_report' }] })
  })

  test('asks once more for what was to be completed, by another day, and keeps what became of the first request', async () => {
    const dossier = await returnSilent()
    const about = { dossierId: dossier.id, year: YEAR }
    const [first] = requestsOf(about, 'canton')
    settleExOfficio(dossier, { day: RETURN_SILENT })
    const known = mailsOf(dossier)
    expect(awaitAgain(dossier)).toMatchObject({ ok: true, state: 'returned' })
    const again = { ground: first?.ground, reason: first?.reason, points: first?.points }
    expect(requestsOf(about, 'canton')).toMatchObject([
      { ...again, end: null, dueOn: '2027-06-07' },
      { ...again, end: 'settle_ex_officio', dueOn: '2027-04-09' },
    ])
    const told = mailsSince(dossier, known).find(({ template }) => template === 'report-awaited-again')
    expect(told?.facts).toMatchObject({ dueOn: '2027-06-07', items: stillAsked(about) })
    expect(tryExOfficio(dossier, {}, { day: '2027-06-08' })).toMatchObject({
      reasons: [{ key: 'completion_not_reminded' }],
    })
  })

  test('can be gone again: what stays silent is settled a second time', async () => {
    const dossier = await settledExOfficio()
    awaitAgain(dossier)
    for (const day of ['2027-06-08', '2027-06-23']) delivered(day)
    settleExOfficio(dossier, { day: '2027-07-09' })
    expect(settlementsOf(yearOf(dossier)).map(({ supersededAt }) => supersededAt === null)).toEqual([
      false,
      true,
    ])
  })
})
