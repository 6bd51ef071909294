import { standing } from '#app/domain/claim-bookings.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { type Balance, balance, type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { contributionOf, type MoneyKind, STATES_OF_MONEY } from '#app/domain/year-money.ts'
import { owedOn } from '#app/models/deadlines/owed.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'

export type MoneyOfYear = Record<MoneyKind, Rappen>

/**
 * Why what is released, paid and to come is not what was agreed: what settlements have left over, what is claimed back
 * and comes on top, and what neither explains. released + paid + toCome = committed − freed + claimed + rest.
 */
export function apartIn(year: number | null): { freed: Balance; claimed: Rappen; rest: Balance } {
  const isMeant = (row: { year: number }) => year === null || row.year === year
  const freed = reportsOfAll()
    .filter(isMeant)
    .reduce((sum, one) => sum + one.entitlementRappen - contributionOf(one), 0)
  const claimed = sumRappen(
    sums()
      .filter((row) => isMeant(row) && row.state === CLAIMED)
      .map(({ sum }) => rappen(sum)),
  )
  const { committed, released, paid, toCome } = moneyIn(year)
  const rest = released + paid + toCome - (committed - freed + claimed)
  return { freed: balance(freed), claimed, rest: balance(rest) }
}

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

const CLAIMED = 'claimed' as const

/** Of each year its tranches with their state, and what is claimed back of it, or was, and is not void. */
const sums = oncePerRequest(() => {
  const reports = reportsOfAll()
  const dossierIds = [...new Set(reports.map(({ dossierId }) => dossierId))]
  takeOut(dossierIds, 'tranches', 'claims', 'bookings')
  const years = new Map(reports.map(({ id, year }) => [id, year]))
  return dossierIds.flatMap((dossierId) => [
    ...recordsIn(dossierId, 'tranches').map(({ year, state, amountRappen }) => ({
      year,
      state,
      sum: amountRappen,
    })),
    ...recordsIn(dossierId, 'claims').map((claim) => ({
      year: years.get(claim.reportingYearId) ?? 0,
      state: CLAIMED,
      sum: claim.amountRappen - voidOf(claim),
    })),
  ])
})

/** What of a claim has no ground any more. */
function voidOf({ id, dossierId }: { id: string; dossierId: string }): Rappen {
  const own = recordsIn(dossierId, 'bookings').filter(({ claimId }) => claimId === id)
  return sumRappen(
    standing(own)
      .filter(({ kind }) => kind === 'withdrawal' || kind === 'not_received')
      .map(({ amountRappen }) => amountRappen),
  )
}

/** The next days that matter, also of an agreement that was terminated. */
export function nextDeadlines(limit: number, today: string) {
  return owedOn(today)
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
