import { describe, expect, test } from 'vitest'
import type { CantonalRole } from '#app/domain/roles.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import * as report from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as matrix from '#app/routes/canton.reports.tsx'
import * as step from '#app/routes/step.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { go, pathOf, seen, stateOf } from '../support/report-review.ts'
import {
  declare,
  reportApproved,
  reportFiled,
  reportInReview,
  reportInSecondReview,
  reportOpen,
  reportReturned,
  reportWritten,
  yearOf,
} from '../support/report-scenes.ts'

clockStandsAt('2027-03-20T09:00:00Z')

describe('the report before the canton', () => {
  test('is never a draft: nothing while it is written, and the last filing while it is completed', async () => {
    const writing = await reportWritten()
    expect((await go(report.loader, writing)).body).toMatchObject({ report: null, ledgers: [] })
    const completing = await reportReturned()
    declare(completing, { percent: 10 })
    const { report: shown } = (await go(report.loader, completing)).body as {
      report: { lines: { declaredRappen: number; budgetRappen: number }[] }
    }
    expect(shown.lines.every((line) => line.declaredRappen === line.budgetRappen)).toBe(true)
  })

  test('offers each role its steps only', async () => {
    const dossier = await reportInReview()
    const stepsOf = async (role: CantonalRole) =>
      ((await go(report.loader, dossier, { role })).body as { head: { steps: string[] } }).head.steps
    expect(await stepsOf('officer')).toEqual(['return', 'ask_paper', 'approve'])
    expect(await stepsOf('auditor')).toEqual([])
  })
})

describe('a step', () => {
  test('is taken on the version that was seen, and leads back to the report', async () => {
    const dossier = await reportFiled()
    const params = { step: 'take-up' }
    const stale = await go(step.action, dossier, { params, fields: { version: '1' } })
    expect(stale).toMatchObject({ status: 409, body: { refusal: 'changed_meanwhile' } })
    const answer = await go(step.action, dossier, { params, fields: seen(dossier) })
    expect(answer).toMatchObject({ status: 303, location: pathOf(dossier) })
    expect(stateOf(dossier)).toBe('in_review')
  })

  test.each([
    ['finance', 'approve'],
    ['officer', 'send-back'],
    ['officer', 'submit'],
    ['officer', 'open'],
    ['officer', 'anything'],
  ] as const)('does not exist for %s as %s', async (role, action) => {
    const dossier = await reportInReview()
    const given = { role, params: { step: action }, fields: seen(dossier) }
    expect((await go(step.action, dossier, given)).status).toBe(404)
    expect(stateOf(dossier)).toBe('in_review')
  })

  test('of approval shows the settlement first and pins it', async () => {
    const dossier = await reportInReview({ percent: 80 })
    const params = { step: 'approve' }
    const { settlement: preview, step: shown } = (await go(step.loader, dossier, { params })).body as {
      settlement: { pinned: boolean; settlement: { final: number } }
      step: { figures: string }
    }
    expect(preview.pinned).toBe(false)
    await go(step.action, dossier, { params, fields: { ...seen(dossier), figures: shown.figures } })
    expect(settlementFor(yearOf(dossier))?.finalRappen).toBe(preview.settlement.final)
  })

  test('of the second person that goes back asks for a reason', async () => {
    const dossier = await reportInSecondReview()
    const given = { role: 'second', params: { step: 'send-back' } } as const
    expect(await go(step.action, dossier, { ...given, fields: seen(dossier) })).toMatchObject({
      status: 422,
      body: { errors: { reason: 'required' } },
    })
    const fields = { ...seen(dossier), reason: 'Bitte den Beleg prüfen.' }
    expect((await go(step.action, dossier, { ...given, fields })).status).toBe(303)
    expect(stateOf(dossier)).toBe('in_review')
  })

  test('that settles waits until the money is even', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const given = { params: { step: 'settle' }, fields: seen(dossier) }
    expect(await go(step.action, dossier, given)).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'money_not_even' }] },
    })
  })
})

describe('the overview of all reports', () => {
  test('shows by the address what is overdue', async () => {
    const dossier = await reportOpen()
    const { rows, counts } = (await go(matrix.loader, dossier, { query: '?show=overdue' })).body as {
      rows: { reference: string; standing: { timing: string } }[][]
      counts: { overdue: number }
    }
    expect(rows.flat().map(({ reference }) => reference)).toContain(dossier.reference)
    expect(rows.flat().every(({ standing }) => standing.timing === 'overdue')).toBe(true)
    expect(rows).toHaveLength(counts.overdue)
  })
})
