import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { type AnnualReport, missingInReport } from '#app/domain/report/report.ts'
import { agreed, completeReport } from '../support/complete-report.ts'

type Loss = { what: string; take: (report: AnnualReport) => AnnualReport; reasons: Reason[] }

const withMeasure =
  (id: string, change: Partial<AnnualReport['measures'][number]>) => (report: AnnualReport) => ({
    ...report,
    measures: report.measures.map((m) => (m.measureId === id ? { ...m, ...change } : m)),
  })

const withLine =
  (id: string, change: Partial<AnnualReport['accounts'][number]>) => (report: AnnualReport) => ({
    ...report,
    accounts: report.accounts.map((line) => (line.budgetLineId === id ? { ...line, ...change } : line)),
  })

const LOSSES: Loss[] = [
  {
    what: 'the summary',
    take: (report) => ({ ...report, summary: '' }),
    reasons: [reason('summary_missing', undefined, 'content', 'summary')],
  },
  {
    what: 'the reason of a changed measure',
    take: withMeasure('meeting', { text: '' }),
    reasons: [reason('measure_reason_missing', { title: 'Treffpunkt' }, 'content', 'measures.1.text')],
  },
  {
    what: 'a key figure',
    take: withMeasure('meeting', { actuals: [11, null] }),
    reasons: [
      reason(
        'key_figure_missing',
        { title: 'Treffpunkt', label: 'Gäste' },
        'content',
        'measures.1.actuals.1.count',
      ),
    ],
  },
  {
    what: 'a measure',
    take: (report) => ({ ...report, measures: report.measures.filter((m) => m.measureId !== 'talks') }),
    reasons: [
      reason('measure_not_reported', { title: 'Begrüssungsgespräche' }, 'content', 'measures.0.outcome'),
    ],
  },
  {
    what: 'the amount of a line',
    take: withLine('wages', { declaredRappen: null }),
    reasons: [reason('actual_missing', { label: 'Löhne' }, 'accounts', 'lines.0.declared')],
  },
  {
    what: 'a whole line',
    take: (report) => ({
      ...report,
      accounts: report.accounts.filter((line) => line.budgetLineId !== 'office'),
    }),
    reasons: [reason('actual_missing', { label: 'Verwaltung' }, 'accounts', 'lines.2.declared')],
  },
  {
    what: 'the reason of a deviation',
    take: withLine('events', { declaredRappen: rappen(2_999_99) }),
    reasons: [reason('deviation_unexplained', { label: 'Anlässe' }, 'accounts', 'lines.1.deviationReason')],
  },
  {
    what: 'the third-party funds',
    take: (report) => ({ ...report, thirdPartyRappen: null }),
    reasons: [reason('third_party_not_declared', undefined, 'accounts', 'thirdParty')],
  },
  {
    what: 'the ledger',
    take: (report) => ({ ...report, ledgerFiled: false }),
    reasons: [reason('ledger_missing', undefined, 'ledger')],
  },
]

const sorted = (reasons: readonly Reason[]) => reasons.map((one) => JSON.stringify(one)).sort()

describe('a report', () => {
  test('lacks nothing when it is complete', () => {
    expect(missingInReport(completeReport(), agreed())).toEqual([])
  })

  test.each(LOSSES)('without $what names just that, with its section', ({ take, reasons }) => {
    expect(missingInReport(take(completeReport()), agreed())).toEqual(reasons)
  })

  test('names every piece that is missing, each once, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(LOSSES), (losses) => {
        const report = losses.reduce((left, { take }) => take(left), completeReport())
        expect(sorted(missingInReport(report, agreed()))).toEqual(
          sorted(losses.flatMap(({ reasons }) => reasons)),
        )
      }),
    )
  })

  test('of a dropped measure needs its reason but no key figures', () => {
    const dropped = withMeasure('meeting', { outcome: 'dropped', actuals: [] })
    expect(missingInReport(dropped(completeReport()), agreed())).toEqual([])
    expect(
      missingInReport(withMeasure('meeting', { outcome: 'dropped', text: '' })(completeReport()), agreed()),
    ).toEqual([reason('measure_reason_missing', { title: 'Treffpunkt' }, 'content', 'measures.1.text')])
  })

  test('may deviate far where it says why', () => {
    const explained = withLine('events', {
      declaredRappen: rappen(0),
      deviationReason: 'Der Anlass fiel aus.',
    })
    expect(missingInReport(explained(completeReport()), agreed())).toEqual([])
  })
})
