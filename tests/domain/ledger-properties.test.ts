import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOf } from '#app/domain/claim-bookings.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import {
  type BookingRow,
  type ClaimRow,
  ledgerOf,
  type MovedTranche,
  type SettledYear,
} from '#app/domain/ledger.ts'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { transitionRows } from '#app/domain/lifecycle/machines.ts'
import { type TrancheState, UNDER_WAY } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { TrancheMove } from '#app/domain/tranche-moves.ts'
import { PAYMENT } from '../support/facts.ts'

const amount = fc.integer({ min: 4, max: 500_000_00 }).map(rappen)

const year = fc.integer({ min: 2025, max: 2027 })

const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-01-01', days))

const instant = fc
  .tuple(day, fc.integer({ min: 10, max: 20 }))
  .map(([on, hour]) => `${on}T${hour}:00:00.000Z`)

/** Whatever a tranche can go through by its table, each step some time after the one before. */
const life = fc
  .tuple(fc.array(fc.nat(), { maxLength: 8 }), amount, day)
  .map(([choices, amountRappen, begins]) => {
    const moves: TrancheMove[] = []
    for (const [index, choice] of choices.entries()) {
      const from = moves.at(-1)?.to ?? 'planned'
      const ways = transitionRows().filter((row) => row.machine === 'tranche' && row.from === from)
      const way = ways[choice % Math.max(1, ways.length)]
      if (!way) break
      const at = `${addDays(begins, index)}T09:00:00.000Z`
      moves.push({ at, action: way.action, to: way.to as TrancheState, amountRappen })
    }
    return { moves, amountRappen, state: moves.at(-1)?.to ?? ('planned' as const) }
  })

const tranche: fc.Arbitrary<MovedTranche> = fc
  .record({
    id: fc.uuid(),
    version: fc.constant(1),
    year,
    number: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('instalment' as const, 'top_up' as const),
    replaces: fc.constant(null),
    offsetRappen: fc.constant(rappen(0)),
    dueOn: day,
    gate: fc.constant(null),
    holdReason: fc.constant(''),
    paidAt: fc.constant(null),
    life,
  })
  .map(({ life: lived, ...row }) => ({ ...row, ...lived }))

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

test('whatever a tranche goes through, each release and payment stays in its account, and what stands is its state', () => {
  fc.assert(
    fc.property(tranche, (row) => {
      const { lines, sums } = ledgerOf({ tranches: [row], settledYears: [], claims: [] })
      const { moves, state, amountRappen } = row
      const ways = moves.map(({ to }, index) => [moves[index - 1]?.to ?? 'planned', to] as const)
      const entered = ways.filter(([from, to]) => !isOneOf(UNDER_WAY, from) && isOneOf(UNDER_WAY, to))
      const written = (word: string) =>
        lines.filter(({ booking, isReversal }) => booking === word && !isReversal)
      expect(written('released')).toHaveLength(entered.length)
      expect(written('paid')).toHaveLength(moves.filter(({ to }) => to === 'paid').length)
      expect(lines.every(({ isReversal, undone }) => isReversal === (undone !== undefined))).toBe(true)
      expect(sums.released).toBe(isOneOf(UNDER_WAY, state) ? amountRappen : 0)
      expect(sums.paid).toBe(state === 'paid' ? amountRappen : 0)
      expect(sums.due).toBe(state === 'cancelled' || state === 'reversed' ? 0 : amountRappen)
    }),
  )
})
