import type { ClaimBooking, ClaimBookingKind, OpenInstalment } from './claim-bookings.ts'
import { dayInZurich, type PlainDate } from './deadlines/calendar.ts'
import type { ClaimState } from './lifecycle/claim.ts'
import type { ReportGate, TrancheState } from './lifecycle/tranche.ts'
import { type Balance, balance, type Rappen, rappen } from './money.ts'
import { bookingsOfMoves, duesOfMoves, type TrancheMove, type Undoing } from './tranche-moves.ts'

/** What can be booked on an agreement, in the order in which one follows the other where both were written at once. */
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
  /** The number of the tranche of the same year in whose place it is paid; null of all others. */
  replaces: number | null
  dueOn: PlainDate
  gate: ReportGate | null
  state: TrancheState
  holdReason: string
  paidAt: string | null
  /** The account to which it was ordered, once there has been more than one. */
  paidTo?: string
}

/** One time a claim is asked for: once when it is issued, and again each time something else of it is open. */
export type Asking = {
  askedAt: string
  /** The last day to pay; null where no deadline is recorded. */
  dueOn: PlainDate | null
  /** When it was paid, set off or waived, or another asking took its place; null while it is open. */
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
  issuedAt: string
  /** The last day to pay; null where no deadline is recorded. */
  dueOn: PlainDate | null
  /** Each time it was asked for, the first and the last one that counts. */
  askings: readonly Asking[]
  closedOn: PlainDate | null
  bookings: readonly BookingRow[]
  /** What is neither paid nor set off nor waived. */
  openRappen: Rappen
  /** The parts it is paid in, each with what of it is open; null where it is due at once. */
  instalments: readonly OpenInstalment[] | null
}

/** A booking as the table of its claim shows it. */
export type BookingRow = ClaimBooking & {
  bookedOn: PlainDate
  bookedAt: string
  /** What was said with it: the reason of a reversal, the note of a payment. */
  text: string
  /** With a step on another record. */
  isByPortal: boolean
  /** What an offset is kept back from. */
  tranche: Pick<TrancheRow, 'kind' | 'year' | 'number' | 'replaces'> | null
  isReversed: boolean
}

/** One settlement of a year: the one that counts, or one that another has taken the place of. */
export type SettledYear = {
  year: number
  finalRappen: Rappen
  settledAt: string
  /** When the year was opened again: it does not count since. */
  supersededAt: string | null
  /** When the year was settled anew. */
  replacedAt: string | null
}

export type LedgerLine = {
  on: PlainDate
  /** When it was written down: what stands on one day follows in this order. */
  at: string
  booking: Booking
  year: number
  /** The tranche within its year; null for claims and settlements. */
  tranche: Pick<TrancheRow, 'kind' | 'number' | 'replaces'> | null
  /** It undoes an earlier line of the same booking. */
  isReversal: boolean
  /** By which step on its tranche. */
  undone?: Undoing
  /** A claim that asks for less, because a payment it asked back was not received. */
  isNotReceived?: true
  /** The settlement that is undone, and the one in its place; only where one is. */
  superseded?: { settledOn: PlainDate; replacedOn: PlainDate | null }
  amountRappen: Rappen
  /** What the line does to the balance. */
  effectRappen: Balance
  /** After this line; above zero the municipality holds money of the canton, below zero the canton owes some. */
  balanceRappen: Balance
}

export type Ledger = { lines: readonly LedgerLine[]; sums: Record<Booking, Rappen>; balanceRappen: Balance }

/** A tranche with the steps that it went, in their order. */
export type MovedTranche = TrancheRow & { moves: readonly TrancheMove[] }

type Records = {
  tranches: readonly MovedTranche[]
  settledYears: readonly SettledYear[]
  claims: readonly ClaimRow[]
}

/** Planned, and its report gate is open, or waits for a reason alone; whether the agreement runs is asked on the attempt. */
export function isReleasable({ state, gate }: Pick<TrancheRow, 'state' | 'gate'>): boolean {
  return state === 'planned' && (gate === null || gate.filed || gate.exOfficio === true)
}

