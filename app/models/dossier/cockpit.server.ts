import { sql } from 'drizzle-orm'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { type MoneyKind, STATES_OF_MONEY } from '#app/domain/year-money.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { db } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'

export type MoneyOfYear = Record<MoneyKind, Rappen>

/** What the canton owes by its agreements, in a year or, without one, altogether. */
export function moneyIn(year: number | null): MoneyOfYear {
  const isMeant = (row: { year: number }) => year === null || row.year === year
  const rows = sums().filter(isMeant)
  const sumOf = (kind: keyof typeof STATES_OF_MONEY) =>
    sumRappen(rows.filter(({ state }) => isOneOf(STATES_OF_MONEY[kind], state)).map(({ sum }) => rappen(sum)))
  return {
    committed: sumRappen(
      reportsOfAll()
        .filter(isMeant)
        .map(({ entitlementRappen }) => entitlementRappen),
    ),
    released: sumOf('released'),
    paid: sumOf('paid'),
    toCome: sumOf('toCome'),
  }
}

/** Every year of every agreement as amended, with what its settlement has left of it; by the name of the party. */
export function agreedYears() {
  return reportsOfAll().map(({ reference, party, year, entitlementRappen, finalRappen }) => ({
    ...{ reference, party, year, entitlementRappen, finalRappen },
  }))
}

/** The years in which money is still to be released or paid, in their order. */
export function yearsWithMoney(): number[] {
  const open = sums().filter(({ state, sum }) => sum > 0 && isOneOf(STILL_TO_PAY, state))
  return [...new Set(open.map(({ year }) => year))].sort((one, other) => one - other)
}

const STILL_TO_PAY = [...STATES_OF_MONEY.toCome, ...STATES_OF_MONEY.released]

const sums = oncePerRequest(() =>
  db
    .select({ year: tranches.year, state: tranches.state, sum: sql<number>`sum(${tranches.amountRappen})` })
    .from(tranches)
    .groupBy(tranches.year, tranches.state)
    .all(),
)

/** The next days that matter, also of an agreement that was terminated. */
export function nextDeadlines(limit: number) {
  return openObligations()
    .filter(({ state }) => state !== 'draft')
    .map(({ deadline: { id, kind, year, effectiveOn, termOn }, reference, party }) => ({
      id,
      kind,
      year,
      dueOn: effectiveOn,
      termOn,
      reference,
      party,
    }))
    .sort((one, other) => inGermanOrder(one.party, other.party))
    .sort(by(countingDay))
    .slice(0, limit)
}

/** The place of each municipality on the map of the canton: column 1 is west, row 1 north. */
export function tiles() {
  return municipalityHistories().map(({ bfsNumber, tile }) => ({ bfsNumber, ...tile }))
}
