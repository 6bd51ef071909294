import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOf } from '#app/domain/claim-bookings.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import {
  type BookingRow,
  type ClaimRow,
  ledgerOf,
  type SettledYear,
  type TrancheRow,
} from '#app/domain/ledger.ts'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { PAYMENT } from '../support/facts.ts'

const amount = fc.integer({ min: 4, max: 500_000_00 }).map(rappen)

const year = fc.integer({ min: 2025, max: 2027 })

const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-01-01', days))

const instant = fc
  .tuple(day, fc.integer({ min: 10, max: 20 }))
  .map(([on, hour]) => `${on}T${hour}:00:00.000Z`)

const tranche: fc.Arbitrary<TrancheRow> = fc.record({
  id: fc.uuid(),
  version: fc.constant(1),
  year,
  number: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('instalment' as const, 'top_up' as const),
  amountRappen: amount,
  offsetRappen: fc.constant(rappen(0)),
  dueOn: day,
  gate: fc.constant(null),
  state: fc.constantFrom(...TRANCHE_STATES),
  holdReason: fc.constant(''),
  releasedAt: instant,
  paidAt: instant,
  reversedAt: instant,
})

const CLOSINGS = ['payment', 'offset', 'waiver'] as const

/** Some bookings that together are at most the claim, each with or without its reversal. */
const bookingsOn = (claimed: Rappen) =>
  fc.array(fc.tuple(fc.constantFrom(...CLOSINGS), fc.boolean(), day), { maxLength: 4 }).map((found) =>
    found.flatMap(([kind, isReversed, bookedOn], index): BookingRow[] => {
      const amountRappen = rappen(Math.max(1, Math.floor(claimed / 4)))
      const about = {
        ...PAYMENT,
        id: String(index),
        amountRappen,
        bookedOn,
        bookedAt: `${bookedOn}T09:00:00.000Z`,
        text: '',
        isByPortal: false,
        tranche: null,
      }
      const booked: BookingRow = { ...about, kind, isReversed }
      const undone = { ...about, kind: 'reversal', id: `${index}-undone`, reversesId: booked.id } as const
      return isReversed ? [booked, { ...undone, isReversed: false }] : [booked]
    }),
  )

const claimBare = fc.record({
  id: fc.uuid(),
  version: fc.constant(1),
  year,
  amountRappen: amount,
  paymentReference: fc.constant(null),
  state: fc.constantFrom(...CLAIM_STATES),
  issuedAt: instant,
  dueOn: fc.constant(null),
  askings: fc.constant([]),
  closedOn: day,
  instalments: fc.constant(null),
})

const claim: fc.Arbitrary<ClaimRow> = claimBare.chain((bare) =>
  bookingsOn(bare.amountRappen).map((bookings) => ({
    ...bare,
    bookings,
    openRappen: openOf({ ...bare, bookings }),
  })),
)

const settled: fc.Arbitrary<SettledYear> = fc.record({
  year,
  finalRappen: amount,
  settledAt: instant,
  supersededAt: fc.option(instant),
  replacedAt: fc.option(instant),
})

const records = fc.record({
  tranches: fc.array(tranche, { maxLength: 8 }),
  settledYears: fc.array(settled, { maxLength: 3 }),
  claims: fc.array(claim, { maxLength: 4 }),
})

test('every balance is the sum of the effects up to its line, whatever the records', () => {
  fc.assert(
    fc.property(records, (given) => {
      const { lines, balanceRappen } = ledgerOf(given)
      lines.reduce<number>((before, line) => {
        expect(line.balanceRappen).toBe(before + line.effectRappen)
        return line.balanceRappen
      }, rappen(0))
      expect(balanceRappen).toBe(lines.reduce((sum, line) => sum + line.effectRappen, 0))
    }),
  )
})

test('the balance is paid less final, returned, offset and waived, gross', () => {
  fc.assert(
    fc.property(records, (given) => {
      const { sums, balanceRappen } = ledgerOf(given)
      const { paid, final, returned, offset, waived } = sums
      expect(balanceRappen).toBe(paid - final - returned - offset - waived)
    }),
  )
})

test('the days of the lines only go on', () => {
  fc.assert(
    fc.property(records, (given) => {
      const days = ledgerOf(given).lines.map(({ on }) => on)
      expect(days).toEqual([...days].sort())
    }),
  )
})

test('a cancelled tranche leaves no line, an ordered one is released and not yet paid', () => {
  const [row] = fc.sample(tranche, 1)
  if (!row) throw new Error('No sample')
  const bookings = (state: TrancheRow['state']) =>
    ledgerOf({ tranches: [{ ...row, state }], settledYears: [], claims: [] })
      .lines.map(({ booking }) => booking)
      .sort()
  expect(bookings('cancelled')).toEqual([])
  expect(bookings('planned')).toEqual(['due'])
  expect(bookings('held')).toEqual(['due'])
  expect(bookings('ordered')).toEqual(['due', 'released'])
  expect(bookings('paid')).toEqual(['due', 'paid', 'released'])
})
