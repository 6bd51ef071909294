import { describe, expect, test } from 'vitest'
import {
  type BookingRow,
  type ClaimRow,
  isReleasable,
  ledgerOf,
  type MovedTranche,
} from '#app/domain/ledger.ts'
import { TRANCHE_STATES, type TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { STATES_OF_MONEY } from '#app/domain/year-money.ts'
import { PAYMENT } from '../support/facts.ts'

test('what can be released is planned and has its report', () => {
  expect(isReleasable({ state: 'planned', gate: null })).toBe(true)
  expect(isReleasable({ state: 'planned', gate: { year: 2026, filed: true } })).toBe(true)
  expect(isReleasable({ state: 'planned', gate: { year: 2026, filed: false } })).toBe(false)
  expect(isReleasable({ state: 'held', gate: null })).toBe(false)
})

test('every tranche but one cancelled or reversed is still to come, released or paid, and never two of these', () => {
  const counted = Object.values(STATES_OF_MONEY).flat()
  expect(counted).toHaveLength(new Set(counted).size)
  expect(TRANCHE_STATES.filter((state) => !isOneOf(counted, state))).toEqual(['reversed', 'cancelled'])
})

const SETTLED_AT = '2027-04-01T09:00:00.000Z'

const bare = {
  id: 'a',
  version: 1,
  gate: null,
  holdReason: '',
  offsetRappen: rappen(0),
  kind: 'instalment',
  replaces: null,
} as const

describe('the account of an agreement', () => {
  const AMOUNT = rappen(1_000_00)
  const moves = (...steps: [action: string, to: TrancheState, at: string][]) =>
    steps.map(([action, to, at]) => ({ action, to, at, amountRappen: AMOUNT }))
  const PAID = moves(
    ['release', 'released', '2026-02-02T09:00:00.000Z'],
    ['order', 'ordered', '2026-02-03T09:00:00.000Z'],
    ['pay', 'paid', '2026-02-05T09:00:00.000Z'],
  )
  const paid: MovedTranche = {
    ...bare,
    year: 2026,
    number: 1,
    amountRappen: AMOUNT,
    dueOn: '2026-01-31',
    state: 'paid',
    paidAt: '2026-02-05T09:00:00.000Z',
    moves: PAID,
  }
  const owed: ClaimRow = {
    id: 'b',
    version: 1,
    year: 2026,
    amountRappen: rappen(200_00),
    paymentReference: null,
    state: 'issued',
    issuedAt: SETTLED_AT,
    dueOn: null,
    askings: [],
    closedOn: null,
    bookings: [],
    openRappen: rappen(200_00),
    instalments: null,
  }
  const settled = {
    year: 2026,
    finalRappen: rappen(800_00),
    settledAt: SETTLED_AT,
    supersededAt: null,
    replacedAt: null,
  }
  const settledYears = [settled]
  const lines = (tranches: MovedTranche[], claims: ClaimRow[] = []) =>
    ledgerOf({ tranches, settledYears: claims.length > 0 ? settledYears : [], claims }).lines.map(
      ({ on, booking, effectRappen, balanceRappen }) => [on, booking, effectRappen, balanceRappen],
    )

  const booking = (id: string, kind: BookingRow['kind'], changed: Partial<BookingRow> = {}): BookingRow => ({
    ...PAYMENT,
    id,
    kind,
    amountRappen: rappen(200_00),
    bookedOn: '2027-05-03',
    bookedAt: '2027-05-03T09:00:00.000Z',
    text: '',
    isByPortal: false,
    tranche: null,
    isReversed: false,
    ...changed,
  })

  test('tells what was paid, what it finally was, and what came back', () => {
    expect(lines([paid], [{ ...owed, state: 'paid', bookings: [booking('a', 'payment')] }])).toEqual([
      ['2026-01-31', 'due', 0, 0],
      ['2026-02-02', 'released', 0, 0],
      ['2026-02-05', 'paid', 1_000_00, 1_000_00],
      ['2027-04-01', 'final', -800_00, 200_00],
      ['2027-04-01', 'claimed', 0, 200_00],
      ['2027-05-03', 'returned', -200_00, 0],
    ])
  })

  test.each([
    ['payment', 'returned'],
    ['offset', 'offset'],
    ['waiver', 'waived'],
  ] as const)('books a %s against a claim as %s, and a reversal against that', (kind, word) => {
    const undone = booking('b', 'reversal', { reversesId: 'a', bookedOn: '2027-06-01' })
    const bookings = [booking('a', kind), undone]
    const { lines: booked, sums } = ledgerOf({
      tranches: [],
      settledYears: [],
      claims: [{ ...owed, bookings }],
    })
    expect(booked.map((line) => [line.booking, line.isReversal, line.effectRappen])).toEqual([
      ['claimed', false, 0],
      [word, false, -200_00],
      [word, true, 200_00],
    ])
    expect(sums[word]).toBe(0)
  })

  test('takes what is void of a claim out again, and keeps what was booked on it', () => {
    const part = booking('a', 'payment', { amountRappen: rappen(50_00) })
    const rest = booking('b', 'withdrawal', { amountRappen: rappen(150_00) })
    const lapsed = { ...owed, state: 'withdrawn', closedOn: '2027-05-03', bookings: [part, rest] } as const
    const { sums } = ledgerOf({
      tranches: [],
      settledYears: [],
      claims: [{ ...lapsed, openRappen: rappen(0) }],
    })
    expect(sums).toMatchObject({ claimed: 50_00, returned: 50_00 })
  })

  test('asks for less where a payment was not received, and for it again where that is undone', () => {
    const lost = booking('a', 'not_received', { amountRappen: rappen(50_00) })
    const undone = { ...booking('b', 'reversal', { amountRappen: rappen(50_00) }), reversesId: 'a' }
    const { lines: booked } = ledgerOf({
      tranches: [],
      settledYears: [],
      claims: [{ ...owed, bookings: [lost, undone] }],
    })
    expect(booked.slice(1).map((one) => [one.booking, one.isReversal, one.isNotReceived])).toEqual([
      ['claimed', true, true],
      ['claimed', false, true],
    ])
  })

  test('keeps a payment that was taken back beside its counter-booking', () => {
    const undone = moves(['reverse', 'reversed', '2026-03-01T09:00:00.000Z'])
    const reversed = { ...paid, state: 'reversed', moves: [...PAID, ...undone] } as const
    expect(lines([reversed])).toEqual([
      ['2026-01-31', 'due', 0, 0],
      ['2026-02-02', 'released', 0, 0],
      ['2026-02-05', 'paid', 1_000_00, 1_000_00],
      ['2026-03-01', 'due', 0, 1_000_00],
      ['2026-03-01', 'released', 0, 1_000_00],
      ['2026-03-01', 'paid', -1_000_00, 0],
    ])
  })

  test.each([
    ['bank_returned', 'planned', ['order', 'ordered', '2026-02-03T09:00:00.000Z']],
    ['unrelease', 'planned', null],
    ['hold', 'held', null],
    ['cancel', 'cancelled', null],
  ] as const)(
    'keeps a release that was undone by «%s» beside its counter-booking, for its own amount',
    (action, to, between) => {
      const forth = moves(
        ['release', 'released', '2026-02-02T09:00:00.000Z'],
        ...(between ? [[...between] as [string, TrancheState, string]] : []),
      )
      const back = moves([action, to, '2026-02-06T09:00:00.000Z'])
      const smaller = { ...paid, amountRappen: rappen(600_00), state: to, moves: [...forth, ...back] }
      const told = ledgerOf({ tranches: [smaller], settledYears: [], claims: [] })
      expect(
        told.lines
          .filter(({ booking }) => booking !== 'due')
          .map(({ on, booking, amountRappen, isReversal, undone }) => [
            on,
            booking,
            amountRappen,
            isReversal,
            undone,
          ]),
      ).toEqual([
        ['2026-02-02', 'released', AMOUNT, false, undefined],
        ['2026-02-06', 'released', AMOUNT, true, action],
      ])
      expect([told.sums.released, told.balanceRappen]).toEqual([0, 0])
      expect(told.sums.due).toBe(to === 'cancelled' ? 0 : 600_00)
    },
  )

  test('stands on one day in the order of the years, whatever order the records have', () => {
    const next = { ...paid, id: 'c', year: 2027, number: 2 }
    const { lines: booked } = ledgerOf({ tranches: [next, paid], settledYears: [], claims: [] })
    expect(
      booked.filter(({ booking }) => booking === 'due').map(({ year, tranche }) => [year, tranche?.number]),
    ).toEqual([
      [2026, 1],
      [2027, 2],
    ])
    expect(ledgerOf({ tranches: [], settledYears, claims: [] }).lines[0]).toMatchObject({
      year: 2026,
      tranche: null,
    })
  })

  test('stands on one day in the order in which things happened, whatever their kind', () => {
    const at = (hour: string) => `2027-04-01T${hour}:00:00.000Z`
    const gone = moves(
      ['release', 'released', at('10')],
      ['order', 'ordered', at('11')],
      ['pay', 'paid', at('12')],
    )
    const late = { ...paid, year: 2027, dueOn: '2027-04-01', moves: gone }
    const told = (id: string, hour: string, amount: number) =>
      booking(id, 'payment', { amountRappen: rappen(amount), bookedOn: '2027-04-01', bookedAt: at(hour) })
    const bookings = [told('a', '11', 50_00), told('b', '13', 150_00)]
    expect(lines([late], [{ ...owed, bookings }]).map(([, word]) => word)).toEqual([
      'due',
      'final',
      'claimed',
      'released',
      'returned',
      'paid',
      'returned',
    ])
  })

  test('keeps a settlement that counts no more, its counter-booking and the one in its place, each on its day', () => {
    const supersededAt = '2027-05-03T09:00:00.000Z'
    const anew = { ...settled, finalRappen: rappen(900_00), settledAt: '2027-05-05T09:00:00.000Z' }
    const first = { ...settled, supersededAt, replacedAt: anew.settledAt }
    const told = ledgerOf({ tranches: [paid], settledYears: [first, anew], claims: [] })
    expect(
      told.lines.flatMap(({ on, booking, isReversal, superseded, balanceRappen }) =>
        booking === 'final' ? [[on, isReversal, balanceRappen, superseded?.replacedOn]] : [],
      ),
    ).toEqual([
      ['2027-04-01', false, 200_00, undefined],
      ['2027-05-03', true, 1_000_00, '2027-05-05'],
      ['2027-05-05', false, 100_00, undefined],
    ])
    expect(told.sums.final).toBe(900_00)
  })

  test('is empty and even where nothing was booked', () => {
    expect(ledgerOf({ tranches: [], settledYears: [], claims: [] })).toMatchObject({
      lines: [],
      balanceRappen: 0,
    })
  })
})

describe('of a tranche that is cancelled the account keeps what was due, and what became of it', () => {
  const DUE_ON = '2026-01-31'
  const AMOUNT = rappen(1_000_00)
  const REST = rappen(400_00)
  const row = {
    ...bare,
    ...{ year: 2026, number: 1 },
    ...{ paidAt: null, dueOn: DUE_ON },
  } as const
  const cancel = { action: 'cancel', to: 'cancelled', amountRappen: AMOUNT } as const
  const restore = { action: 'restore', to: 'planned', amountRappen: REST } as const
  const [EARLY, LATE, LATER] = [
    '2025-12-01T09:00:00.000Z',
    '2026-03-01T09:00:00.000Z',
    '2026-04-01T09:00:00.000Z',
  ]
  const linesOf = (one: Pick<MovedTranche, 'state' | 'amountRappen' | 'moves'>) =>
    ledgerOf({ tranches: [{ ...row, ...one }], settledYears: [], claims: [] })
  const told = (one: Parameters<typeof linesOf>[0]) =>
    linesOf(one).lines.map(({ on, booking, amountRappen, isReversal, undone }) =>
      [on, booking, isReversal ? -amountRappen : amountRappen, undone ?? ''].join(' ').trim(),
    )

  test('cancelled after its day', () => {
    const moves = [{ ...cancel, at: LATE }]
    const one = { state: 'cancelled', amountRappen: AMOUNT, moves } as const
    expect(told(one)).toEqual(['2026-01-31 due 100000', '2026-03-01 due -100000 cancel'])
    expect(linesOf(one).sums.due).toBe(0)
  })

  test('cancelled before its day, both stand on that day', () => {
    const moves = [{ ...cancel, at: EARLY }]
    expect(told({ state: 'cancelled', amountRappen: AMOUNT, moves })).toEqual([
      '2026-01-31 due 100000',
      '2026-01-31 due -100000 cancel',
    ])
  })

  test('planned again with what is left of its year', () => {
    const moves = [
      { ...cancel, at: LATE },
      { ...restore, at: LATER },
    ]
    const one = { state: 'planned', amountRappen: REST, moves } as const
    expect(told(one)).toEqual([
      '2026-01-31 due 100000',
      '2026-03-01 due -100000 cancel',
      '2026-04-01 due 40000',
    ])
    expect(linesOf(one).sums.due).toBe(REST)
  })
})
