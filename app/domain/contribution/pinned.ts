import { yearsOf } from '#app/domain/application/application.ts'
import type { Read } from '#app/domain/faults.ts'
import { type Rappen, type Ratio, rappen } from '#app/domain/money.ts'
import { type CalculationInput, calculate, type PartyContribution } from './calculation.ts'
import { type MunicipalityHistory, populationOf } from './population.ts'
import { type Settlement, settle } from './settlement.ts'
import type { SettlementInput } from './settlement-input.ts'

/**
 * A calculation with everything it rests on: the key in its version, the frozen population with its way through
 * mergers, all parties that count, and the result. Replaying it gives the same Rappen for ever.
 */
export type PinnedCalculation = {
  readonly partyId: string
  readonly keyVersion: number
  readonly legalBasis: string
  /** Sample values until the canton has confirmed the key. */
  readonly sample: boolean
  readonly input: CalculationInput
  readonly result: PartyContribution
}

export type PinnedSettlement = { readonly input: SettlementInput; readonly result: Settlement }

type Basis = Omit<PinnedCalculation, 'input' | 'result'> & { readonly input: CalculationInput }

/** Calculates one party's contribution and keeps only the municipalities that the result rests on. */
export function pinCalculation({ input, ...basis }: Basis): Read<PinnedCalculation> {
  const calculated = calculate(input)
  if (!calculated.ok) return calculated
  const result = calculated.value.results.find(({ id }) => id === basis.partyId)
  if (!result) throw new Error(`Party ${basis.partyId} is not among those calculated`)
  return { ok: true, value: { ...basis, input: { ...input, municipalities: concerned(input) }, result } }
}

/** Whether a pinned calculation still gives what it gave. */
export function replaysCalculation({ partyId, input, result }: PinnedCalculation): boolean {
  const again = calculate(input)
  return (
    again.ok &&
    same(
      again.value.results.find(({ id }) => id === partyId),
      result,
    )
  )
}

/** Residents as pinned, and by the register of today; null where that cannot be told, as of a member that has ended. */
export type PopulationChange = { readonly pinned: number; readonly today: number | null }

/** Whether the register of today gives the party other residents than its calculation counted. */
export function populationChange(
  { partyId, input, result }: PinnedCalculation,
  municipalities: readonly MunicipalityHistory[],
): PopulationChange | null {
  const party = input.parties.find(({ id }) => id === partyId)
  if (!party) throw new Error(`Party ${partyId} is not among those calculated`)
  const { members, startOn } = party
  const read = populationOf({ members, startOn, referenceDate: input.referenceDate, municipalities })
  const today = read.ok ? read.value.residents : null
  return today === result.population ? null : { pinned: result.population, today }
}

export function replaysSettlement({ input, result }: PinnedSettlement): boolean {
  return same(settle(input), result)
}

/** The entitlement of each calendar year of the term. */
export function contributionByYear(
  { firstYear, fullYear }: Pick<PartyContribution, 'firstYear' | 'fullYear'>,
  term: { startsOn: string; endsOn: string },
): Record<number, Rappen> {
  const years = yearsOf(term)
  return Object.fromEntries(years.map((year, index) => [year, index === 0 ? firstYear : fullYear]))
}

/** Own spending required beside a contribution, rounded up to the Rappen (Merkblatt 5). */
export function requiredOwnSpending(contribution: Rappen, [own, canton]: Ratio): Rappen {
  return rappen((BigInt(contribution) * BigInt(own) + BigInt(canton) - 1n) / BigInt(canton))
}

function concerned({ parties, municipalities }: CalculationInput): MunicipalityHistory[] {
  const wanted = new Set(parties.flatMap(({ members }) => members))
  const isWanted = ({ bfsNumber, successor }: MunicipalityHistory): boolean => {
    if (wanted.has(bfsNumber)) return true
    const next = municipalities.find((m) => m.bfsNumber === successor)
    return next !== undefined && isWanted(next)
  }
  return municipalities.filter(isWanted)
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
