import type { PlainDate } from './deadlines/calendar.ts'
import type { ClaimState } from './lifecycle/claim.ts'
import type { TrancheState } from './lifecycle/tranche.ts'
import { type Balance, balance, type Rappen, rappen } from './money.ts'

/** What can be booked on an agreement, in the order in which one follows the other on the same day. */
export const BOOKINGS = [
  'due',
  'released',
  'paid',
  'final',
  'claimed',
  'returned',
  'offset',
  'waived',
] as const
export type Booking = (typeof BOOKINGS)[number]

export type TrancheKind = 'instalment' | 'top_up'

/** A tranche as its table shows it. */
export type TrancheRow = {
  id: string
  version: number
  year: number
  /** 1, 2, … within the year. */
  number: number
  kind: TrancheKind
  amountRappen: Rappen
  /** What of it is set off against claims: the bank transfers the rest. */
  offsetRappen: Rappen
  dueOn: PlainDate
  gate: { year: number; filed: boolean } | null
  state: TrancheState
  holdReason: string
  releasedOn: PlainDate | null
  paidOn: PlainDate | null
}

/** One time a claim is asked for: once when it is issued, and again each time its offset falls away. */
export type Asking = {
  askedAt: string
  /** The last day to pay; null where no deadline is recorded. */
  dueOn: PlainDate | null
  /** When it was paid, set off or waived; null while it is open. */
  closedAt: string | null
}
export type ClosedAsking = Asking & { closedAt: string }

export type ClaimRow = {
  id: string
  version: number
  year: number
  amountRappen: Rappen
  /** As on its QR-bill; null where the canton has not named its account. */
  paymentReference: string | null
  state: ClaimState
  issuedOn: PlainDate
  /** The last day to pay; null where no deadline is recorded. */
  dueOn: PlainDate | null
  /** Each time it was asked for, the first and the last one that counts. */
  askings: readonly Asking[]
  closedOn: PlainDate | null
}

export type SettledYear = { year: number; finalRappen: Rappen; settledOn: PlainDate }

export type LedgerLine = {
  on: PlainDate
  booking: Booking
  year: number
  /** The tranche within its year; null for claims and settlements. */
  number: number | null
  amountRappen: Rappen
  /** What the line does to the balance. */
  effectRappen: Balance
  /** After this line; above zero the municipality holds money of the canton, below zero the canton owes some. */
  balanceRappen: Balance
}

export type Ledger = { lines: readonly LedgerLine[]; sums: Record<Booking, Rappen>; balanceRappen: Balance }

type Records = {
  tranches: readonly TrancheRow[]
  settledYears: readonly SettledYear[]
  claims: readonly ClaimRow[]
}

/** What the canton owes by its agreements, as the cockpit adds it up: which states of a tranche each sum counts. */
export const MONEY_KINDS = ['committed', 'released', 'paid', 'toCome'] as const
export type MoneyKind = (typeof MONEY_KINDS)[number]
export const STATES_OF_MONEY: Record<MoneyKind, readonly TrancheState[]> = {
  committed: ['planned', 'held', 'released', 'ordered', 'paid'],
  released: ['released', 'ordered'],
  paid: ['paid'],
  toCome: ['planned', 'held'],
}

/** Planned, and its report gate is open; whether the agreement runs is asked on the attempt. */
export function isReleasable({ state, gate }: Pick<TrancheRow, 'state' | 'gate'>): boolean {
  return state === 'planned' && (gate === null || gate.filed)
}

/** The account of one agreement, derived from its records: gross, nothing is netted (HRM2). */
export function ledgerOf({ tranches, settledYears, claims }: Records): Ledger {
  const booked = [
    ...tranches.flatMap(trancheLines),
    ...settledYears.map(({ year, finalRappen, settledOn }) =>
      line('final', { on: settledOn, year, amountRappen: finalRappen }),
    ),
    ...claims.flatMap(claimLines),
  ].sort(byDay)
  const lines = withBalance(booked)
  return {
    lines,
    sums: Object.fromEntries(BOOKINGS.map((booking) => [booking, sumOf(lines, booking)])) as Ledger['sums'],
    balanceRappen: lines.at(-1)?.balanceRappen ?? balance(0),
  }
}

type Booked = Omit<LedgerLine, 'balanceRappen'>
type Entry = { on: PlainDate; year: number; number?: number; amountRappen: Rappen }

const EFFECTS: Record<Booking, -1 | 0 | 1> = {
  due: 0,
  released: 0,
  paid: 1,
  final: -1,
  claimed: 0,
  returned: -1,
  offset: -1,
  waived: -1,
}

const RELEASED = ['released', 'ordered', 'paid'] as const satisfies readonly TrancheState[]

const CLOSINGS: Record<ClaimState, Booking | null> = {
  issued: null,
  paid: 'returned',
  offset: 'offset',
  waived: 'waived',
  withdrawn: null,
}

function trancheLines({ state, dueOn, releasedOn, paidOn, year, number, amountRappen }: TrancheRow) {
  if (state === 'cancelled') return []
  const entry = { year, number, amountRappen }
  const lines = [line('due', { ...entry, on: dueOn })]
  if ((RELEASED as readonly string[]).includes(state))
    lines.push(line('released', { ...entry, on: releasedOn ?? dueOn }))
  if (state === 'paid') lines.push(line('paid', { ...entry, on: paidOn ?? dueOn }))
  return lines
}

function claimLines({ state, issuedOn, closedOn, year, amountRappen }: ClaimRow) {
  if (state === 'withdrawn') return []
  const closing = CLOSINGS[state]
  const claimed = line('claimed', { on: issuedOn, year, amountRappen })
  return closing ? [claimed, line(closing, { on: closedOn ?? issuedOn, year, amountRappen })] : [claimed]
}

function line(booking: Booking, { number, ...entry }: Entry): Booked {
  const effectRappen = balance(EFFECTS[booking] * entry.amountRappen)
  return { ...entry, booking, number: number ?? null, effectRappen }
}

function byDay(a: Booked, b: Booked) {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.year - b.year || BOOKINGS.indexOf(a.booking) - BOOKINGS.indexOf(b.booking)
}

function withBalance(booked: readonly Booked[]): LedgerLine[] {
  let sum = 0
  return booked.map((entry) => {
    sum += entry.effectRappen
    return { ...entry, balanceRappen: balance(sum) }
  })
}

function sumOf(lines: readonly LedgerLine[], wanted: Booking) {
  return rappen(
    lines
      .filter(({ booking }) => booking === wanted)
      .reduce((sum, { amountRappen }) => sum + amountRappen, 0),
  )
}