/** The account of one agreement, derived from its records: gross, nothing is netted (HRM2). */
export function ledgerOf({ tranches, settledYears, claims }: Records): Ledger {
  const booked = [
    ...tranches.flatMap(trancheLines),
    ...settledYears.flatMap(settlementLines),
    ...claims.flatMap(claimLines),
  ].sort(byTime)
  const lines = withBalance(booked)
  return {
    lines,
    sums: Object.fromEntries(BOOKINGS.map((booking) => [booking, sumOf(lines, booking)])) as Ledger['sums'],
    balanceRappen: lines.at(-1)?.balanceRappen ?? balance(0),
  }
}

type Booked = Omit<LedgerLine, 'balanceRappen'>
/** On the day it was written down, where no other is told. */
type Entry = Pick<Booked, 'at' | 'year' | 'amountRappen'> &
  Partial<Pick<Booked, 'on' | 'tranche' | 'isReversal' | 'undone' | 'superseded' | 'isNotReceived'>>

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

/** The word of the account for what was booked against a claim. */
const BOOKED = {
  payment: 'returned',
  offset: 'offset',
  waiver: 'waived',
} as const satisfies Record<Exclude<ClaimBookingKind, 'withdrawal' | 'not_received' | 'reversal'>, Booking>

/** What is taken back stays, with its counter-booking. */
function trancheLines({ kind, number, replaces, year, moves, ...owed }: MovedTranche) {
  const tranche = { kind, number, replaces }
  const moved = bookingsOfMoves(moves).map(({ booking, undone, ...entry }) =>
    line(booking, { ...entry, year, tranche, ...(undone && { isReversal: true, undone }) }),
  )
  const due = duesOfMoves(moves, owed).map((entry) => line('due', { ...entry, year, tranche }))
  return [...due, ...moved]
}

/** A settlement that counts no more stays, with its counter-booking on the day its year was opened again. */
function settlementLines({ year, finalRappen, settledAt, supersededAt, replacedAt }: SettledYear) {
  const entry = { year, amountRappen: finalRappen }
  const settled = line('final', { ...entry, at: settledAt })
  if (supersededAt === null) return [settled]
  const replacedOn = replacedAt === null ? null : dayInZurich(replacedAt)
  const superseded = { settledOn: dayInZurich(settledAt), replacedOn }
  return [settled, line('final', { ...entry, at: supersededAt, isReversal: true, superseded })]
}

function claimLines({ issuedAt, year, amountRappen, bookings }: ClaimRow) {
  const claimed = line('claimed', { at: issuedAt, year, amountRappen })
  return [claimed, ...bookings.flatMap((booking) => bookingLine(booking, { year, bookings }))]
}

/** What another settlement has made void of a claim, or was asked back of a payment not received, is taken out of it again. */
function bookingLine(
  { kind, bookedOn: on, bookedAt: at, amountRappen, reversesId }: BookingRow,
  { year, bookings }: { year: number; bookings: readonly BookingRow[] },
): Booked[] {
  const undone = bookings.find(({ id }) => id === reversesId)?.kind
  const word = kind === 'reversal' ? undone : kind
  if (word === undefined || word === 'reversal') return []
  const entry = { on, at, year, amountRappen }
  if (word === 'not_received')
    return [line('claimed', { ...entry, isReversal: kind === word, isNotReceived: true })]
  if (word === 'withdrawal') return [line('claimed', { ...entry, isReversal: kind === 'withdrawal' })]
  return [line(BOOKED[word], { ...entry, isReversal: kind === 'reversal' })]
}

function line(booking: Booking, { on, tranche = null, isReversal = false, ...entry }: Entry): Booked {
  const effect = EFFECTS[booking] * entry.amountRappen
  const effectRappen = balance(isReversal ? 0 - effect : effect)
  return { ...entry, on: on ?? dayInZurich(entry.at), booking, tranche, isReversal, effectRappen }
}

/** What one act has written down at once stands in the order of the years and of the bookings. */
function byTime(a: Booked, b: Booked) {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.year - b.year || BOOKINGS.indexOf(a.booking) - BOOKINGS.indexOf(b.booking)
}

function withBalance(booked: readonly Booked[]): LedgerLine[] {
  let sum = 0
  return booked.map((entry) => {
    sum += entry.effectRappen
    return { ...entry, balanceRappen: balance(sum) }
  })
}

/** Less what was reversed of it. */
function sumOf(lines: readonly LedgerLine[], wanted: Booking) {
  return rappen(
    lines
      .filter(({ booking }) => booking === wanted)
      .reduce((sum, { amountRappen, isReversal }) => sum + (isReversal ? -amountRappen : amountRappen), 0),
  )
}
