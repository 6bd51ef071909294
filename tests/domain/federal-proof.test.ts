import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { type CreditSource, counting } from '#app/domain/programme/credit.ts'
import { federalProof } from '#app/domain/programme/federal-proof.ts'

const credit = (year: number, source: CreditSource, amount: number) => ({
  year,
  source,
  amountRappen: rappen(amount),
})
const settled = (reference: string, year: number, [eligible, contribution, thirdParty]: number[]) => ({
  reference,
  party: reference,
  year,
  actual: {
    contribution: rappen(contribution ?? 0),
    thirdParty: rappen(thirdParty ?? 0),
    costs: [
      { area: 1, eligible: rappen(Math.floor((eligible ?? 0) / 3)) },
      { area: null, eligible: rappen((eligible ?? 0) - Math.floor((eligible ?? 0) / 3)) },
    ],
  },
})
const open = (reference: string, year: number) => ({ reference, party: reference, year, actual: null })

describe('the proof to the Confederation', () => {
  const rolled = [
    settled('MK-1', 2026, [1_000_001, 400_000, 100_000]),
    settled('MK-2', 2026, [300_000, 400_000, 0]),
    open('MK-3', 2026),
    settled('MK-1', 2027, [900_000, 400_000, 0]),
  ]
  const proofWith = (...credits: ReturnType<typeof credit>[]) =>
    federalProof([2026, 2027], { credits, rolled })

  test('counts what settlements prove, and nothing of who got more than the costs', () => {
    expect(proofWith().map(({ municipal }) => municipal)).toEqual([500_001, 500_000])
  })

  test('names what is still missing beside the integration credit, and none once it is reached', () => {
    const credits = [
      credit(2026, 'integration_credit', 900_000),
      credit(2026, 'cantonal', 250_000),
      credit(2027, 'integration_credit', 500_000),
    ]
    expect(proofWith(...credits).map(({ own, missing }) => [own, missing])).toEqual([
      [750_001, 149_999],
      [500_000, 0],
    ])
  })

  /**
   * By hand. 2026: of 900'000 of the Confederation, 120'000 of the canton (its 500'000 were replaced) and 500'001 proven by
   * municipalities leave 279'999. 2027: the federal credit was entered and lapsed; what the canton has stays its own.
   */
  test('counts of each source and year the credit entered last, also where it lapsed to nothing', () => {
    const entered = [
      credit(2026, 'integration_credit', 900_000),
      credit(2026, 'cantonal', 500_000),
      credit(2027, 'integration_credit', 200_000),
      credit(2026, 'integration_lump_sum', 80_000),
      credit(2026, 'cantonal', 120_000),
      credit(2027, 'cantonal', 90_000),
      credit(2027, 'integration_credit', 0),
    ]
    expect(proofWith(...counting(entered))).toMatchObject([
      { federal: 900_000, lumpSum: 80_000, cantonal: 120_000, own: 620_001, missing: 279_999 },
      { federal: 0, lumpSum: null, cantonal: 90_000, own: 590_000, missing: 0 },
    ])
  })

  test('asks for nothing beside the lump sum, and says nothing where no credit was entered', () => {
    const [year] = proofWith(credit(2026, 'integration_lump_sum', 9_000_000))
    expect(year).toMatchObject({ lumpSum: 9_000_000, federal: null, cantonal: null, missing: null })
  })

  test('names the agreements whose year is not settled', () => {
    expect(proofWith().map(({ unsettled }) => unsettled)).toEqual([
      [{ reference: 'MK-3', party: 'MK-3' }],
      [],
    ])
  })
})
