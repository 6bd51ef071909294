import { monthOf } from '#app/domain/deadlines/calendar.ts'
import {
  type Fraction,
  fraction,
  isLess,
  larger,
  minus,
  plus,
  roundTo,
  smaller,
  times,
} from '#app/domain/fraction.ts'
import { exactAmount, type Rappen, rappen } from '#app/domain/money.ts'
import type { FormAmount } from './forms.ts'
import type { DistributionKey } from './key.ts'
import type { PopulationSnapshot } from './population.ts'
import type { Change, Trace, TraceStep } from './trace.ts'

export type Contribution = { readonly fullYear: Rappen; readonly firstYear: Rappen; readonly trace: Trace }

type Situation = {
  readonly key: DistributionKey
  readonly snapshot: PopulationSnapshot
  readonly deduct: Rappen
}

/** A population below the minimum gets nothing, whatever the form says. */
export const isBelowMinimum = (key: DistributionKey, { residents }: PopulationSnapshot): boolean =>
  residents < key.minimumPopulation

export const nothing = (situation: Situation): Contribution => ({
  fullYear: rappen(0),
  firstYear: rappen(0),
  trace: [populationStep(situation)],
})

/** The order around every form is the order of this function; it rounds once, at the end. */
export const contributionFrom = (form: FormAmount, situation: Situation): Contribution => {
  const { key, snapshot, deduct } = situation
  const withBonus = plus(form.amount, bonusOf(key, snapshot))
  const bounded = withinBounds(key, withBonus)
  const months = key.proration === 'by_month' ? 13 - monthOf(snapshot.startOn) : 12
  const prorated = times(bounded, fraction(months, 12))
  const [fullYear, firstYear] = [finish(bounded, situation), finish(prorated, situation)]
  return {
    fullYear: fullYear.rounded,
    firstYear: firstYear.rounded,
    trace: [
      populationStep(situation),
      { step: 'form', amount: exactAmount(form.amount), ...form.figures },
      memberBonusStep(situation, change(form.amount, withBonus)),
      boundsStep(situation, { before: withBonus, after: bounded }),
      {
        step: 'first_year',
        proration: key.proration,
        startOn: snapshot.startOn,
        months,
        ...change(bounded, prorated),
      },
      { step: 'deduct', deduct, fullYear: fullYear.deducting, firstYear: firstYear.deducting },
      { step: 'rounding', ...key.rounding, fullYear: fullYear.rounding, firstYear: firstYear.rounding },
    ],
  }
}

const bonusOf = ({ memberBonus }: DistributionKey, { members }: PopulationSnapshot): Fraction =>
  fraction(members.length >= 2 ? memberBonus * members.length : 0)

/** The cap wins. */
const withinBounds = ({ minimum, cap }: DistributionKey, amount: Fraction): Fraction => {
  const atLeast = larger(amount, fraction(minimum))
  return cap === null ? atLeast : smaller(atLeast, fraction(cap))
}

const finish = (amount: Fraction, { key, deduct }: Situation) => {
  const deducted = larger(minus(amount, fraction(deduct)), fraction(0))
  const rounded = roundTo(deducted, key.rounding)
  return {
    rounded: rappen(rounded),
    deducting: change(amount, deducted),
    rounding: change(deducted, fraction(rounded)),
  }
}

const populationStep = ({ key, snapshot }: Situation): TraceStep => ({
  step: 'population',
  ...snapshot,
  minimumPopulation: key.minimumPopulation,
  belowMinimum: isBelowMinimum(key, snapshot),
})

const memberBonusStep = ({ key, snapshot }: Situation, bonus: Change): TraceStep => ({
  step: 'member_bonus',
  members: snapshot.members.length,
  bonus: key.memberBonus,
  ...bonus,
})

const boundsStep = ({ key }: Situation, { before, after }: Ends): TraceStep => {
  const { minimum, cap } = key
  return { step: 'bounds', minimum, cap, bound: bindingBound({ before, after }), ...change(before, after) }
}

type Ends = { readonly before: Fraction; readonly after: Fraction }

const bindingBound = ({ before, after }: Ends): 'minimum' | 'cap' | null => {
  if (isLess(before, after)) return 'minimum'
  return isLess(after, before) ? 'cap' : null
}

const change = (before: Fraction, after: Fraction): Change => ({
  before: exactAmount(before),
  after: exactAmount(after),
})
