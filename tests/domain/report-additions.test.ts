import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settle } from '#app/domain/contribution/settlement.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { type AddedCost, accountRows } from '#app/domain/report/additions.ts'
import { missingInCorrections } from '#app/domain/report/corrections.ts'
import { declaredOnly, isDeclared } from '#app/domain/report/preview.ts'
import { correctionsIn, provenIn } from '#app/domain/report/proven.ts'
import { type AnnualReport, countedFunds, missingInReport } from '#app/domain/report/report.ts'
import { basisOfAccounts } from '#app/domain/report/settlement-basis.ts'
import { agreed, completeReport } from '../support/complete-report.ts'

const TOOLS: AddedCost = {
  id: 'tools',
  measureId: 'garden',
  category: 'projects',
  label: 'Werkzeug',
  reason: 'Für den Garten, der nicht geplant war.',
  declaredRappen: rappen(840_00),
  correctedRappen: null,
  correctionReason: '',
}
const GARDEN = { id: 'garden', title: 'Garten', fundingArea: 5, reason: 'Land wurde angeboten.' } as const

const withAdded = (cost: Partial<AddedCost> = {}, measures: AnnualReport['addedMeasures'] = [GARDEN]) => ({
  ...completeReport(),
  addedMeasures: measures,
  addedCosts: [{ ...TOOLS, ...cost }],
})

describe('a cost beyond the budget', () => {
  test('stands beside the lines of the budget, with nothing budgeted for it', () => {
    expect(
      accountRows(withAdded(), agreed()).map(({ id, budgetRappen, added }) => [id, budgetRappen, added]),
    ).toEqual([
      ['wages', 40_000_00, null],
      ['events', 4_000_00, null],
      ['office', 3_000_00, null],
      ['tools', 0, { measureId: 'garden' }],
    ])
    expect(basisOfAccounts(withAdded(), agreed()).accounts.map(({ isAdded = false }) => isAdded)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  test('counts as declared, as corrected where the canton corrected it, and never where it is not eligible', () => {
    const counted = (cost: Partial<AddedCost>) => countedFunds(withAdded(cost), agreed()).eligible - 44_900_00
    expect(counted({})).toBe(840_00)
    expect(counted({ correctedRappen: rappen(0), correctionReason: 'Kein Beleg.' })).toBe(0)
    expect(counted({ category: 'not_eligible' })).toBe(0)
    const corrected = withAdded({ correctedRappen: rappen(1) })
    expect(countedFunds(declaredOnly(corrected), agreed()).eligible).toBe(45_740_00)
  })

  test('needs its reason whatever its amount, an amount that is more than nothing, and a measure that is in the report', () => {
    const lacks = (cost: Partial<AddedCost>, measures?: AnnualReport['addedMeasures']) =>
      missingInReport(withAdded(cost, measures), agreed())
    expect(lacks({})).toEqual([])
    expect(lacks({ measureId: null })).toEqual([])
    const label = TOOLS.label
    expect(lacks({ reason: '', declaredRappen: rappen(1) })).toEqual([
      reason('added_cost_unexplained', { label }, 'accounts', 'added.0.reason'),
    ])
    expect(lacks({ declaredRappen: null })).toEqual([
      reason('actual_missing', { label }, 'accounts', 'added.0.declared'),
    ])
    expect(lacks({ declaredRappen: rappen(0) })).toEqual([
      reason('added_cost_of_nothing', { label }, 'accounts', 'added.0.declared'),
    ])
    expect(lacks({}, [])).toEqual([
      reason('added_cost_without_measure', { label }, 'accounts', 'added.0.measureId'),
    ])
    expect(isDeclared(withAdded({ declaredRappen: null }), agreed())).toBe(false)
  })

  test('is corrected with a reason, as a line of the budget is', () => {
    const corrected = { correctedRappen: rappen(0) }
    expect(missingInCorrections(withAdded(corrected))).toEqual([
      reason('correction_unexplained', { count: 1 }, 'accounts'),
    ])
    expect(missingInCorrections(withAdded({ ...corrected, correctionReason: 'Kein Beleg.' }))).toEqual([])
  })
})

test('a measure that was begun during the year needs its reason', () => {
  const measures = [{ ...GARDEN, reason: '' }]
  expect(missingInReport(withAdded({}, measures), agreed())).toEqual([
    reason('added_measure_unexplained', { title: 'Garten' }, 'content', 'added.0.reason'),
  ])
})

test('what is settled ex officio takes a filed cost beyond the budget as the canton corrects it, and no draft of one', () => {
  const [draft] = withAdded({ id: 'draft', correctedRappen: rappen(900_00) }).addedCosts
  const written = { ...withAdded({ correctedRappen: rappen(500_00), correctionReason: 'Ohne Beleg.' }) }
  const corrections = correctionsIn({ ...written, addedCosts: [...written.addedCosts, draft ?? TOOLS] })
  const proven = accountRows(provenIn(withAdded(), corrections), agreed())
  expect(proven.filter(({ added }) => added).map(({ id, correctedRappen }) => [id, correctedRappen])).toEqual(
    [['tools', 500_00]],
  )
  expect(proven).toHaveLength(4)
})

test('a report of a time before additions reads as one without', () => {
  const report = completeReport()
  expect(report.addedCosts).toBeUndefined()
  expect(accountRows(report, agreed())).toHaveLength(3)
  expect(missingInReport(report, agreed())).toEqual([])
})

const amount = fc.integer({ min: 0, max: 100_000_00 }).map(rappen)
const figures = fc.record({
  declaredRappen: fc.option(amount),
  correctedRappen: fc.option(amount),
  category: fc.constantFrom('projects', 'personnel', 'not_eligible'),
})

test('what is settled rests on the eligible lines and additions, each as corrected or else as declared', () => {
  fc.assert(
    fc.property(fc.array(figures, { minLength: 3, maxLength: 3 }), fc.array(figures), (lines, additions) => {
      const accounts = completeReport().accounts.map((line, index) => ({ ...line, ...lines[index] }))
      const addedCosts = additions.map((one, index) => ({ ...TOOLS, ...one, id: String(index) }))
      const report = { ...completeReport(), accounts, addedCosts }
      const eligible = [
        ...accounts.filter((_, index) => agreed().budgetLines[index]?.eligible),
        ...addedCosts.filter(({ category }) => agreed().eligible.includes(category)),
      ]
      const sum = eligible.reduce((all, one) => all + (one.correctedRappen ?? one.declaredRappen ?? 0), 0)
      const counted = countedFunds(report, agreed())
      expect(counted.eligible).toBe(sum)
      const terms = { entitlement: rappen(20_000_00), paid: rappen(0), ratio: [1, 1] as [number, number] }
      const { final } = settle({ ...terms, rule: 'reduce', ...counted })
      expect(final).toBe(Math.min(20_000_00, Math.floor(sum / 2)))
      const kept = basisOfAccounts(report, agreed()).accounts.filter((row) => row.eligible)
      expect(kept.reduce((all, row) => all + (row.correctedRappen ?? row.declaredRappen), 0)).toBe(sum)
    }),
  )
})
