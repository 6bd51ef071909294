import { expect, test } from 'vitest'
import type { ClaimBookingKind } from '#app/domain/claim-bookings.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { contributionOf, transferOf, yearMoney } from '#app/domain/year-money.ts'

test('the money of a year is what was paid, what the bank is told to pay, and what came back of it', () => {
  const tranches = TRANCHE_STATES.flatMap((state, index) =>
    [1, 1_000_000].map((part) => ({ state, amountRappen: rappen(part * 10 ** index) })),
  )
  const booking = (kind: ClaimBookingKind, amount: number, reversesId: string | null = null) => ({
    ...{ id: kind, kind, amountRappen: rappen(amount), reversesId },
  })
  const bookings = [
    booking('payment', 1),
    booking('offset', 2),
    booking('waiver', 4),
    booking('withdrawal', 8),
  ]
  expect(yearMoney({ tranches, bookings })).toEqual({
    ...{ ordered: 1_000_001_000, paid: 10_000_010_000 },
    ...{ returned: 1, offset: 2, waived: 4 },
  })
  const reversed = [...bookings, booking('reversal', 2, 'offset')]
  expect(yearMoney({ tranches: [], bookings: reversed })).toEqual({
    ...{ ordered: 0, paid: 0, returned: 1, offset: 0, waived: 4 },
  })
})

test('the contribution of a year is that of the agreement until its settlement says another one, also none at all', () => {
  const entitlementRappen = rappen(100)
  expect(contributionOf({ entitlementRappen, finalRappen: null })).toBe(100)
  expect(contributionOf({ entitlementRappen, finalRappen: rappen(0) })).toBe(0)
})

test('the bank moves of a tranche what it bears beyond what is offset against it', () => {
  expect(transferOf({ amountRappen: rappen(100), offsetRappen: rappen(30) })).toBe(70)
})
