import { type CalculationInput, calculate } from '#app/domain/contribution/calculation.ts'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import type { CalculationParty } from '#app/domain/contribution/party.ts'
import { existsOn, type MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import type { Fault, Read } from '#app/domain/faults.ts'
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
export function simulate({ keys, ...over }: SimulationQuestion): Simulation {
  const { parties } = over
  const columns = keys.map((key) => columnOf(key, over))
  const populations = columns.find(({ ok }) => ok)
  return {
    sums: columns.map((one) => (one.ok ? { ok: true, sum: one.value.sum } : one)),
    rows: populations?.ok
      ? parties.map(({ name, party, years }, index) => ({
          id: party.id,
          name,
          population: populations.value.populations[index] ?? 0,
          years,
          amounts: columns.map((own) => (own.ok ? (own.value.amounts[index] ?? null) : null)),
        }))
      : [],
  }
}

/** What one key gives, in the order of the parties. */
type Column = Read<{ sum: Rappen; populations: number[]; amounts: Rappen[] }>

/** Pages, orders and sheets of one comparison ask for the same columns again: held for as long as the register stands. */
const COLUMNS = new WeakMap<readonly MunicipalityHistory[], Map<string, Column>>()
const MOST_COLUMNS = 40

function columnOf(
  key: DistributionKey,
  { parties, referenceDate, municipalities }: Omit<SimulationQuestion, 'keys'>,
): Column {
  const asked = parties.map(({ party }) => party)
  const question = JSON.stringify({ key, asked, referenceDate })
  const known = COLUMNS.get(municipalities) ?? new Map<string, Column>()
  COLUMNS.set(municipalities, known)
  const before = known.get(question)
  if (before) return before
  const column = calculatedColumn({ key, parties: asked, referenceDate, municipalities })
  if (known.size >= MOST_COLUMNS) known.clear()
  known.set(question, column)
  return column
}

function calculatedColumn(input: CalculationInput): Column {
  const calculated = calculate(input)
  if (!calculated.ok) return calculated
  const { results, sumFullYear } = calculated.value
  const populations = results.map(({ population }) => population)
  return {
    ok: true,
    value: { sum: sumFullYear, populations, amounts: results.map(({ fullYear }) => fullYear) },
  }
}

/** Every municipality that exists on a day, each alone and as if it began then. */
export function municipalitiesAlone(
  municipalities: readonly MunicipalityHistory[],
  day: PlainDate,
): SimulatedParty[] {
  return municipalities
    .filter((one) => existsOn(one, day))
    .map(({ bfsNumber, name }) => ({
      name,
      party: partyFrom(day, { id: String(bfsNumber), members: [bfsNumber] }),
      years: null,
    }))
}

/** Nothing is deducted, and no class or cost caps it, unless it says so. */
export function partyFrom(
  startOn: PlainDate,
  known: Pick<CalculationParty, 'id' | 'members'> & Partial<CalculationParty>,
): CalculationParty {
  return { startOn, deduct: rappen(0), eligibleCost: null, class: null, ...known }
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

/** The day that a simulation is of: today within the period, else its first or its last day. */
export function simulatedDay(
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
  today: PlainDate,
) {
  if (today < startsOn) return startsOn
  return today > endsOn ? endsOn : today
}
