import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import {
  type ClaimRow,
  isReleasable,
  ledgerOf,
  type SettledYear,
  STATES_OF_MONEY,
  type TrancheRow,
} from '#app/domain/ledger.ts'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'

const amount = fc.integer({ min: 1, max: 500_000_00 }).map(rappen)
const year = fc.integer({ min: 2025, max: 2027 })
const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2025-01-01', days))

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
  releasedOn: day,
  paidOn: day,
})
const claim: fc.Arbitrary<ClaimRow> = fc.record({
  id: fc.uuid(),
  version: fc.constant(1),
  year,
  amountRappen: amount,
  paymentReference: fc.constant(null),
  state: fc.constantFrom(...CLAIM_STATES),
  issuedOn: day,
  dueOn: fc.constant(null),
  askings: fc.constant([]),
  closedOn: day,
})
const settled: fc.Arbitrary<SettledYear> = fc.record({ year, finalRappen: amount, settledOn: day })
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

test('what can be released is planned and has its report', () => {
  expect(isReleasable({ state: 'planned', gate: null })).toBe(true)
  expect(isReleasable({ state: 'planned', gate: { year: 2026, filed: true } })).toBe(true)
  expect(isReleasable({ state: 'planned', gate: { year: 2026, filed: false } })).toBe(false)
  expect(isReleasable({ state: 'held', gate: null })).toBe(false)
})

test('every tranche but a cancelled one is committed: it is still to come, released or paid, and never two of these', () => {
  const { committed, released, paid, toCome } = STATES_OF_MONEY
  expect([...toCome, ...released, ...paid].sort()).toEqual([...committed].sort())
  expect(TRANCHE_STATES.filter((state) => !committed.includes(state))).toEqual(['cancelled'])
})

describe('the account of an agreement', () => {
  const bare = {
    id: 'a',
    version: 1,
    gate: null,
    holdReason: '',
    offsetRappen: rappen(0),
    kind: 'instalment',
  } as const
  const paid: TrancheRow = {
    ...bare,
    year: 2026,
    number: 1,
    amountRappen: rappen(1_000_00),
    dueOn: '2026-01-31',
    state: 'paid',
    releasedOn: '2026-02-02',
    paidOn: '2026-02-05',
  }
  const owed: ClaimRow = {
    id: 'b',
    version: 1,
    year: 2026,
    amountRappen: rappen(200_00),
    paymentReference: null,
    state: 'issued',
    issuedOn: '2027-04-01',
    dueOn: null,
    askings: [],
    closedOn: null,
  }
  const settledYears = [{ year: 2026, finalRappen: rappen(800_00), settledOn: '2027-04-01' }]
  const lines = (tranches: TrancheRow[], claims: ClaimRow[] = []) =>
    ledgerOf({ tranches, settledYears: claims.length > 0 ? settledYears : [], claims }).lines.map(
      ({ on, booking, effectRappen, balanceRappen }) => [on, booking, effectRappen, balanceRappen],
    )

  test('tells what was paid, what it finally was, and what came back', () => {
    expect(lines([paid], [{ ...owed, state: 'paid', closedOn: '2027-05-03' }])).toEqual([
      ['2026-01-31', 'due', 0, 0],
      ['2026-02-02', 'released', 0, 0],
      ['2026-02-05', 'paid', 1_000_00, 1_000_00],
      ['2027-04-01', 'final', -800_00, 200_00],
      ['2027-04-01', 'claimed', 0, 200_00],
      ['2027-05-03', 'returned', -200_00, 0],
    ])
  })

  test.each([
    ['issued', []],
    ['paid', ['returned']],
    ['offset', ['offset']],
    ['waived', ['waived']],
  ] as const)('closes a claim that is %s by %j', (state, closing) => {
    const booked = lines([], [{ ...owed, state, closedOn: '2027-05-03' }]).map(([, booking]) => booking)
    expect(booked).toEqual(['final', 'claimed', ...closing])
  })

  test('takes the day it was due for a release or payment whose day nobody wrote down', () => {
    expect(
      lines([{ ...paid, releasedOn: null, paidOn: null }]).map(([on, booking]) => [on, booking]),
    ).toEqual([
      ['2026-01-31', 'due'],
      ['2026-01-31', 'released'],
      ['2026-01-31', 'paid'],
    ])
    expect(
      lines([], [{ ...owed, state: 'waived' }])
        .at(-1)
        ?.slice(0, 2),
    ).toEqual(['2027-04-01', 'waived'])
  })

  test('stands on one day in the order of the years, whatever order the records have', () => {
    const next = { ...paid, id: 'c', year: 2027, number: 2 }
    const { lines: booked } = ledgerOf({ tranches: [next, paid], settledYears: [], claims: [] })
    expect(
      booked.filter(({ booking }) => booking === 'due').map(({ year, number }) => [year, number]),
    ).toEqual([
      [2026, 1],
      [2027, 2],
    ])
    expect(ledgerOf({ tranches: [], settledYears, claims: [] }).lines[0]).toMatchObject({
      year: 2026,
      number: null,
    })
  })

  test('stands on one day of one year with what is due before what is released, and that before what is paid', () => {
    const atOnce = { ...paid, releasedOn: paid.dueOn, paidOn: paid.dueOn }
    const booked = lines([atOnce, { ...atOnce, id: 'c', number: 2 }]).map(([, booking]) => booking)
    expect(booked).toEqual(['due', 'due', 'released', 'released', 'paid', 'paid'])
  })

  test('is empty and even where nothing was booked', () => {
    expect(ledgerOf({ tranches: [], settledYears: [], claims: [] })).toMatchObject({
      lines: [],
      balanceRappen: 0,
    })
  })
})
