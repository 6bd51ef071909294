import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveDay, type OpenTranche, retuneTranches } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'

const sum = (tranches: readonly OpenTranche[]) =>
  tranches.reduce((total, { amountRappen }) => total + amountRappen, 0)

const tranches = fc
  .array(fc.record({ amountRappen: fc.nat(5_000_000), fixed: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map((row, index) => ({ ...row, number: index + 1, amountRappen: rappen(row.amountRappen) })),
  )

const amount = fc.nat(10_000_000).map(rappen)

test('what is released or paid never changes', () => {
  fc.assert(
    fc.property(tranches, amount, (before, entitlement) => {
      const after = retuneTranches(before, entitlement)
      const fixed = ({ fixed }: OpenTranche) => fixed
      expect(after.filter(fixed)).toEqual(before.filter(fixed))
    }),
  )
})

test('with an open tranche, the tranches add up to the entitlement, or to what is fixed where that is more', () => {
  fc.assert(
    fc.property(tranches, amount, (before, entitlement) => {
      fc.pre(before.some(({ fixed }) => !fixed))
      const committed = sum(before.filter(({ fixed }) => fixed))
      expect(sum(retuneTranches(before, entitlement))).toBe(Math.max(entitlement, committed))
    }),
  )
})

test.each([
  ['share alike where they had nothing', [0, 0], 101, [50, 51]],
  ['become 0 where nothing is left', [60, 40], 0, [0, 0]],
  ['are one that takes all', [70], 201, [201]],
])('open tranches %s', (_case, before, entitlement, after) => {
  const rows = before.map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: false,
  }))
  expect(retuneTranches(rows, rappen(entitlement)).map(({ amountRappen }) => amountRappen)).toEqual(after)
})

test('what was paid counts first, and the open ones share the rest', () => {
  const rows = [100, 30, 10].map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: index === 0,
  }))
  const after = (entitlement: number) =>
    retuneTranches(rows, rappen(entitlement)).map(({ amountRappen }) => amountRappen)
  expect([after(140), after(180), after(101), after(100), after(99)]).toEqual([
    [100, 30, 10],
    [100, 60, 20],
    [100, 0, 1],
    [100, 0, 0],
    [100, 0, 0],
  ])
})

test('open tranches keep their proportion to the Rappen', () => {
  const before = [60, 40].map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: false,
  }))
  expect(retuneTranches(before, rappen(201)).map(({ amountRappen }) => amountRappen)).toEqual([120, 81])
})

test('an amendment counts from the first of January, but a new term up to its own day', () => {
  expect(effectiveDay({ kind: 'budget', fromYear: 2027, lines: [] })).toBe('2027-01-01')
  expect(effectiveDay({ kind: 'term', endsOn: '2027-06-30' })).toBe('2027-06-30')
})
