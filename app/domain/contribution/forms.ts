import { type Fraction, fraction, smaller, times } from '#app/domain/fraction.ts'
import { exactAmount, type Rappen, type Ratio, rappen } from '#app/domain/money.ts'
import type { DistributionKey, KeyOf } from './key.ts'
import type { CalculationParty } from './party.ts'
import type { PopulationSnapshot } from './population.ts'
import type { Basis, BracketEdges, FormFigures, MarginalSlice } from './trace.ts'

/** What a form makes of one party, before anything around it. */
export type FormAmount = { readonly amount: Fraction; readonly figures: FormFigures }

export type FormParty = {
  readonly snapshot: PopulationSnapshot
  readonly eligibleCost: Rappen
  readonly class: string | null
}

/** The pool is shared among all parties at once, in pool.ts. */
export type SingleKey = Exclude<DistributionKey, { form: 'pool' }>

export const formAmount = (key: SingleKey, party: FormParty): FormAmount => {
  switch (key.form) {
    case 'brackets':
      return byBracket(key, party)
    case 'marginal_brackets':
      return byMarginalBrackets(key, party)
    case 'per_capita':
      return perCapita(key, party)
    case 'co_funding':
      return coFunding(key, party)
    case 'fixed':
      return fixed(key, party)
  }
}

/**
 * The class that a party is given, else the one in which the key lists all of its members; null where there is none, as
 * for an association across classes.
 */
export const classOf = (
  key: DistributionKey,
  { class: given, members }: Pick<CalculationParty, 'class' | 'members'>,
): string | null => {
  if (given !== null || key.form !== 'co_funding') return given
  const classes = Object.entries(key.membersOfClass ?? {})
  const [own] = classes.find(([, listed]) => members.every((one) => listed.includes(one))) ?? []
  return own ?? null
}

/** The rate of the party's class, or the key's own; undefined where the key does not know the class. */
export const rateOf = (key: KeyOf<'co_funding'>, partyClass: string | null): Ratio | undefined =>
  partyClass === null ? key.rate : new Map(Object.entries(key.rateByClass)).get(partyClass)

const byBracket = (key: KeyOf<'brackets'>, { snapshot }: FormParty): FormAmount => {
  const parts = basesOf(key, snapshot).map((basis) => {
    const index = key.brackets.findLastIndex(({ over }) => basis.residents > over)
    const amount = key.brackets[index]?.amount ?? rappen(0)
    return { ...basis, ...edgesOf(key.brackets, Math.max(index, 0)), amount }
  })
  return { amount: totalOf(parts), figures: { form: 'brackets', parts } }
}

const byMarginalBrackets = (key: KeyOf<'marginal_brackets'>, { snapshot }: FormParty): FormAmount => {
  const parts = basesOf(key, snapshot).map((basis) => {
    const slices = slicesOf(key.brackets, basis.residents)
    return { ...basis, slices, amount: rappen(totalOf(slices).numerator) }
  })
  return { amount: totalOf(parts), figures: { form: 'marginal_brackets', parts } }
}

const perCapita = (key: KeyOf<'per_capita'>, { snapshot }: FormParty): FormAmount => {
  const { base, rate } = key
  const parts = basesOf(key, snapshot).map((basis) => ({
    ...basis,
    amount: rappen(base + rate * basis.residents),
  }))
  return { amount: totalOf(parts), figures: { form: 'per_capita', base, rate, parts } }
}

/** The cost is the party's, so the form is applied to the party even with `sum_of_members`. */
const coFunding = (key: KeyOf<'co_funding'>, party: FormParty): FormAmount => {
  const rate = rateOf(key, party.class) ?? key.rate
  const product = times(fraction(...rate), fraction(party.eligibleCost))
  const { cap } = key
  const { eligibleCost, class: partyClass } = party
  return {
    amount: cap === null ? product : smaller(product, fraction(cap)),
    figures: {
      form: 'co_funding',
      eligibleCost,
      class: partyClass,
      rate,
      product: exactAmount(product),
      cap,
    },
  }
}

const fixed = (key: KeyOf<'fixed'>, { snapshot }: FormParty): FormAmount => {
  const { amount, reason } = key
  const parts = basesOf(key, snapshot).map((basis) => ({ ...basis, amount }))
  return { amount: totalOf(parts), figures: { form: 'fixed', reason, parts } }
}

const basesOf = ({ association }: DistributionKey, { members, residents }: PopulationSnapshot): Basis[] =>
  association === 'on_sum'
    ? [{ members: members.map(({ bfsNumber }) => bfsNumber), residents }]
    : members.map((member) => ({ members: [member.bfsNumber], residents: member.residents }))

const edgesOf = (brackets: readonly { over: number }[], index: number): BracketEdges => ({
  over: brackets[index]?.over ?? 0,
  upTo: brackets[index + 1]?.over ?? null,
})

const slicesOf = (brackets: KeyOf<'marginal_brackets'>['brackets'], residents: number): MarginalSlice[] =>
  brackets
    .map(({ rate }, index) => {
      const edges = edgesOf(brackets, index)
      const inside = Math.min(residents, edges.upTo ?? residents) - edges.over
      return { ...edges, residents: inside, rate, amount: rappen(Math.max(inside, 0) * rate) }
    })
    .filter((slice) => slice.residents > 0)

const totalOf = (parts: readonly { readonly amount: Rappen }[]): Fraction =>
  fraction(parts.reduce((sum, { amount }) => sum + amount, 0))
