import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import type { CantonalRole } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import * as corrections from '#app/routes/canton.dossiers.$reference.reports.$year.corrections.tsx'
import * as extension from '#app/routes/canton.dossiers.$reference.reports.$year.extension.tsx'
import * as report from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as matrix from '#app/routes/canton.reports.tsx'
import * as step from '#app/routes/step.tsx'
import * as scenes from '../support/scenes.ts'
import { type Fields, type Visited, visitDossier } from '../support/visits.ts'

beforeAll(() => setClock('2027-03-20T09:00:00Z'))
afterAll(() => setClock())

type Given = {
  role?: CantonalRole
  fields?: Fields
  params?: Record<string, string>
  query?: string
}

function go(page: Visited, dossier: Dossier, given: Given = {}) {
  const { role = 'officer', params, ...sent } = given
  return visitDossier(page, dossier, {
    role,
    at: `/reports/${scenes.YEAR}/${params?.step ?? ''}`,
    params: { year: String(scenes.YEAR), ...params },
    ...sent,
  })
}

const seen = (dossier: Dossier) => ({ version: String(scenes.yearOf(dossier).version) })
const stateOf = (dossier: Dossier) => scenes.yearOf(dossier).state
const pathOf = ({ reference }: Dossier) => `/canton/dossiers/${reference}/reports/${scenes.YEAR}`

describe('the report before the canton', () => {
  test('is never a draft: nothing while it is written, and the last filing while it is completed', async () => {
    const writing = await scenes.reportWritten()
    expect((await go(report.loader, writing)).body).toMatchObject({ report: null, ledgers: [] })
    const completing = await scenes.reportReturned()
    scenes.declare(completing, { percent: 10 })
    const { report: shown } = (await go(report.loader, completing)).body as {
      report: { lines: { declaredRappen: number; budgetRappen: number }[] }
    }
    expect(shown.lines.every((line) => line.declaredRappen === line.budgetRappen)).toBe(true)
  })

  test('offers each role its steps only', async () => {
    const dossier = await scenes.reportInReview()
    const stepsOf = async (role: CantonalRole) =>
      ((await go(report.loader, dossier, { role })).body as { head: { steps: string[] } }).head.steps
    expect(await stepsOf('officer')).toEqual(['return', 'approve'])
    expect(await stepsOf('auditor')).toEqual([])
  })
})

describe('a step', () => {
  test('is taken on the version that was seen, and leads back to the report', async () => {
    const dossier = await scenes.reportFiled()
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
    const dossier = await scenes.reportInReview()
    const given = { role, params: { step: action }, fields: seen(dossier) }
    expect((await go(step.action, dossier, given)).status).toBe(404)
    expect(stateOf(dossier)).toBe('in_review')
  })

  test('of approval shows the settlement first and pins it', async () => {
    const dossier = await scenes.reportInReview({ percent: 80 })
    const params = { step: 'approve' }
    const { settlement: preview } = (await go(step.loader, dossier, { params })).body as {
      settlement: { pinned: boolean; settlement: { final: number } }
    }
    expect(preview.pinned).toBe(false)
    await go(step.action, dossier, { params, fields: seen(dossier) })
    expect(settlementFor(scenes.yearOf(dossier))?.finalRappen).toBe(preview.settlement.final)
  })

  test('of the second person that goes back asks for a reason', async () => {
    const dossier = await scenes.reportInSecondReview()
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
    const dossier = await scenes.reportApproved({ percent: 80 })
    const given = { params: { step: 'settle' }, fields: seen(dossier) }
    expect(await go(step.action, dossier, given)).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'money_not_even' }] },
    })
  })
})

describe('a correction', () => {
  const lineOf = (dossier: Dossier) => reportOf(scenes.yearOf(dossier)).accounts[0]
  const fieldsOf = (dossier: Dossier, reason: string) => ({
    seen: markOfReport(scenes.yearOf(dossier), 'accounts'),
    'lines.0.budgetLineId': lineOf(dossier)?.budgetLineId ?? '',
    'lines.0.corrected': '100',
    'lines.0.correctionReason': reason,
    thirdPartyCorrected: '',
    thirdPartyCorrectionReason: '',
  })

  test('stands beside the declaration, and approval asks for its reason', async () => {
    const dossier = await scenes.reportInReview()
    const declared = lineOf(dossier)?.declaredRappen
    await go(corrections.action, dossier, { fields: fieldsOf(dossier, '') })
    expect(lineOf(dossier)).toMatchObject({ declaredRappen: declared, correctedRappen: 10_000 })
    const approve = { params: { step: 'approve' } }
    expect(await go(step.action, dossier, { ...approve, fields: seen(dossier) })).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'correction_unexplained' }] },
    })
    await go(corrections.action, dossier, { fields: fieldsOf(dossier, 'Beleg fehlt.') })
    expect((await go(step.action, dossier, { ...approve, fields: seen(dossier) })).status).toBe(303)
  })

  test('needs a report in review', async () => {
    const dossier = await scenes.reportFiled()
    expect(await go(corrections.action, dossier, { fields: fieldsOf(dossier, 'x') })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state' },
    })
  })
})

