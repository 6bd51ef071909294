import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Rappen as Amount,
  type Balance,
  balance,
  formatAmount,
  formatDifference,
  formatFrancs,
  formatRappen,
  LARGEST_AMOUNT,
  parseRappen,
  rappen,
  sumRappen,
} from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'

describe('typed amounts', () => {
  test.each([
    ['0', 0],
    ['12500', 1_250_000],
    ["12'500", 1_250_000],
    ['12’500', 1_250_000],
    ['12 500', 1_250_000],
    ['12\u00a0500', 1_250_000],
    ['12\u202f500.5', 1_250_050],
    ['12’500.05', 1_250_005],
    ['12’500.–', 1_250_000],
    ['12500.-', 1_250_000],
    ['12500.--', 1_250_000],
    ["12'500,50", 1_250_050],
    ['1,50', 150],
    ['12500,-', 1_250_000],
    ['  450 ', 45_000],
    ['CHF 1’234’567.89', 123_456_789],
    ['Fr. 20.–', 2_000],
    ["12'500.00 CHF", 1_250_000],
    ['12500 Fr.', 1_250_000],
    ['12500.– SFr', 1_250_000],
    ['0.05', 5],
    ["99'999'999'999.99", LARGEST_AMOUNT],
  ])('«%s» is %i Rappen', (text, amount) => {
    expect(parseRappen(text)).toBe(amount)
  })

  test.each([
    '',
    ' ',
    '-5',
    '−5',
    '–',
    '.5',
    '5.',
    '1.234',
    '1,5',
    '12,500',
    '12.500,50',
    '12,500.50',
    '5,',
    "1'25",
    "1'2345",
    "1'000’000",
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '５００',
    '12 Franken',
    'CHF',
    'CHF 5 CHF',
    'Fr. 5 CHF',
    'EUR 5',
    "100'000'000'000",
    '9'.repeat(400),
  ])('«%s» is refused', (text) => {
    expect(parseRappen(text)).toBeUndefined()
  })

  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const amount = parseRappen(text)
        expect(amount === undefined || Rappen.safeParse(amount).success).toBe(true)
      }),
    )
  })
})

describe('amounts as text', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [99_999, '999.99'],
    [100_000, '1’000.00'],
    [1_250_000, '12’500.00'],
    [123_456_789, '1’234’567.89'],
    [-4_550, '−45.50'],
  ])('%i Rappen read %s', (amount, text) => {
    expect(formatAmount(balance(amount))).toBe(text)
    expect(formatRappen(balance(amount))).toBe(`CHF ${text}`)
  })

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_AMOUNT }), (amount) => {
        expect(parseRappen(formatRappen(rappen(amount)))).toBe(amount)
        expect(parseRappen(formatAmount(rappen(amount)).replaceAll('’', ' '))).toBe(amount)
      }),
    )
  })
})

test('an amount is a safe integer or a defect', () => {
  expect(rappen(9_007_199_254_740_991n)).toBe(Number.MAX_SAFE_INTEGER)
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2n ** 53n]) {
    expect(() => rappen(wrong)).toThrow(RangeError)
  }
  expect(sumRappen([1, 2, 3].map(rappen))).toBe(6)
  expect(() => sumRappen([rappen(Number.MAX_SAFE_INTEGER), rappen(1)])).toThrow(RangeError)
})

test('an amount below zero is a defect, a balance below zero is not', () => {
  expect(() => rappen(-1)).toThrow(RangeError)
  expect(balance(-1)).toBe(-1)
  expect(() => balance(0.5)).toThrow(RangeError)
})

test('an amount and a balance cannot take the place of each other', () => {
  // @ts-expect-error A balance may be negative.
  const amount: Amount = balance(-1)
  // @ts-expect-error An amount says nothing of the side on which it counts.
  const left: Balance = rappen(1)
  expect([amount, left]).toEqual([-1, 1])
})

test.each([
  [125_000, '+1’250.00', '1’250'],
  [-125_000, '−1’250.00', '−1’250'],
  [0, '0.00', '0'],
  [5, '+0.05', '0.05'],
])('%i is a difference of %s, and on an axis %s', (amount, difference, francs) => {
  expect(formatDifference(balance(amount))).toBe(difference)
  expect(formatFrancs(balance(amount))).toBe(francs)
})
