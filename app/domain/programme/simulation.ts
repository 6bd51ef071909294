import { calculate } from '#app/domain/contribution/calculation.ts'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import type { CalculationParty } from '#app/domain/contribution/party.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { Fault } from '#app/domain/faults.ts'
import { type Balance, balance, type Rappen, rappen, sumRappen } from '#app/domain/money.ts'

/** Over whom keys are compared: every municipality alone, with the associations that exist, or what runs. */
export const SIMULATED_OVER = ['alone', 'together', 'agreements'] as const
export type SimulatedOver = (typeof SIMULATED_OVER)[number]

/** As many as a chart can tell apart. */
export const MOST_SIMULATED_KEYS = 4

/** `years`: those that an agreement gives money for; null where every year counts. */
export type SimulatedParty = {
  readonly name: string
  readonly party: CalculationParty
  readonly years: readonly number[] | null
}

/** A party with what each key gives it in a full year, in the order of the keys; null where a key cannot be told. */
export type SimulatedRow = {
  readonly id: string
  readonly name: string
  readonly population: number
  readonly years: readonly number[] | null
  readonly amounts: readonly (Rappen | null)[]
}

/** What a key gives to all in a full year, or what stands against telling it. */
export type SimulatedSum = { ok: true; sum: Rappen } | { ok: false; faults: readonly Fault[] }

export type Simulation = { readonly sums: readonly SimulatedSum[]; readonly rows: readonly SimulatedRow[] }

export type SimulationQuestion = {
  readonly keys: readonly DistributionKey[]
  readonly parties: readonly SimulatedParty[]
  readonly referenceDate: string
  readonly municipalities: readonly MunicipalityHistory[]
}

/** Keys side by side over the same parties: what each gives is to the Rappen what `calculate` says. */
export function simulate({ keys, parties, ...register }: SimulationQuestion): Simulation {
  const asked = parties.map(({ party }) => party)
  const calculated = keys.map((key) => calculate({ key, parties: asked, ...register }))
  const results = calculated.map((one) => (one.ok ? one.value.results : null))
  const populations = results.find((one) => one !== null) ?? []
  return {
    sums: calculated.map((one) =>
      one.ok ? { ok: true, sum: one.value.sumFullYear } : { ok: false, faults: one.faults },
    ),
    rows: populations.map(({ id, population }, index) => ({
      id,
      name: parties[index]?.name ?? id,
      population,
      years: parties[index]?.years ?? null,
      amounts: results.map((own) => own?.[index]?.fullYear ?? null),
    })),
  }
}

/** What a key gives in one year: to every party, but of an agreement only in its own years. */
export function sumInYear(rows: readonly SimulatedRow[], key: number, year: number): Rappen {
  const counted = rows.filter(({ years }) => years === null || years.includes(year))
  return sumRappen(counted.map(({ amounts }) => amounts[key] ?? rappen(0)))
}

/** Per head and full year, rounded to the Rappen; null where nobody lives, or nothing can be told. */
export function perHead(amount: Rappen | null, population: number): Rappen | null {
  return amount === null || population === 0 ? null : rappen(Math.round(amount / population))
}

/** How much more a party gets by a key than by the first one; null where one of the two cannot be told. */
export function gainOf({ amounts: [first = null, ...others] }: SimulatedRow, key: number): Balance | null {
  const amount = others[key - 1] ?? null
  return first === null || amount === null ? null : balance(amount - first)
}

/** How many get more by a key than by the first one, how many less, and how many the same. */
export function gainsAndLosses(rows: readonly SimulatedRow[], key: number) {
  const gains = rows.flatMap((row) => gainOf(row, key) ?? [])
  return {
    more: gains.filter((gain) => gain > 0).length,
    less: gains.filter((gain) => gain < 0).length,
    same: gains.filter((gain) => gain === 0).length,
  }
}
