import { type Fault, faultAt, faulty, type Read, readAll } from '#app/domain/faults.ts'
import { fraction } from '#app/domain/fraction.ts'
import { isRepresentable, type Rappen, rappen } from '#app/domain/money.ts'
import { type Contribution, contributionFrom, isBelowMinimum, nothing } from './around.ts'
import { classOf, type FormAmount, type FormParty, formAmount, rateOf } from './forms.ts'
import type { DistributionKey, KeyOf } from './key.ts'
import type { CalculationParty } from './party.ts'
import { sharePool } from './pool.ts'
import { type MunicipalityHistory, type PopulationSnapshot, populationOf } from './population.ts'
import type { Taken } from './trace.ts'

export type CalculationInput = {
  readonly key: DistributionKey
  readonly parties: readonly CalculationParty[]
  readonly referenceDate: string
  readonly municipalities: readonly MunicipalityHistory[]
  /** What of the pool is promised already to parties that are not among these. */
  readonly taken?: Taken
}

export type PartyContribution = { readonly id: string; readonly population: number } & Contribution

export type Calculation = { readonly results: readonly PartyContribution[]; readonly sumFullYear: Rappen }

/** The yearly contribution of each party, with every step on the way; the same input gives the same Rappen. */
export const calculate = (input: CalculationInput): Read<Calculation> => {
  const { key, parties } = input
  const repeated = repetitions(input)
  if (repeated.length > 0) return faulty(repeated)
  const parts = readAll(parties.map((party, index) => partOf(party, { input, index })))
  if (!parts.ok) return parts
  const doubles = countedTwice(parts.value)
  if (doubles.length > 0) return faulty(doubles)
  const amounts = amountsOf(input, parts.value)
  if (!amounts.ok) return amounts
  const results = parts.value.map((part) => resultOf(part, { key, amount: amounts.value.get(part) }))
  const sum = results.reduce((total, { fullYear }) => total + BigInt(fullYear), 0n)
  if (!isRepresentable(sum)) return faulty([faultAt('amount_too_large', ['parties'])])
  return { ok: true, value: { results, sumFullYear: rappen(sum) } }
}

type Part = { readonly party: CalculationParty; readonly snapshot: PopulationSnapshot }
type Amounts = ReadonlyMap<Part, FormAmount>

/** Identifiers are unique, and so are the municipalities: in one calculation nobody counts twice. */
const repetitions = ({ parties }: CalculationInput): readonly Fault[] => {
  const ids = parties.map(({ id }) => id)
  const firstOf = new Map(ids.map((id, index) => [id, index] as const).reverse())
  const twice = ids.flatMap((id, index) =>
    (firstOf.get(id) ?? index) < index ? [faultAt('party_twice', ['parties', index, 'id'], { id })] : [],
  )
  const places = parties.flatMap(({ members }, party) =>
    members.map((bfsNumber, member) => ({ bfsNumber, party, member })),
  )
  const first = new Map(places.toReversed().map((place) => [place.bfsNumber, place.party]))
  return [
    ...twice,
    ...places.flatMap(({ bfsNumber, party, member }) => {
      const other = first.get(bfsNumber)
      if (other === undefined || other === party) return []
      const figures = { bfsNumber, other: ids[other] ?? '' }
      return [faultAt('municipality_twice', ['parties', party, 'members', member], figures)]
    }),
  ]
}

/** Residents come to a party through a merger too: with agreements of different starts they could come to two. */
const countedTwice = (parts: readonly Part[]): readonly Fault[] => {
  const own = new Map(
    parts.flatMap(({ party, snapshot }) => snapshot.members.map(({ bfsNumber }) => [bfsNumber, party.id])),
  )
  return parts.flatMap(({ snapshot }, index) =>
    snapshot.members.flatMap(({ merged }, member) =>
      merged.flatMap(({ bfsNumber, name, residents, into }) => {
        const other = own.get(bfsNumber)
        if (other === undefined) return []
        const figures = { bfsNumber, name, residents, into, other }
        return [faultAt('residents_twice', ['parties', index, 'members', member], figures)]
      }),
    ),
  )
}

const partOf = (
  party: CalculationParty,
  { input, index }: { input: CalculationInput; index: number },
): Read<Part> => {
  const { members, startOn } = party
  const { key, referenceDate, municipalities } = input
  const snapshot = populationOf({ members, startOn, referenceDate, municipalities })
  const faults = [...(snapshot.ok ? [] : snapshot.faults), ...coFundingFaults(key, party)]
  if (snapshot.ok && faults.length === 0) return { ok: true, value: { party, snapshot: snapshot.value } }
  return faulty(faults.map((fault) => ({ ...fault, path: ['parties', index, ...fault.path] })))
}

const coFundingFaults = (key: DistributionKey, party: CalculationParty): readonly Fault[] => {
  if (key.form !== 'co_funding') return []
  const isClassKnown = rateOf(key, classOf(key, party)) !== undefined
  return [
    ...(party.eligibleCost === null ? [faultAt('eligible_cost_missing', ['eligibleCost'])] : []),
    ...(isClassKnown ? [] : [faultAt('class_unknown', ['class'], { class: party.class ?? '' })]),
  ]
}

/** Parties below the minimum population have no amount and take no part in a pool. */
const amountsOf = ({ key, taken }: CalculationInput, parts: readonly Part[]): Read<Amounts> => {
  const participants = parts.filter(({ snapshot }) => !isBelowMinimum(key, snapshot))
  if (key.form === 'pool') return poolAmounts(participants, key, taken)
  const amounts = participants.map((part) => [part, formAmount(key, formPartyOf(key, part))] as const)
  return { ok: true, value: new Map(amounts) }
}

const formPartyOf = (key: DistributionKey, { party, snapshot }: Part): FormParty => ({
  snapshot,
  eligibleCost: party.eligibleCost ?? rappen(0),
  class: classOf(key, party),
})

const poolAmounts = (parts: readonly Part[], key: KeyOf<'pool'>, taken?: Taken): Read<Amounts> => {
  const participants = parts.filter(({ snapshot }) => snapshot.residents > 0)
  const shares = sharePool(
    participants.map(({ party, snapshot }) => ({
      residents: snapshot.residents,
      lowestBfsNumber: Math.min(...party.members),
    })),
    key,
    taken,
  )
  if (!shares.ok) return shares
  const amounts = shares.value.map(({ amount, figures }) => ({
    amount: fraction(amount),
    figures: { form: 'pool' as const, ...figures },
  }))
  return { ok: true, value: new Map(zip(participants, amounts)) }
}

const zip = <A, B>(left: readonly A[], right: readonly B[]): (readonly [A, B])[] =>
  left.flatMap((one, index) => right.slice(index, index + 1).map((other) => [one, other] as const))

const resultOf = (
  { party, snapshot }: Part,
  { key, amount }: { key: DistributionKey; amount: FormAmount | undefined },
): PartyContribution => {
  const situation = { key, snapshot, deduct: party.deduct }
  const contribution = amount ? contributionFrom(amount, situation) : nothing(situation)
  return { id: party.id, population: snapshot.residents, ...contribution }
}
