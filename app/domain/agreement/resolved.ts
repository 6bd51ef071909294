import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Rappen } from '#app/domain/money.ts'
import { byLatest } from '#app/domain/order.ts'

/** What a council has resolved: so much own spending a year, for these years. */
export type Resolved = {
  bfsNumber: number
  resolvedOn: string
  amountRappen: Rappen
  fromYear: number
  toYear: number
}

/** A member in a year that an amendment touches. */
export type ResolvingMember = {
  bfsNumber: number
  name: string
  /** Municipalities that it has taken over: what their councils resolved is its own. */
  heirOf: readonly number[]
  /** Of one that joins, its part of the own spending required, by its residents; null for all others. */
  share: Rappen | null
}

export type ResolvingYear = { year: number; required: Rappen; members: readonly ResolvingMember[] }

/**
 * Merkblatt 2: the council of every member has resolved it, on a day that has come, for each of these years; who joins
 * at least its own share, and all together the own spending that is required. The latest resolution counts.
 */
export function unresolvedIn(
  years: readonly ResolvingYear[],
  { given, today }: { given: readonly Resolved[]; today: string },
): Reason[] {
  const reasons = years.flatMap((one) => unresolved(one, { given, today }))
  return [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()]
}

type Given = { given: readonly Resolved[]; today: string }

function unresolved({ year, required, members }: ResolvingYear, about: Given): Reason[] {
  const told = members.map((member) => resolvedBy(member, { ...about, year }))
  const reasons = told.flatMap((one) => ('reason' in one ? [one.reason] : []))
  if (reasons.length > 0) return reasons
  const resolved = told.reduce((sum, one) => sum + ('amount' in one ? one.amount : 0), 0)
  if (resolved >= required) return []
  return [reason('resolutions_too_low_for_year', { year, resolved, required })]
}

/** The amount that a member's council has resolved for a year, or what is wrong with its resolution. */
function resolvedBy(
  { bfsNumber, name: municipality, heirOf, share }: ResolvingMember,
  { given, today, year }: Given & { year: number },
): { amount: number } | { reason: Reason } {
  const own = given.filter((one) => one.bfsNumber === bfsNumber || heirOf.includes(one.bfsNumber))
  if (own.length === 0) return { reason: reason('resolution_missing', { municipality }) }
  const passed = own.filter(({ resolvedOn }) => resolvedOn <= today)
  if (passed.length === 0) return { reason: reason('resolution_lies_in_the_future', { municipality }) }
  const covering = passed.filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
  if (covering.length === 0) return { reason: reason('resolution_not_for_year', { municipality, year }) }
  const amount = standing(covering, bfsNumber).reduce((sum, { amountRappen }) => sum + amountRappen, 0)
  if (share !== null && amount < share)
    return {
      reason: reason('resolution_below_share', { municipality, year, resolved: amount, required: share }),
    }
  return { amount }
}

/** The latest of the municipality itself; without one, the latest of each that it has taken over. Of two of one day the one handed in last. */
function standing(covering: readonly Resolved[], bfsNumber: number): Resolved[] {
  const latestOf = (of: number) =>
    covering
      .filter((one) => one.bfsNumber === of)
      .toReversed()
      .sort(byLatest(({ resolvedOn }) => resolvedOn))[0]
  const own = latestOf(bfsNumber)
  if (own) return [own]
  return [...new Set(covering.map((one) => one.bfsNumber))].flatMap((of) => latestOf(of) ?? [])
}
