import { expect, test } from 'vitest'
import {
  type AgreedYears,
  exceptionsAfter,
  type MatchException,
  raisedYears,
} from '#app/domain/agreement/amended-years.ts'
import { rappen } from '#app/domain/money.ts'
import { catalogueIn } from '#app/domain/programme/catalogue.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'

const YEARS = [2026, 2027]
const [AGREED, EXCEPTED] = [false, true]

/** A version with 4'000 francs of budget in each year, of which third parties bear 100, and these contributions in Rappen. */
function version(isExcepted: boolean, contributions: readonly number[]) {
  const yearly = <Row>(row: (year: number, index: number) => Row) => YEARS.map(row)
  const agreed: AgreedYears = {
    ratio: [1, 1],
    catalogue: catalogueIn(LEAFLET, 'de'),
    contributions: yearly((year, index) => {
      const amount = rappen(contributions[index] ?? 0)
      return { year, contributionRappen: amount, requiredOwnRappen: amount }
    }),
    budget: yearly((year) => ({
      id: String(year),
      year,
      category: 'projects',
      amountRappen: rappen(400_000),
    })),
    thirdParty: yearly((year) => ({ year, amountRappen: rappen(10_000) })),
  }
  return { agreed, isExcepted }
}

const FIRST = version(AGREED, [195_000, 195_000])

test.each([
  ['nothing before any amendment', [], 0, 0],
  [
    'what is missing in the years that the exception touches',
    [version(EXCEPTED, [195_000, 200_000])],
    0,
    10_000,
  ],
  ['of each year its own', [version(EXCEPTED, [196_000, 200_000])], 2_000, 10_000],
  ['nothing where nothing is missing', [version(EXCEPTED, [195_000, 190_000])], 0, 0],
  ['nothing by an amendment without exception', [version(AGREED, [195_000, 200_000])], 0, 0],
  [
    'the same after an amendment of another year, with exception or without',
    [version(EXCEPTED, [195_000, 200_000]), version(AGREED, [190_000, 200_000])],
    0,
    10_000,
  ],
  [
    'nothing of a year that was amended again without',
    [version(EXCEPTED, [196_000, 200_000]), version(AGREED, [196_000, 195_000])],
    2_000,
    0,
  ],
  [
    'what the later of two exceptions says',
    [version(EXCEPTED, [196_000, 200_000]), version(EXCEPTED, [196_000, 198_000])],
    2_000,
    6_000,
  ],
])('the parties accept %s', (_case, amended, of2026, of2027) => {
  const versions = [FIRST, ...amended]
  const last = versions.slice(1).reduce<MatchException[]>((known, { agreed: after, isExcepted }, index) => {
    const { agreed: before = after } = versions[index] ?? {}
    return exceptionsAfter({ before, after }, { known, reason: isExcepted ? 'Zuzug' : undefined })
  }, [])
  const missingIn = (year: number) => last.find((one) => one.year === year)?.missingRappen ?? 0
  expect(YEARS.map(missingIn)).toEqual([of2026, of2027])
})

test('a year is raised where it was agreed before and has a higher contribution', () => {
  const raised = (before: readonly number[], after: readonly number[]) =>
    raisedYears({ before: version(AGREED, before).agreed, after: version(AGREED, after).agreed })
  expect(raised([100, 100], [100, 101])).toEqual([2027])
  expect(raised([100, 100], [101, 99])).toEqual([2026])
  expect(raised([100, 100], [100, 100])).toEqual([])
  const { agreed } = FIRST
  const before = { ...agreed, contributions: agreed.contributions.slice(0, 1) }
  expect(raisedYears({ before, after: agreed })).toEqual([])
})
