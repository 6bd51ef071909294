import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { tranchesOf } from '#app/models/money/payments.server.ts'
import { settlementFor, settlementsOf } from '#app/models/report/report-facts.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { fileReport, writeReport } from '#db/demo/reports.server.ts'
import { current } from '#db/demo/road.server.ts'
import { YEAR } from '../support/days.ts'
import {
  exOfficio,
  RETURN_SILENT,
  reportSilent,
  returnSilent,
  SILENT,
  settledExOfficio,
  settleExOfficio,
  tryExOfficio,
} from '../support/ex-officio.ts'
import { at, finalOf } from '../support/money-lives.ts'
import { moveReport, moveTranche } from '../support/moves.ts'
import { delivered, pass } from '../support/passes.ts'
import { as } from '../support/people.ts'
import { factsToConfirm } from '../support/proposals.ts'
import {
  claimOf,
  claimsFor,
  eventsOf,
  mailsOf,
  mailsSince,
  openDeadlines,
  trancheOf,
  tranchesFor,
} from '../support/records.ts'
import { reportOpen, reportReturned, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

const paidFor = (dossier: Dossier) =>
  tranchesFor(dossier)
    .filter(({ year, state }) => year === YEAR && state === 'paid')
    .reduce((sum, { amountRappen }) => sum + amountRappen, 0)

describe('a year that nobody reports on', () => {
  test('is settled on nothing once the second notice has reached somebody and its day is over', async () => {
    const dossier = await settledExOfficio()
    expect(yearOf(dossier).state).toBe('ex_officio')
    expect(finalOf(dossier, YEAR)).toBe(0)
    expect(claimOf(dossier)).toMatchObject({ state: 'issued', amountRappen: paidFor(dossier) })
    expect(settlementFor(yearOf(dossier))?.basis.exOfficio).toMatchObject({
      unanswered: 'report',
      awaitedUntil: '2027-04-14',
      reasons: 'Trotz zweier Mahnungen kam keine Antwort.',
      signedBy: as('officer').name,
      recipient: { name: dossier.party.name },
    })
    expect(openDeadlines(dossier).filter(({ year }) => year === YEAR)).toMatchObject([{ kind: 'claim' }])
  })

  test.each(['never filed', 'sent back'])(
    'leaves the tranche behind a report that was %s to finance, with a reason',
    async (what) => {
      const dossier = what === 'sent back' ? await returnSilent() : await reportSilent()
      const day = what === 'sent back' ? RETURN_SILENT : SILENT
      settleExOfficio(dossier, { day })
      const next = () => trancheOf(dossier, YEAR + 1)
      const now = at('2027-04-28')
      expect(tranchesOf(dossier.id).find(({ id }) => id === next().id)?.gate).toEqual({
        year: YEAR,
        filed: false,
        exOfficio: true,
      })
      const tasks = waitingFor(as('finance'), '2027-04-28').filter(({ record }) => record === next().id)
      expect(tasks).toMatchObject([{ action: 'release', since: day }])
      for (const action of ['release', 'order'] as const) {
        const move = (reason: string) =>
          moveTranche(next(), action, as('finance'), { now, input: { reason } })
        expect(() => move(' '), action).toThrow('gate_ex_officio')
        move('Die Massnahmen laufen weiter.')
      }
      expect(next().state).toBe('ordered')
    },
  )

  test('waits while the notices reach nobody, and until the last day that was given is over', async () => {
    const dossier = await reportOpen()
    for (const day of ['2027-03-16', '2027-03-31']) pass(day)
    expect(tryExOfficio(dossier, {}, { day: '2027-06-01' })).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'second_notice_missing' }],
    })
    const told = await reportSilent()
    expect(tryExOfficio(told, {}, { day: '2027-04-14' })).toMatchObject({
      reasons: [{ key: 'awaited_still', data: { day: '2027-04-14' } }],
    })
    expect(yearOf(told).state).toBe('open')
  })

  test('never counts what the municipality has only begun to write', async () => {
    const dossier = await reportSilent()
    await writeReport(dossier, YEAR, { percent: 100, at: at('2027-04-10') })
    settleExOfficio(dossier)
    expect(finalOf(dossier, YEAR)).toBe(0)
    expect(
      settlementFor(yearOf(dossier))?.basis.accounts.every(({ declaredRappen }) => declaredRappen === 0),
    ).toBe(true)
  })

  test('is told to the municipality with the reason, the amount and the claim, and stands in the history', async () => {
    const dossier = await reportSilent()
    const known = mailsOf(dossier)
    settleExOfficio(dossier)
    const told = mailsSince(dossier, known)
    expect(new Set(told.map(({ template }) => template))).toEqual(
      new Set(['report-settled-ex-officio', 'claim-issued']),
    )
    expect(told.find(({ template }) => template === 'report-settled-ex-officio')?.facts).toMatchObject({
      year: YEAR,
      amountRappen: 0,
      reason: 'Trotz zweier Mahnungen kam keine Antwort.',
    })
    expect(eventsOf(dossier).filter(({ action }) => action === 'settle_ex_officio')).toMatchObject([
      { fromState: 'open', toState: 'ex_officio' },
    ])
    const before = mailsOf(dossier).length
    delivered('2027-04-20')
    expect(mailsOf(dossier).slice(before)).toEqual([])
  })

  test('takes the officer, a reason, the legal remedies, and a reason for each figure', async () => {
    const dossier = await reportSilent()
    expect(tryExOfficio(dossier, { reason: ' ' })).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
    expect(tryExOfficio(dossier, { legalRemedies: '\n' })).toMatchObject({
      reasons: [{ key: 'legal_remedies_missing' }],
    })
    expect(tryExOfficio(dossier, exOfficio(rappen(100), ''))).toMatchObject({
      reasons: [{ key: 'correction_unexplained', data: { count: 1 } }],
    })
    for (const role of ['second', 'finance', 'admin', 'signatory'] as const)
      expect(tryExOfficio(dossier, {}, { role })).toMatchObject({ refusal: 'wrong_role' })
    expect(settlementsOf(yearOf(dossier))).toEqual([])
  })

  test('is settled once: of two officers the second reads that it has happened', async () => {
    const dossier = await reportSilent()
    const { id, version } = yearOf(dossier)
    const request = { id, version, action: 'settle_ex_officio' as const, input: exOfficio(), now: at(SILENT) }
    const settle = () =>
      asOneMay(() => applyTransition(reportingYearDoor, { ...request, person: as('officer') }))
    expect(settle()).toMatchObject({ ok: true, state: 'ex_officio' })
    expect(settle()).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(tryExOfficio(dossier)).toMatchObject({ refusal: 'wrong_state' })
    expect(claimsFor(dossier)).toHaveLength(1)
  })

  test('waits for a second person where the programme asks for one, with all that was typed', async () => {
    const dossier = await reportSilent()
    moveReport(yearOf(dossier), 'settle_ex_officio', as('officer'), {
      input: exOfficio(rappen(5_000)),
      now: at(SILENT),
    })
    expect(yearOf(dossier).state).toBe('open')
    const { after, given } = factsToConfirm(dossier)
    const [proposal] = openProposals(dossier.id)
    const word = { dossier: current(dossier), id: proposal?.id ?? '', now: at('2027-04-16') }
    expect(confirmProposal({ ...word, person: as('officer') })).toMatchObject({ ok: false })
    expect(confirmProposal({ ...word, person: as('second') })).toMatchObject({
      ok: true,
      state: 'ex_officio',
    })
    const { basis, finalRappen } = settlementFor(yearOf(dossier)) ?? {}
    expect([after?.settlement.final, given?.dueOn]).toEqual([finalRappen, '2027-03-15'])
    expect(basis?.thirdParty).toEqual({
      declaredRappen: 0,
      correctedRappen: 5_000,
      correctionReason: 'Laut Beleg.',
    })
    expect(basis?.exOfficio?.signedBy).toBe(as('officer').name)
    expect(yearOf(dossier).decidedBy).toBe(as('officer').id)
  })

  test('is no longer settled so by a word given after the report has come', async () => {
    const dossier = await reportSilent()
    await writeReport(dossier, YEAR, { percent: 100, at: at('2027-04-10') })
    moveReport(yearOf(dossier), 'settle_ex_officio', as('officer'), { input: exOfficio(), now: at(SILENT) })
    const [proposal] = openProposals(dossier.id)
    fileReport(dossier, YEAR, at('2027-04-16'))
    const word = { dossier: current(dossier), id: proposal?.id ?? '', now: at('2027-04-17') }
    expect(confirmProposal({ ...word, person: as('second') })).toMatchObject({ ok: false })
    expect(yearOf(dossier).state).toBe('submitted')
  })

  test('stands among the tasks of the officer once no payments are left to hold', async () => {
    const dossier = await reportSilent()
    const tasks = () =>
      waitingFor(as('officer'), SILENT, { dossier: current(dossier) }).map(({ action, year }) => [
        action,
        year,
      ])
    expect(tasks()).not.toContainEqual(['settle_ex_officio', YEAR])
    for (const tranche of tranchesFor(dossier).filter(({ state }) => state === 'planned'))
      moveTranche(tranche, 'hold', as('officer'), { now: at(SILENT) })
    expect(tasks()).toContainEqual(['settle_ex_officio', YEAR])
    settleExOfficio(dossier)
    expect(tasks()).not.toContainEqual(['settle_ex_officio', YEAR])
  })
})

