import { type Balance, balance, formatRappen, type Rappen, rappen, sumRappen } from '#app/domain/money.ts'

/**
 * Where the money of a year comes from: AIG 58 Abs. 3, AIG 58 Abs. 2, or the canton itself. All three together are the
 * credit that contributions are promised from; what third parties give stands in the budgets of the municipalities, lowers
 * what they have to spend themselves, and is never part of a credit.
 */
export const CREDIT_SOURCES = ['integration_credit', 'integration_lump_sum', 'cantonal'] as const
export type CreditSource = (typeof CREDIT_SOURCES)[number]

/** A credit as it was entered; the last one of a year and source counts. */
export type EnteredCredit = { year: number; source: CreditSource; amountRappen: Rappen }

/** Of credits in the order in which they were entered, those that count. */
export function counting<Credit extends EnteredCredit>(credits: readonly Credit[]): Credit[] {
  return credits.filter((one, index) => !credits.slice(index + 1).some((later) => isSame(later, one)))
}

const isSame = (a: EnteredCredit, b: EnteredCredit) => a.year === b.year && a.source === b.source

/** What became of the money of a year so far. */
export type MoneyOfCredit = {
  /** What the agreements give, as amended. */
  committed: Rappen
  /** What the settlements have left of that unused. */
  freed: Rappen
  /** Approved, and not in force yet. */
  reserved: Rappen
  released: Rappen
  ordered: Rappen
  paid: Rappen
  toCome: Rappen
}
export const MONEY_OF_CREDIT = [
  'committed',
  'freed',
  'reserved',
  'released',
  'ordered',
  'paid',
  'toCome',
] as const satisfies (keyof MoneyOfCredit)[]

/** What is left of a credit for further agreements; below zero where more is committed than there is. */
export function leftOf(credit: Rappen, { committed, freed, reserved }: MoneyOfCredit): Balance {
  return balance(credit - committed + freed - reserved)
}

/**
 * By how much amounts go beyond what is left of the credit of their year; only the years in which they do. Where no
 * credit was entered there is no limit.
 */
export function beyondCredit(
  amounts: Readonly<Record<number, Rappen>>,
  years: readonly { year: number; leftRappen: Balance | null }[],
): Record<number, Rappen> {
  const rows = years.flatMap(({ year, leftRappen }) => {
    const asked = amounts[year] ?? 0
    if (leftRappen === null || asked === 0) return []
    const beyond = asked - Math.max(0, leftRappen)
    return beyond > 0 ? [[year, rappen(beyond)] as const] : []
  })
  return Object.fromEntries(rows)
}

type Beside = {
  years: readonly number[]
  /** From the other sources of the same year. */
  others: Rappen
  /** From the same source; null where it is the first. */
  before: Rappen | null
  money: MoneyOfCredit
}

/**
 * What stands against a credit, by field: a year outside of the period, or a lower credit that does not cover what is
 * committed and reserved already. The first one of a source is asked about instead, since another source may follow;
 * more money than before is welcome, also where it still does not cover that. The sentences name the amount that would.
 */
export function creditFaults(
  typed: EnteredCredit & { isShort?: boolean },
  { years, others, before, money }: Beside,
): Record<string, string> {
  if (!years.includes(typed.year)) return { year: 'year_outside_period' }
  const left = leftOf(sumRappen([typed.amountRappen, others]), money)
  if (left >= 0 || (before !== null && typed.amountRappen >= before)) return {}
  const needed = formatRappen(balance(typed.amountRappen - left))
  if (before !== null) return { amountRappen: `credit_below_committed:${needed}` }
  return typed.isShort ? {} : { isShort: `credit_short:${needed}` }
}

/** The credit of a year over all sources; null where none was entered, and nothing is known of a limit. */
export function creditOf(credits: readonly EnteredCredit[], year: number): Rappen | null {
  const own = credits.filter((one) => one.year === year)
  return own.length > 0 ? sumRappen(own.map(({ amountRappen }) => amountRappen)) : null
}
