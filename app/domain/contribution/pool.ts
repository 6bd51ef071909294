import { type Fault, faultAt, faulty, type Read } from '#app/domain/faults.ts'
import { type Fraction, fraction } from '#app/domain/fraction.ts'
import { exactAmount, type Rappen, rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { KeyOf } from './key.ts'
import type { PoolFigures, Taken } from './trace.ts'

export type PoolParty = { readonly residents: number; readonly lowestBfsNumber: number }
/** Why a pool cannot be shared: said with the figures. */
export const POOL_FAULTS = [
  'pool_without_parties',
  'minima_above_pool',
  'caps_below_pool',
  'pool_used_up',
] as const
export type PoolFault = { readonly key: (typeof POOL_FAULTS)[number]; readonly figures: Fault['figures'] }

/** What of it keeps a contribution from being told; null where that is nothing of a pool. */
export const poolFaultIn = (read: Read<unknown>): PoolFault | null => {
  if (read.ok) return null
  const [found] = read.faults.flatMap(({ key, figures }) =>
    isOneOf(POOL_FAULTS, key) ? [{ key, figures }] : [],
  )
  return found ?? null
}

export type PoolShare = { readonly amount: Rappen; readonly figures: PoolFigures }

/**
 * Shares the pool in proportion to the population, to the Rappen. Where a bound binds the party gets the
 * bound and the rest is shared again. Every party has at least one resident. What is taken already comes off
 * first, and what is left counts in whole units.
 */
export const sharePool = (
  parties: readonly PoolParty[],
  whole: KeyOf<'pool'>,
  taken?: Taken,
): Read<readonly PoolShare[]> => {
  const key = taken ? { ...whole, pool: leftInPool(whole, taken) } : whole
  if (taken && key.pool === 0) return faulty([usedUp(whole, taken)])
  const faults = poolFaults(parties, key)
  if (faults.length > 0) return faulty(faults)
  const bounds = bindBounds(parties, key)
  const rest = restOf(parties, { key, bounds })
  const winners = largestRemainders(parties, { key, bounds, rest })
  const all = { parties: parties.length, residents: parties.reduce((sum, one) => sum + one.residents, 0) }
  const before = taken && { whole: whole.pool, taken }
  const shares = parties.map((party, index) => {
    const { amount, figures } = shareOf(party, { index, all, key, bounds, rest, winners })
    return { amount, figures: { ...figures, ...before } }
  })
  return { ok: true, value: shares }
}

const leftInPool = ({ pool, rounding: { unit } }: KeyOf<'pool'>, { amount }: Taken): Rappen => {
  const left = Math.max(0, pool - amount)
  return rappen(left - (left % unit))
}

const usedUp = ({ pool }: KeyOf<'pool'>, { year, amount }: Taken): Fault =>
  faultAt('pool_used_up', ['key', 'pool'], { pool, year, taken: amount })

type Bound = 'minimum' | 'cap'
type Bounds = ReadonlyMap<number, Bound>
type Rest = { readonly pool: bigint; readonly residents: bigint }
type Shared = { readonly key: KeyOf<'pool'>; readonly bounds: Bounds; readonly rest: Rest }

const poolFaults = (
  parties: readonly PoolParty[],
  { pool, minimum, cap }: KeyOf<'pool'>,
): readonly Fault[] => {
  const count = parties.length
  if (count === 0) return [faultAt('pool_without_parties', ['key', 'pool'], { pool })]
  const minima = BigInt(minimum) * BigInt(count)
  if (minima > BigInt(pool)) {
    return [faultAt('minima_above_pool', ['key', 'minimum'], { minima: Number(minima), pool, count })]
  }
  const caps = cap === null ? null : BigInt(cap) * BigInt(count)
  if (caps === null || caps >= BigInt(pool)) return []
  return [faultAt('caps_below_pool', ['key', 'cap'], { caps: Number(caps), pool, count })]
}

/**
 * Fixes the parties on a bound until nothing changes. When shares are below the minimum and others above
 * the cap, those are fixed first whose bounds move more money; the others may be free again in the next
 * round. So the pool is used up whenever the bounds allow it.
 */
const bindBounds = (
  parties: readonly PoolParty[],
  key: KeyOf<'pool'>,
  bounds: Bounds = new Map(),
): Bounds => {
  const rest = restOf(parties, { key, bounds })
  const excess = (residents: number, bound: Rappen) =>
    rest.pool * BigInt(residents) - BigInt(bound) * rest.residents
  const { minimum, cap } = key
  const free = parties.flatMap(({ residents }, index) => (bounds.has(index) ? [] : [{ index, residents }]))
  const below = free.filter(({ residents }) => excess(residents, minimum) < 0n)
  const above = cap === null ? [] : free.filter(({ residents }) => excess(residents, cap) > 0n)
  if (below.length + above.length === 0) return bounds
  const missing = below.reduce((sum, { residents }) => sum - excess(residents, minimum), 0n)
  const surplus = above.reduce((sum, { residents }) => sum + (cap === null ? 0n : excess(residents, cap)), 0n)
  const bound = new Map(bounds)
  if (missing >= surplus) for (const { index } of below) bound.set(index, 'minimum')
  if (surplus >= missing) for (const { index } of above) bound.set(index, 'cap')
  return bindBounds(parties, key, bound)
}

/** What the parties on no bound share among them. */
const restOf = (parties: readonly PoolParty[], { key, bounds }: Omit<Shared, 'rest'>): Rest => {
  const taken = [...bounds.values()].reduce((sum, bound) => sum + BigInt(boundAmount(key, bound)), 0n)
  const residents = parties.reduce((sum, party, index) => sum + (bounds.has(index) ? 0 : party.residents), 0)
  return { pool: BigInt(key.pool) - taken, residents: BigInt(residents) }
}

const boundAmount = ({ minimum, cap, pool }: KeyOf<'pool'>, bound: Bound): Rappen =>
  bound === 'minimum' ? minimum : (cap ?? pool)

/** The parties that get one unit more: largest remainder, then larger population, then lower BFS number. */
const largestRemainders = (parties: readonly PoolParty[], shared: Shared): ReadonlySet<number> => {
  const { key, bounds, rest } = shared
  const unit = BigInt(key.rounding.unit)
  const free = parties
    .map(({ residents, lowestBfsNumber }, index) => ({ index, residents, lowestBfsNumber }))
    .filter(({ index }) => !bounds.has(index))
    .map((party) => ({
      ...party,
      remainder: (rest.pool * BigInt(party.residents)) % (rest.residents * unit),
    }))
  const units = free.reduce((sum, { residents }) => sum + wholeUnits(residents, shared), 0n)
  const left = Number(rest.pool / unit - units)
  const ranked = free.toSorted(
    (a, b) =>
      Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) ||
      b.residents - a.residents ||
      a.lowestBfsNumber - b.lowestBfsNumber,
  )
  return new Set(ranked.slice(0, left).map(({ index }) => index))
}

const wholeUnits = (residents: number, { key, rest }: Shared): bigint =>
  (rest.pool * BigInt(residents)) / (rest.residents * BigInt(key.rounding.unit))

const shareOf = (
  { residents }: PoolParty,
  shared: Shared & {
    index: number
    all: { parties: number; residents: number }
    winners: ReadonlySet<number>
  },
): PoolShare => {
  const { index, all, key, bounds, rest, winners } = shared
  const bound = bounds.get(index) ?? null
  const remainderUnit = winners.has(index)
  const unit = key.rounding.unit
  const amount = bound
    ? boundAmount(key, bound)
    : rappen((wholeUnits(residents, shared) + (remainderUnit ? 1n : 0n)) * BigInt(unit))
  const proportional: Fraction = bound
    ? fraction(amount)
    : fraction(rest.pool * BigInt(residents), rest.residents)
  return {
    amount,
    figures: {
      pool: key.pool,
      poolResidents: all.residents,
      poolParties: all.parties,
      restPool: rappen(rest.pool),
      restResidents: Number(rest.residents),
      residents,
      proportional: exactAmount(proportional),
      bound,
      unit,
      remainderUnit,
    },
  }
}
