import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  askedNow,
  booked,
  type ClaimBookingKind,
  type ClaimPlan,
  countedParts,
  nextInstalment,
  offsetAgainst,
  openAt,
  openOf,
  planInForce,
  reopenedBy,
  reversible,
  standing,
  underWay,
  voided,
} from '#app/domain/claim-bookings.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { PAYMENT } from '../support/facts.ts'

const AT = '2027-05-01T09:00:00.000Z'
const booking = (id: string, kind: ClaimBookingKind, amount: number, reversesId: string | null = null) => ({
  ...PAYMENT,
  ...{ id, kind, amountRappen: rappen(amount), reversesId, bookedAt: AT, isByPortal: false },
})
const reversal = (of: string, amount: number) => booking(`back-${of}`, 'reversal', amount, of)

describe('what is booked on a claim', () => {
  const BOOKINGS = [
    booking('paid', 'payment', 100),
    booking('offset', 'offset', 200),
    booking('waived', 'waiver', 400),
    booking('withdrawn', 'withdrawal', 800),
    booking('lost', 'not_received', 1_600),
  ]

  test('stands until a reversal names it, and a reversal never stands', () => {
    const all = [...BOOKINGS, reversal('offset', 200)]
    expect(standing(all).map(({ id }) => id)).toEqual(['paid', 'waived', 'withdrawn', 'lost'])
  })

  test('counts by its kind while it stands; void is what was withdrawn or asked back for nothing', () => {
    expect(booked(BOOKINGS, 'offset')).toBe(200)
    expect(booked([...BOOKINGS, reversal('offset', 200)], 'offset')).toBe(0)
    expect(voided(BOOKINGS)).toBe(2_400)
    expect(voided([...BOOKINGS, reversal('lost', 1_600)])).toBe(800)
  })

  test('leaves open what is neither paid nor set off nor waived nor void, and opens it again where it is undone', () => {
    const claim = { amountRappen: rappen(5_000) }
    expect(openOf({ ...claim, bookings: BOOKINGS })).toBe(5_000 - 3_100)
    expect(openOf({ ...claim, bookings: [...BOOKINGS, reversal('paid', 100)] })).toBe(5_000 - 3_000)
    const later = { ...booking('later', 'payment', 50), bookedAt: '2027-06-01T09:00:00.000Z' }
    expect(openAt({ ...claim, bookings: [...BOOKINGS, later] }, AT)).toBe(5_000 - 3_100)
    expect(openAt({ ...claim, bookings: [...BOOKINGS, later] }, later.bookedAt)).toBe(5_000 - 3_150)
  })

  test('is undone by finance where it is a payment or an offset that stands, and nothing else is', () => {
    expect(reversible(BOOKINGS).map(({ id }) => id)).toEqual(['paid', 'offset'])
    expect(reversible([...BOOKINGS, reversal('paid', 100)]).map(({ id }) => id)).toEqual(['offset'])
  })

  test.each([
    ['an offset that the portal undid with its tranche', 'offset', true, 'offset_lapsed'],
    ['an offset that somebody undid', 'offset', false, 'offset_reversed'],
    ['a payment', 'payment', false, 'payment_reversed'],
    ['a waiver', 'waiver', false, 'waiver_reversed'],
    ['a withdrawal', 'withdrawal', true, null],
  ] as const)('asks for a claim again by %s', (_case, kind, isByPortal, why) => {
    const bookings = [booking('one', kind, 100), { ...reversal('one', 100), isByPortal }]
    expect(reopenedBy(bookings, AT)).toBe(why)
    expect(reopenedBy(bookings, '2027-05-02T09:00:00.000Z')).toBeNull()
  })
})

test('an offset cannot be undone while its tranche is on its way to the bank or paid', () => {
  const held = TRANCHE_STATES.filter((state) => underWay({ borneBy: { state, year: 2026, number: 1 } }))
  expect(held).toEqual(['released', 'ordered', 'paid'])
  expect(underWay({ borneBy: null })).toBeUndefined()
  expect(underWay({ borneBy: { state: 'paid', year: 2026, number: 2 } })).toEqual({
    ...{ state: 'paid', year: 2026, number: 2 },
  })
})

