import type { ClaimBooking, ClaimBookingKind, OpenInstalment } from './claim-bookings.ts'
import type { PlainDate } from './deadlines/calendar.ts'
import type { ClaimState } from './lifecycle/claim.ts'
import type { TrancheState } from './lifecycle/tranche.ts'
import { type Balance, balance, type Rappen, rappen } from './money.ts'
import { isOneOf } from './one-of.ts'

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
  /** When a payment was taken back. */
  reversedOn: PlainDate | null
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
  issuedOn: PlainDate
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
  /** What an offset is kept back from. */
  tranche: Pick<TrancheRow, 'kind' | 'year' | 'number'> | null
  isReversed: boolean
}

export type SettledYear = { year: number; finalRappen: Rappen; settledOn: PlainDate }

export type LedgerLine = {
  on: PlainDate
  booking: Booking
  year: number
  /** The tranche within its year; null for claims and settlements. */
  number: number | null
  /** It undoes an earlier line of the same booking. */
  isReversal: boolean
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
type Entry = {
  on: PlainDate
  year: number
  number?: number
  amountRappen: Rappen
  isReversal?: boolean
}

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

const RELEASED = ['released', 'ordered', 'paid', 'reversed'] as const satisfies readonly TrancheState[]
const PAID = ['paid', 'reversed'] as const satisfies readonly TrancheState[]

/** The word of the account for what was booked against a claim. */
const BOOKED = {
  payment: 'returned',
  offset: 'offset',
  waiver: 'waived',
} as const satisfies Record<Exclude<ClaimBookingKind, 'withdrawal' | 'reversal'>, Booking>

/** A payment that was taken back stays, with its counter-booking. */
function trancheLines(tranche: TrancheRow) {
  const { state, dueOn, releasedOn, paidOn, reversedOn, year, number, amountRappen } = tranche
  if (state === 'cancelled') return []
  const entry = { year, number, amountRappen }
  const lines = [line('due', { ...entry, on: dueOn })]
  if (isOneOf(RELEASED, state)) lines.push(line('released', { ...entry, on: releasedOn ?? dueOn }))
  if (isOneOf(PAID, state)) lines.push(line('paid', { ...entry, on: paidOn ?? dueOn }))
  if (state === 'reversed') {
    const undone = { ...entry, on: reversedOn ?? paidOn ?? dueOn, isReversal: true }
    lines.push(line('due', undone), line('released', undone), line('paid', undone))
  }
  return lines
}

function claimLines({ issuedOn, year, amountRappen, bookings }: ClaimRow) {
  const claimed = line('claimed', { on: issuedOn, year, amountRappen })
  return [claimed, ...bookings.flatMap((booking) => bookingLine(booking, { year, bookings }))]
}

/** What another settlement has made void of a claim is taken out of it again. */
function bookingLine(
  { kind, bookedOn: on, amountRappen, reversesId }: BookingRow,
  { year, bookings }: { year: number; bookings: readonly BookingRow[] },
): Booked[] {
  const undone = bookings.find(({ id }) => id === reversesId)?.kind
  const word = kind === 'reversal' ? undone : kind
  if (word === undefined || word === 'reversal') return []
  const entry = { on, year, amountRappen }
  if (word === 'withdrawal') return [line('claimed', { ...entry, isReversal: kind === 'withdrawal' })]
  return [line(BOOKED[word], { ...entry, isReversal: kind === 'reversal' })]
}

function line(booking: Booking, { number, isReversal = false, ...entry }: Entry): Booked {
  const effect = EFFECTS[booking] * entry.amountRappen
  const effectRappen = balance(isReversal ? 0 - effect : effect)
  return { ...entry, booking, isReversal, number: number ?? null, effectRappen }
}

function byDay(a: Booked, b: Booked) {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  const reversal = Number(a.isReversal) - Number(b.isReversal)
  return a.year - b.year || reversal || BOOKINGS.indexOf(a.booking) - BOOKINGS.indexOf(b.booking)
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
