import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { againstDeadline, isShown, type MatrixReport, timingOf } from '#app/domain/report/matrix.ts'
import {
  declaredOnly,
  differenceOf,
  isDeclared,
  previewSettlement,
  type SettlementTerms,
} from '#app/domain/report/preview.ts'
import { missingInReport } from '#app/domain/report/report.ts'
import { nextSection, reportSections } from '#app/domain/report/sections.ts'
import { agreed, completeReport } from '../support/complete-report.ts'

const TERMS: SettlementTerms = {
  entitlement: rappen(20_000_00),
  paid: rappen(20_000_00),
  ratio: [1, 1],
  rule: 'reduce',
}

describe('the preview of a settlement', () => {
  test('counts a correction, and without it what was declared', () => {
    const report = completeReport()
    const [first, ...others] = report.accounts
    if (!first) throw new Error('No accounts')
    const corrected = { ...report, accounts: [{ ...first, correctedRappen: rappen(0) }, ...others] }
    const year = agreed()
    const declared = previewSettlement(report, year, TERMS).final
    expect(previewSettlement(corrected, year, TERMS).final).toBeLessThan(declared)
    expect(previewSettlement(declaredOnly(corrected), year, TERMS).final).toBe(declared)
    expect(differenceOf({ ...first, correctedRappen: rappen(0) })).toBe(-(first.declaredRappen ?? 0))
    expect(differenceOf(first)).toBeNull()
  })

  test('means something once every line and the third-party funds are declared', () => {
    const report = completeReport()
    expect(isDeclared(report, agreed())).toBe(true)
    expect(isDeclared({ ...report, thirdPartyRappen: null }, agreed())).toBe(false)
    expect(isDeclared({ ...report, accounts: report.accounts.slice(1) }, agreed())).toBe(false)
  })
})

const sectionsOf = (report: ReturnType<typeof completeReport>) =>
  reportSections(report, missingInReport(report, agreed()), [])

describe('the parts of a report', () => {
  test('lead to the first one that is not complete', () => {
    const report = completeReport()
    expect(nextSection(sectionsOf(report))).toBe('declaration')
    expect(nextSection(sectionsOf({ ...report, ledgerFiled: false }))).toBe('ledger')
    const begun = sectionsOf({ ...report, summary: '' })
    expect([begun.content, nextSection(begun)]).toEqual(['incomplete', 'content'])
  })

  test('are open while nothing is typed', () => {
    const empty = {
      ...completeReport(),
      summary: '',
      measures: [],
      accounts: [],
      thirdPartyRappen: null,
      ledgerFiled: false,
    }
    expect(new Set(Object.values(sectionsOf(empty)))).toEqual(new Set(['open']))
  })
})

describe('how a report stands against its deadline', () => {
  const report: MatrixReport = {
    reference: 'MK-2026-7F4K-2Q',
    party: 'Root',
    year: 2026,
    state: 'open',
    filedAt: null,
    dueOn: '2027-03-15',
    termOn: null,
    completionDueOn: null,
    isUneven: false,
  }

  test.each([
    ['2027-01-10', { timing: 'due', days: 64 }],
    ['2027-02-20', { timing: 'due_soon', days: 23 }],
    ['2027-03-15', { timing: 'due_soon', days: 0 }],
    ['2027-03-16', { timing: 'overdue', days: -1 }],
  ])('on %s an open one is %j', (today, expected) => {
    expect(timingOf(report, { today, terms: DEFAULT_SETTINGS.terms })).toEqual(expected)
  })

  test('a filed one was in time until 24.00 of the last day in Zurich', () => {
    const filed = (filedAt: string) =>
      againstDeadline({ ...report, state: 'submitted', filedAt }, '2027-04-01')
    expect(filed('2027-03-15T22:59:00.000Z')?.timing).toBe('on_time')
    expect(filed('2027-03-15T23:00:00.000Z')?.timing).toBe('late')
  })

  test('one sent back counts by the day of the completion', () => {
    const back: MatrixReport = {
      ...report,
      state: 'returned',
      filedAt: '2027-03-01T09:00:00.000Z',
      completionDueOn: '2027-04-09',
    }
    expect(againstDeadline(back, '2027-04-10')).toEqual({ timing: 'overdue', days: -1 })
    expect(isShown(back, 'overdue', '2027-04-10')).toBe(true)
    expect(isShown(back, 'due', '2027-04-01')).toBe(true)
  })

  test('a planned one has no standing, and each filter shows its own', () => {
    expect(againstDeadline({ ...report, state: 'scheduled' }, '2027-04-01')).toBeNull()
    expect(isShown({ ...report, state: 'in_review' }, 'waiting', '2027-04-01')).toBe(true)
    expect(isShown({ ...report, state: 'settled' }, 'settled', '2027-04-01')).toBe(true)
    expect(isShown(report, 'approved', '2027-04-01')).toBe(false)
  })
})
