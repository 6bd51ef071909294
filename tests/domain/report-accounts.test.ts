import { describe, expect, test } from 'vitest'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { asItCounts, missingInCorrections } from '#app/domain/report/corrections.ts'
import { type AnnualReport, countedFunds, deviates } from '#app/domain/report/report.ts'
import { agreed, completeReport } from '../support/complete-report.ts'

const withLine =
  (id: string, change: Partial<AnnualReport['accounts'][number]>) => (report: AnnualReport) => ({
    ...report,
    accounts: report.accounts.map((line) => (line.budgetLineId === id ? { ...line, ...change } : line)),
  })

describe('the tolerance between budget and accounts', () => {
  const tolerance = agreed().tolerance
  const deviatesAt = (budget: number, actual: number) =>
    deviates({ budgetRappen: rappen(budget), actualRappen: rappen(actual) }, tolerance)

  test.each([
    ['1000 francs on a small line', 4_000_00, 5_000_00, false],
    ['a Rappen more than 1000 francs on a small line', 4_000_00, 5_000_01, true],
    ['15 per cent on a large line', 40_000_00, 46_000_00, false],
    ['a Rappen more than 15 per cent on a large line', 40_000_00, 46_000_01, true],
    ['as much below a large line', 40_000_00, 33_999_99, true],
    ['the most that may be typed', 9_999_999_999_999, 0, true],
  ])('is the larger of both bounds: %s', (_what, budget, actual, far) => {
    expect(deviatesAt(budget, actual)).toBe(far)
  })
})

describe('the funds that the settlement counts', () => {
  test('are those of eligible lines, as declared', () => {
    expect(countedFunds(completeReport(), agreed())).toEqual({ eligible: 44_900_00, thirdParty: 0 })
  })

  test('are those of the canton where it corrected, also down to nothing', () => {
    const corrected = withLine('wages', { correctedRappen: rappen(0) })(completeReport())
    const report = { ...corrected, thirdPartyRappen: rappen(5), thirdPartyCorrectedRappen: rappen(7) }
    expect(countedFunds(report, agreed())).toEqual({ eligible: 3_900_00, thirdParty: 7 })
  })

  test('are nothing where nothing was declared', () => {
    const empty = { ...completeReport(), accounts: [], thirdPartyRappen: null }
    expect(countedFunds(empty, agreed())).toEqual({ eligible: 0, thirdParty: 0 })
  })
})

describe('corrections', () => {
  test('need a reason each, counted together', () => {
    const corrected = withLine('wages', { correctedRappen: rappen(1) })(completeReport())
    expect(missingInCorrections(completeReport())).toEqual([])
    expect(missingInCorrections(corrected)).toEqual([
      reason('correction_unexplained', { count: 1 }, 'accounts'),
    ])
    expect(missingInCorrections({ ...corrected, thirdPartyCorrectedRappen: rappen(0) })).toEqual([
      reason('correction_unexplained', { count: 2 }, 'accounts'),
    ])
  })

  test('with their reasons are in order', () => {
    const corrected = withLine('wages', { correctedRappen: rappen(1), correctionReason: 'Beleg 12' })
    expect(
      missingInCorrections({
        ...corrected(completeReport()),
        thirdPartyCorrectedRappen: rappen(1),
        thirdPartyCorrectionReason: 'Beleg 13',
      }),
    ).toEqual([])
  })
})

test.each<
  [string, declared: number | null, corrected: number | null, from: number | null, counts: number | null]
>([
  ['counts while the amount it was made of is declared', 100, 80, 100, 80],
  ['counts also down to nothing', 100, 0, 100, 0],
  ['counts where it names no amount that it was made of', 100, 80, null, 80],
  ['is outdated where another amount is declared since', 120, 80, 100, null],
  ['is outdated where nothing is declared any more', null, 80, 100, null],
  ['of none is none', 120, null, 100, null],
])('a correction %s', (_case, declared, corrected, from, counts) => {
  const amount = (typed: number | null) => (typed === null ? null : rappen(typed))
  const correction = {
    ...{ correctedRappen: amount(corrected), correctionReason: 'Beleg', correctedFromRappen: amount(from) },
  }
  const line = { declaredRappen: amount(declared), ...correction }
  const isOutdated = corrected !== null && counts === null
  expect(asItCounts(line)).toEqual(
    isOutdated ? { ...line, correctedRappen: null, correctionReason: '', outdated: correction } : line,
  )
})