describe('giving back', () => {
  const RETURN = {
    ground: 'incomplete',
    reason: 'Ein Beleg fehlt.',
    dueOn: '09.04.2027',
    'items.0.section': 'accounts',
    'items.0.text': 'Beleg zur Miete',
  }

  test('opens a completion request with its day', async () => {
    const dossier = await scenes.reportInReview()
    const fields = { ...RETURN, ...seen(dossier) }
    expect((await go(step.action, dossier, { params: { step: 'return' }, fields })).location).toBe(
      pathOf(dossier),
    )
    expect((await go(report.loader, dossier)).body).toMatchObject({
      requests: [{ dueOn: '2027-04-09', points: [{ section: 'accounts', text: 'Beleg zur Miete' }] }],
    })
  })

  test('before the report is due at all is for a day that takes none away from it', async () => {
    setClock('2027-03-05T09:00:00Z')
    const dossier = await scenes.reportInReview()
    const early = { ...RETURN, ...seen(dossier), dueOn: '12.03.2027' }
    expect(await go(step.action, dossier, { params: { step: 'return' }, fields: early })).toMatchObject({
      status: 409,
      body: {
        reasons: [{ key: 'due_date_takes_days_away', data: { day: '2027-03-15' } }],
        values: { reason: 'Ein Beleg fehlt.' },
      },
    })
    const page = await go(step.loader, dossier, { params: { step: 'return' } })
    expect(page.body).toMatchObject({ proposed: { dueOn: '2027-03-19' } })
    setClock('2027-02-25T09:00:00Z')
    const sooner = await go(step.loader, dossier, { params: { step: 'return' } })
    expect(sooner.body).toMatchObject({ proposed: { dueOn: '2027-03-15' } })
    setClock('2027-03-20T09:00:00Z')
  })

  test('needs points and a day ahead, and another row only adds a row', async () => {
    const dossier = await scenes.reportInReview()
    const past = { ...RETURN, ...seen(dossier), dueOn: '01.03.2027', 'items.0.text': '' }
    expect(await go(step.action, dossier, { params: { step: 'return' }, fields: past })).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'items_missing' }, { key: 'due_date_lies_in_the_past' }] },
    })
    const more = { ...RETURN, ...seen(dossier), _rows: 'add:items' }
    expect((await go(step.action, dossier, { params: { step: 'return' }, fields: more })).body).toMatchObject(
      {
        values: { items: [{ text: 'Beleg zur Miete' }, {}] },
      },
    )
    expect(stateOf(dossier)).toBe('in_review')
  })
})

test('an extension is refused to a day that is not later, and otherwise holds at once', async () => {
  const dossier = await scenes.reportOpen()
  const fields = { dueOn: '10.03.2027', reason: 'Krankheit', seen: '2027-03-15' }
  expect(await go(extension.action, dossier, { fields })).toMatchObject({
    status: 409,
    body: { refusal: 'not_later', values: { reason: 'Krankheit' } },
  })
  const later = { ...fields, dueOn: '16.04.2027' }
  expect((await go(extension.action, dossier, { fields: later })).status).toBe(303)
  expect((await go(report.loader, dossier)).body).toMatchObject({
    deadline: { effectiveOn: '2027-04-16', extensions: [{ reason: 'Krankheit' }] },
  })
})

test('a report that was filed in time and sent back offers no extension of the day it met', async () => {
  const [owed, returned] = [await scenes.reportOpen(), await scenes.reportReturned()]
  expect((await go(extension.loader, owed)).body).toMatchObject({ step: { possible: true } })
  expect((await go(extension.loader, returned)).body).toMatchObject({ step: { possible: false } })
})

describe('the overview of all reports', () => {
  test('shows by the address what is overdue', async () => {
    const dossier = await scenes.reportOpen()
    const { rows, counts } = (await go(matrix.loader, dossier, { query: '?show=overdue' })).body as {
      rows: { reference: string; standing: { timing: string } }[][]
      counts: { overdue: number }
    }
    expect(rows.flat().map(({ reference }) => reference)).toContain(dossier.reference)
    expect(rows.flat().every(({ standing }) => standing.timing === 'overdue')).toBe(true)
    expect(rows).toHaveLength(counts.overdue)
  })
})
