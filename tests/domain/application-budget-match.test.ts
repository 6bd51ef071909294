import { expect, test } from 'vitest'
import { matchOfBudget } from '#app/domain/application/budget-match.ts'
import { rappen } from '#app/domain/money.ts'

const BUDGET = {
  years: [2026, 2027],
  lines: [
    { year: 2026, category: 'personnel', amountRappen: rappen(60_000) },
    { year: 2026, category: 'not_eligible', amountRappen: rappen(99_000) },
    { year: 2027, category: 'projects', amountRappen: rappen(40_000) },
  ],
  thirdParty: { 2026: rappen(10_000) },
  contributions: { 2026: rappen(25_000), 2027: rappen(25_000) },
  ratio: [1, 1],
  eligible: ['personnel', 'projects'],
} as const

test('costs that are not eligible and third-party funds count nothing towards the own spending', () => {
  const [first] = matchOfBudget(BUDGET)
  expect(first).toMatchObject({ year: 2026, eligible: 60_000, own: 25_000, holds: true })
})

test('a year that falls short tells what is missing and what it could carry', () => {
  const [, second] = matchOfBudget(BUDGET)
  expect(second).toMatchObject({ own: 15_000, missing: 10_000, largestContribution: 20_000, holds: false })
})

test('a year without lines has nothing of its own', () => {
  const empty = matchOfBudget({ ...BUDGET, lines: [] })
  expect(empty.map(({ own }) => own)).toEqual([-35_000, -25_000])
})
