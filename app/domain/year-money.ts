import { booked } from './claim-bookings.ts'
import type { YearMoney } from './contribution/settlement-input.ts'
import type { TrancheState } from './lifecycle/tranche.ts'
import { type Rappen, rappen } from './money.ts'

type Records = {
  /** The tranches of the year. */
  tranches: readonly { state: TrancheState; amountRappen: Rappen }[]
  /** What was booked against its claims, whatever became of them. */
  bookings: Parameters<typeof booked>[0]
}

/** The money of one year as its records tell it. */
export function yearMoney({ tranches, bookings }: Records): YearMoney {
  const sumIn = (wanted: TrancheState) =>
    rappen(
      tranches.reduce((sum, { state, amountRappen }) => (state === wanted ? sum + amountRappen : sum), 0),
    )
  return {
    paid: sumIn('paid'),
    ordered: sumIn('ordered'),
    returned: booked(bookings, 'payment'),
    offset: booked(bookings, 'offset'),
    waived: booked(bookings, 'waiver'),
  }
}

/** «Zugesichert» and «definitiv»: what the agreement as amended gives for a year, and what its settlement has left of it. */
export type AgreedYear = { entitlementRappen: Rappen; finalRappen: Rappen | null }

/** «Beitrag» of a year: definitive once it is settled, until then as agreed. */
export function contributionOf({ entitlementRappen, finalRappen }: AgreedYear): Rappen {
  return finalRappen ?? entitlementRappen
}

/** «Überwiesen»: what the bank moves of a tranche. */
export function transferOf({ amountRappen, offsetRappen }: Record<'amountRappen' | 'offsetRappen', Rappen>) {
  return rappen(amountRappen - offsetRappen)
}

/** Which states of a tranche each sum of the cockpit counts. */
export const STATES_OF_MONEY = {
  released: ['released', 'ordered'],
  paid: ['paid'],
  toCome: ['planned', 'held'],
} as const satisfies Record<string, readonly TrancheState[]>

/** What the canton has agreed to by its agreements as amended, and what became of it so far. */
export const MONEY_KINDS = ['committed', 'released', 'paid', 'toCome'] as const
export type MoneyKind = (typeof MONEY_KINDS)[number]
