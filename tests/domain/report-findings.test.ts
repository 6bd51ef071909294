import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { findingsOfReport } from '#app/domain/report/findings.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { agreed, completeReport } from '../support/complete-report.ts'

const dropped = (report: AnnualReport): AnnualReport => ({
  ...report,
  measures: report.measures.map((one) =>
    one.measureId === 'meeting' ? { ...one, outcome: 'dropped', text: 'Kein Raum.' } : one,
  ),
})
const costing = (declared: number, corrected: number | null) => (report: AnnualReport) => ({
  ...report,
  accounts: report.accounts.map((line) =>
    line.budgetLineId === 'events'
      ? {
          ...line,
          declaredRappen: rappen(declared),
          correctedRappen: corrected === null ? null : rappen(corrected),
        }
      : line,
  ),
})
const added = (report: AnnualReport): AnnualReport => ({
  ...report,
  addedCosts: [
    {
      ...{ id: 'added', measureId: 'meeting', category: 'projects', label: 'Miete', reason: 'Kündigung' },
      ...{ declaredRappen: rappen(700_00), correctedRappen: null, correctionReason: '' },
    },
  ],
})

const found = (report: AnnualReport) =>
  findingsOfReport(report, { agreed: agreed(), filedTwice: [] }).map(({ key, data }) => [key, data?.costs])

test.each<[string, AnnualReport, unknown[]]>([
  ['was carried out', costing(50_000_00, null)(completeReport()), []],
  ['was not, and cost nothing', costing(0, null)(dropped(completeReport())), []],
  ['was not, and cost something', costing(50_000_00, null)(dropped(completeReport())), [50_000_00]],
  ['was not, and was corrected to nothing', costing(50_000_00, 0)(dropped(completeReport())), []],
  ['was not, and cost what was not budgeted', costing(0, null)(added(dropped(completeReport()))), [700_00]],
])('a measure that %s is named to the officer with what it cost', (_case, report, costs) => {
  expect(found(report)).toEqual(costs.map((one) => ['measure_dropped_with_costs', one]))
})

test('an extract that is another paper of the dossier is named by that paper, or by its other year', () => {
  const filedTwice = [
    { fileName: 'konto.pdf', slot: 'agreement_issued', year: null },
    { fileName: 'konto.pdf', slot: 'ledger', year: 2025 },
  ]
  const words = toldReasons('de', findingsOfReport(completeReport(), { agreed: agreed(), filedTwice })).map(
    (one) => one.words,
  )
  expect(words).toEqual([
    expect.stringContaining(
      '«konto.pdf» ist dieselbe Datei wie eine andere Unterlage dieses Dossiers: Vereinbarung',
    ),
    expect.stringContaining('2025'),
  ])
})
