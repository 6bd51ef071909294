import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import { missingInReport } from '#app/domain/report/report.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { revisedSections } from '#app/models/dossier/revised-sections.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { agreedFor, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { saveAccounts, saveContent, saveCorrections } from '#app/models/report/reports.server.ts'
import { fileReport, takeUpReport } from '#db/demo/reports.server.ts'
import { moveReport } from '#db/demo/road.server.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { reportWritten, yearOf } from '../support/report-scenes.ts'
import { RETURNED } from '../support/scenes.ts'

const GARDEN = { id: '', title: 'Garten', fundingArea: 5, reason: 'Land wurde angeboten.' } as const
const TOOLS = {
  id: '',
  measureId: null,
  category: 'projects',
  label: 'Werkzeug',
  reason: 'Nicht geplant.',
  declaredRappen: rappen(840_00),
} as const

const report = (dossier: Dossier) => reportOf(yearOf(dossier))
const costs = (dossier: Dossier) => report(dossier).addedCosts ?? []

const change = (dossier: Dossier) => ({
  reportingYearId: yearOf(dossier).id,
  person: as('clerk', dossier.party.leadBfsNumber),
  now: DAYS.written,
})

type Written = Parameters<typeof saveAccounts>[1]['addedCosts']

function writeCosts(
  dossier: Dossier,
  addedCosts: Written,
  { seen, now = DAYS.written }: { seen?: string; now?: Date } = {},
) {
  const { thirdPartyRappen } = report(dossier)
  return saveAccounts(
    { ...change(dossier), now, ...(seen && { seen }) },
    { accounts: [], addedCosts, thirdPartyRappen },
  )
}

function writeMeasures(dossier: Dossier, addedMeasures: Parameters<typeof saveContent>[1]['addedMeasures']) {
  const { summary, measures } = report(dossier)
  return saveContent(change(dossier), { ...emptyContent(), summary, measures: [...measures], addedMeasures })
}

describe('a report may add to what was agreed', () => {
  test('a measure, and a cost for it, which keep their numbers when they are written anew', async () => {
    const dossier = await reportWritten()
    writeMeasures(dossier, [GARDEN])
    const [garden] = report(dossier).addedMeasures ?? []
    writeCosts(dossier, [
      { ...TOOLS, measureId: garden?.id ?? '' },
      { ...TOOLS, label: 'Saatgut' },
    ])
    const [tools, seeds] = costs(dossier)
    expect([tools?.measureId, seeds?.label]).toEqual([garden?.id, 'Saatgut'])
    const again = { ...TOOLS, id: seeds?.id ?? '', label: 'Setzlinge' }
    expect(writeCosts(dossier, [again, { ...again, label: 'Erde' }])).toEqual({ ok: true })
    const [first, second] = costs(dossier)
    expect(first).toMatchObject({ id: seeds?.id, label: 'Setzlinge' })
    expect(second).toMatchObject({ label: 'Erde' })
    expect(second?.id).not.toBe(first?.id)
  })

  test('no row of another year: a number that is not its own makes a new one', async () => {
    const dossier = await reportWritten()
    writeCosts(dossier, [{ ...TOOLS, id: 'of-somebody-else' }])
    expect(costs(dossier)[0]?.id).not.toBe('of-somebody-else')
  })

  test('and a page that is out of date is told so', async () => {
    const dossier = await reportWritten()
    const seen = markOfReport(yearOf(dossier), 'accounts')
    writeCosts(dossier, [TOOLS], { seen })
    expect(writeCosts(dossier, [], { seen })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(costs(dossier)).toHaveLength(1)
  })

  test('a measure that is taken out again leaves its cost without one, which keeps the report from being filed', async () => {
    const dossier = await reportWritten()
    writeMeasures(dossier, [GARDEN])
    const measureId = report(dossier).addedMeasures?.[0]?.id ?? ''
    writeCosts(dossier, [{ ...TOOLS, measureId }])
    writeMeasures(dossier, [])
    const missing = missingInReport(report(dossier), agreedFor(yearOf(dossier), dossier))
    expect(missing.map(({ key }) => key)).toEqual(['added_cost_without_measure'])
    expect(() => fileReport(dossier, YEAR, DAYS.reported)).toThrow()
  })
})

describe('what was added', () => {
  test('is filed, corrected by the canton and settled as corrected, beside what was declared', async () => {
    const dossier = await reportWritten()
    writeCosts(dossier, [TOOLS, { ...TOOLS, label: 'Verwaltung', category: 'not_eligible' }])
    fileReport(dossier, YEAR, DAYS.reported)
    expect(filingsOf(dossier.id, YEAR)[0]?.content).toMatchObject({
      addedCosts: [{ label: 'Werkzeug', declaredRappen: 840_00 }, { label: 'Verwaltung' }],
    })
    takeUpReport(dossier, YEAR, DAYS.checked)
    const budgetLineId = costs(dossier)[0]?.id ?? ''
    const corrected = { budgetLineId, correctedRappen: rappen(500_00), correctionReason: 'Beleg 12.' }
    const officer = { ...change(dossier), person: as('officer') }
    const rest = { thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' }
    expect(saveCorrections(officer, { accounts: [corrected], ...rest })).toEqual({ ok: true })
    expect(costs(dossier)[0]).toMatchObject({ declaredRappen: 840_00, correctedRappen: 500_00 })
    moveReport(yearOf(dossier), 'approve', as('officer'), { at: DAYS.approved })
    const settled = settlementFor(yearOf(dossier))
    const agreed = agreedFor(yearOf(dossier), dossier)
    const eligible = accountRows(report(dossier), agreed)
      .filter((row) => row.eligible)
      .reduce((sum, row) => sum + (row.correctedRappen ?? row.declaredRappen ?? 0), 0)
    expect(settled?.settlement.input.eligible).toBe(eligible)
    expect(settled?.basis.accounts.filter(({ isAdded }) => isAdded)).toMatchObject([
      { label: 'Werkzeug', declaredRappen: 840_00, correctedRappen: 500_00 },
      { label: 'Verwaltung', eligible: false },
    ])
  })

  test('is revised after a return, and a correction stays beside its row, outdated by what is declared since', async () => {
    const dossier = await reportWritten()
    writeCosts(dossier, [TOOLS])
    fileReport(dossier, YEAR, DAYS.reported)
    takeUpReport(dossier, YEAR, DAYS.checked)
    const [tools] = costs(dossier)
    const corrected = {
      budgetLineId: tools?.id ?? '',
      correctedRappen: rappen(1),
      correctionReason: 'Beleg.',
    }
    saveCorrections(
      { ...change(dossier), person: as('officer') },
      { accounts: [corrected], thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' },
    )
    moveReport(yearOf(dossier), 'return', as('officer'), {
      at: DAYS.approved,
      input: { ...RETURNED, dueOn: '2027-04-09', items: [{ section: 'accounts', text: 'Bitte begründen.' }] },
    })
    const stretch = {
      dossierId: dossier.id,
      year: YEAR,
      createdAt: DAYS.approved.toISOString(),
      closedAt: null,
    }
    expect(revisedSections(stretch).has('accounts')).toBe(false)
    writeCosts(dossier, [{ ...TOOLS, id: tools?.id ?? '', declaredRappen: rappen(700_00) }], {
      now: DAYS.approved,
    })
    expect(revisedSections(stretch).has('accounts')).toBe(true)
    expect(costs(dossier)[0]).toMatchObject({
      id: tools?.id,
      declaredRappen: 700_00,
      correctedRappen: null,
      outdated: { correctedRappen: 1, correctionReason: 'Beleg.' },
    })
  })
})