test('a claim is offset against the tranche that is named, else against the first one, if it bears some', () => {
  const of = (trancheId: string, bears: number) => ({ trancheId, bearsRappen: rappen(bears) })
  const tranches = [of('a', 0), of('b', 10), of('c', 20)]
  expect(offsetAgainst(tranches)).toEqual(of('b', 10))
  expect(offsetAgainst(tranches, 'c')).toEqual(of('c', 20))
  expect(offsetAgainst(tranches, 'a')).toBeUndefined()
  expect(offsetAgainst(tranches, 'd')).toBeUndefined()
})

describe('the instalments of a claim', () => {
  const part = (dueOn: string, amount: number) => ({ dueOn, amountRappen: rappen(amount) })
  // 30 May 2027 is a Sunday.
  const PLAN: ClaimPlan = { instalments: [part('2027-03-31', 100), part('2027-05-30', 200)] }
  const days = { dueOn: null, weekendRule: 'next_working_day' } as const
  const opened = (open: number) => planInForce(PLAN, rappen(open), days).map((one) => one.openRappen)

  test.each([
    [300, [100, 200], '2027-03-31'],
    [250, [50, 200], '2027-03-31'],
    [200, [0, 200], '2027-05-30'],
    [1, [0, 1], '2027-05-30'],
    [0, [0, 0], undefined],
    // More is open than the parts come to: what was undone since is in no part.
    [400, [100, 200], '2027-03-31'],
  ])('of which %i is open are filled in their order: %j, next that of %s', (open, parts, next) => {
    expect(opened(open)).toEqual(parts)
    expect(nextInstalment(PLAN, rappen(open))?.dueOn).toBe(next)
  })

  test('come to what is open of them together, whatever is paid', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(parts, fc.nat(60_000), (amounts, paid) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0)
        const open = rappen(Math.max(0, sum - paid))
        const plan = { instalments: amounts.map((amount) => part('2027-03-31', amount)) }
        const inForce = planInForce(plan, open, days).map((one): Rappen => one.openRappen)
        expect(inForce.reduce((total, amount) => total + amount, 0)).toBe(open)
      }),
    )
  })

  test('still to be paid count on a working day, and never before the day that was given', () => {
    const counted = countedParts(PLAN.instalments, days).map(({ dueOn }) => dueOn)
    expect(counted).toEqual(['2027-03-31', '2027-05-31'])
    const given = countedParts(PLAN.instalments, { ...days, dueOn: '2027-06-15' })
    expect(given.map(({ dueOn }) => dueOn)).toEqual(['2027-06-15', '2027-06-15'])
  })

  test('keep their own day once they are paid', () => {
    const given = planInForce(PLAN, rappen(200), { ...days, dueOn: '2027-06-15' })
    expect(given.map(({ dueOn }) => dueOn)).toEqual(['2027-03-31', '2027-06-15'])
  })
})

test('a letter keeps the day it asked for, also where the claim is paid in instalments since', () => {
  const ISSUED = '2027-04-01T09:00:00.000Z'
  const AGAIN = '2027-07-01T09:00:00.000Z'
  const plan = { instalments: [], asked: { askedAt: ISSUED, dueOn: '2027-05-01' } }
  const claim = { issuedAt: ISSUED, dueAgainAt: null, plan: null }
  expect(askedNow(claim, '2027-06-01')).toEqual({ askedAt: ISSUED, dueOn: '2027-06-01' })
  expect(askedNow({ ...claim, plan }, '2027-06-01')).toEqual({ askedAt: ISSUED, dueOn: '2027-05-01' })
  expect(askedNow({ ...claim, plan, dueAgainAt: AGAIN }, '2027-08-01')).toEqual({
    ...{ askedAt: AGAIN, dueOn: '2027-08-01' },
  })
})
