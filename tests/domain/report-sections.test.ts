import { describe, expect, test } from 'vitest'
import { REPORT_SECTIONS, type ReportSection, type SectionState } from '#app/domain/application/sections.ts'
import type { Point, PointState } from '#app/domain/lifecycle/points.ts'
import { rappen } from '#app/domain/money.ts'
import { type AnnualReport, missingInReport } from '#app/domain/report/report.ts'
import { nextSection, reportSections } from '#app/domain/report/sections.ts'
import { agreed, completeReport } from '../support/complete-report.ts'

const COMPLETE = completeReport()
const EMPTY: AnnualReport = {
  ...COMPLETE,
  summary: '',
  measures: [],
  accounts: [],
  thirdPartyRappen: null,
  ledgerFiled: false,
}
const point = (section: ReportSection, state: PointState): Point => ({
  number: 0,
  section,
  text: 'Bitte ergänzen.',
  answer: '',
  state,
})
const states = (report: AnnualReport, ...points: Point[]) =>
  Object.values(reportSections(report, missingInReport(report, agreed()), points))

describe('the parts of a report', () => {
  test.each<[string, Partial<AnnualReport>, SectionState[]]>([
    ['nothing was typed', {}, ['open', 'open', 'open', 'open']],
    ['a summary is begun', { summary: 'Ein Jahr.' }, ['incomplete', 'open', 'open', 'open']],
    [
      'a measure is told',
      { measures: COMPLETE.measures.slice(0, 1) },
      ['incomplete', 'open', 'open', 'open'],
    ],
    [
      'third-party funds are given, be they 0',
      { thirdPartyRappen: rappen(0) },
      ['open', 'incomplete', 'open', 'open'],
    ],
    [
      'a line has its amount',
      { accounts: COMPLETE.accounts.slice(0, 1) },
      ['open', 'incomplete', 'open', 'open'],
    ],
    [
      'lines are there without amount',
      { accounts: COMPLETE.accounts.map((line) => ({ ...line, declaredRappen: null })) },
      ['open', 'open', 'open', 'open'],
    ],
    ['the ledger is handed in', { ledgerFiled: true }, ['open', 'open', 'complete', 'open']],
    ['everything is there', COMPLETE, ['complete', 'complete', 'complete', 'open']],
  ])('where %s', (_case, typed, expected) => {
    expect(states({ ...EMPTY, ...typed })).toEqual(expected)
  })

  test('stand as the canton’s points to them stand, each for itself', () => {
    expect(states(COMPLETE, point('accounts', 'open'), point('content', 'revised'))).toEqual([
      'revised',
      'returned',
      'complete',
      'open',
    ])
    expect(states(COMPLETE, point('ledger', 'answered'))).toEqual([
      'complete',
      'complete',
      'answered',
      'open',
    ])
  })
})

describe('the part to go on with', () => {
  const stands = (...given: SectionState[]) =>
    nextSection(
      Object.fromEntries(REPORT_SECTIONS.map((section, index) => [section, given[index]])) as Record<
        ReportSection,
        SectionState
      >,
    )
  test.each<[SectionState[], ReportSection]>([
    [['open', 'open', 'open', 'open'], 'content'],
    [['complete', 'incomplete', 'open', 'open'], 'accounts'],
    [['revised', 'answered', 'returned', 'open'], 'ledger'],
    [['complete', 'complete', 'complete', 'open'], 'declaration'],
    [['complete', 'complete', 'complete', 'complete'], 'declaration'],
  ])('after %j is %s', (given, next) => {
    expect(stands(...given)).toBe(next)
  })
})
