import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpenTranche, retuneTranches } from '#app/domain/agreement/amendment.ts'
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

test('open tranches keep their proportion to the Rappen', () => {
  const before = [60, 40].map((amountRappen, index) => ({
    number: index + 1,
    amountRappen: rappen(amountRappen),
    fixed: false,
  }))
  expect(retuneTranches(before, rappen(201)).map(({ amountRappen }) => amountRappen)).toEqual([120, 81])
})
