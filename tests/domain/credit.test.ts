import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balance, rappen } from '#app/domain/money.ts'
import {
  beyondCredit,
  counting,
  creditFaults,
  creditOf,
  type EnteredCredit,
  leftOf,
} from '#app/domain/programme/credit.ts'

const credit = (amount: number, source: EnteredCredit['source'] = 'cantonal', year = 2026) => ({
  ...{ year, source, amountRappen: rappen(amount) },
})
const NONE = rappen(0)
const MONEY = {
  ...{ committed: NONE, freed: NONE, reserved: NONE },
  ...{ released: NONE, ordered: NONE, paid: NONE, toCome: NONE },
}

test('the last credit that was entered for a year and source counts, each source and year by itself', () => {
  const [first, other, next, later] = [
    credit(100),
    credit(200, 'integration_credit'),
    credit(300, 'cantonal', 2027),
    credit(150),
  ]
  expect(counting([first, other, next, later])).toEqual([other, next, later])
})

test('the credit of a year is the sum of its sources, and unknown where none was entered', () => {
  const credits = [credit(100), credit(200, 'integration_credit'), credit(400, 'cantonal', 2027)]
  expect(creditOf(credits, 2026)).toBe(300)
  expect(creditOf(credits, 2028)).toBeNull()
  expect(creditOf([credit(0)], 2026)).toBe(0)
})

test('left of a credit is what is neither committed nor reserved, and what settlements have freed', () => {
  const money = { ...MONEY, committed: rappen(70), freed: rappen(15), reserved: rappen(50) }
  expect(leftOf(rappen(100), money)).toBe(-5)
})

test.each<[string, asked: number, left: number | null, beyond: Record<number, number>]>([
  ['exactly what is left', 100, 100, {}],
  ['a Rappen more than is left', 101, 100, { 2026: 1 }],
  ['something where less than nothing is left', 100, -40, { 2026: 100 }],
  ['nothing where less than nothing is left', 0, -40, {}],
  ['anything where no credit was entered', 100, null, {}],
])('beyond its credit goes, asking for %s', (_case, asked, left, beyond) => {
  const years = [{ year: 2026, leftRappen: left === null ? null : balance(left) }]
  expect(beyondCredit({ 2026: rappen(asked) }, years)).toEqual(beyond)
})

test('a year of which the amounts say nothing goes beyond no credit', () => {
  expect(beyondCredit({ 2026: rappen(5) }, [{ year: 2027, leftRappen: balance(-1) }])).toEqual({})
})

const about = { years: [2026], others: rappen(40), before: rappen(100), money: MONEY }

test.each<[string, typed: number, committed: number, faults: object]>([
  ['falls to what is committed', 60, 100, {}],
  ['falls below what is committed', 59, 100, { amountRappen: 'credit_below_committed:CHF 0.60' }],
  ['stays below what is committed', 100, 500, {}],
  ['rises and still does not cover it', 101, 500, {}],
])('a credit that %s', (_case, typed, committed, faults) => {
  const money = { ...MONEY, committed: rappen(committed) }
  expect(creditFaults(credit(typed), { ...about, money })).toEqual(faults)
})

test('the first credit of a source that does not cover what is promised is asked about, with the amount that would', () => {
  const first = { ...about, before: null, money: { ...MONEY, committed: rappen(100), reserved: rappen(50) } }
  expect(creditFaults(credit(109), first)).toEqual({ isShort: 'credit_short:CHF 1.10' })
  expect(creditFaults({ ...credit(109), isShort: true }, first)).toEqual({})
  expect(creditFaults(credit(110), first)).toEqual({})
})

test('a credit of a year outside of the period is refused', () => {
  expect(creditFaults(credit(500, 'cantonal', 2028), about)).toEqual({ year: 'year_outside_period' })
})

test('a credit that covers what is committed is never refused, and more money always welcome', () => {
  const amounts = fc.nat(1_000_000)
  fc.assert(
    fc.property(amounts, amounts, amounts, amounts, (typed, before, others, committed) => {
      const money = { ...MONEY, committed: rappen(committed) }
      const given = { ...about, money, before: rappen(before), others: rappen(others) }
      const isRefused = 'amountRappen' in creditFaults(credit(typed), given)
      expect(isRefused).toBe(typed < before && typed + others < committed)
    }),
  )
})