describe('a report that was sent back and never comes again', () => {
  test('is settled on what was filed, with what the canton counts beside, and the request is closed', async () => {
    const dossier = await returnSilent()
    settleExOfficio(dossier, { input: exOfficio(rappen(400_000)), day: RETURN_SILENT })
    const { basis } = settlementFor(yearOf(dossier)) ?? {}
    expect(basis?.exOfficio).toMatchObject({ unanswered: 'completion', awaitedUntil: '2027-04-26' })
    expect(basis?.accounts.some(({ declaredRappen }) => declaredRappen > 0)).toBe(true)
    expect(basis?.thirdParty.correctedRappen).toBe(400_000)
    expect(openDeadlines(dossier).map(({ kind }) => kind)).not.toContain('completion_request')
  })

  test('waits until a reminder of the day that is over has reached somebody, and for the days since', async () => {
    const dossier = await reportReturned()
    expect(tryExOfficio(dossier, {}, { day: '2027-06-01' })).toMatchObject({
      reasons: [{ key: 'completion_not_reminded' }],
    })
    const reminded = await returnSilent()
    expect(tryExOfficio(reminded, {}, { day: '2027-04-26' })).toMatchObject({
      reasons: [{ key: 'awaited_still', data: { day: '2027-04-26' } }],
    })
  })

  test('is not settled on the morning of a late, only notice, after the portal stood still', async () => {
    const dossier = await reportReturned()
    delivered('2027-03-15')
    delivered('2027-06-21')
    expect(tryExOfficio(dossier, {}, { day: '2027-06-21' })).toMatchObject({
      reasons: [{ key: 'awaited_still', data: { day: '2027-07-05' } }],
    })
    expect(tryExOfficio(dossier, {}, { day: '2027-07-06' })).toMatchObject({ ok: true })
  })
})
