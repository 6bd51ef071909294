import { type PlainDate, yearOf } from './deadlines/calendar.ts'
import { type Fraction, floor, fraction, sumOf, times } from './fraction.ts'
import { type Rappen, rappen } from './money.ts'
import type { ProgrammeSettings } from './programme/programme.ts'

export type AgreementTerm = {
  readonly startOn: PlainDate
  readonly endOn: PlainDate
  readonly firstYear: Rappen
  readonly fullYear: Rappen
}

export type PlannedTranche = {
  readonly year: number
  /** 1, 2, … within the year. */
  readonly number: number
  readonly dueOn: PlainDate
  /** The year whose report has to be filed first; null where there is none. */
  readonly gateYear: number | null
  readonly amountRappen: Rappen
}

/** The tranches of every year of an agreement; those of a year add up to its entitlement exactly. */
export const tranchePlan = (
  { tranches }: Pick<ProgrammeSettings, 'tranches'>,
  term: AgreementTerm,
): readonly PlannedTranche[] => {
  const firstYear = yearOf(term.startOn)
  const years = Array.from({ length: yearOf(term.endOn) - firstYear + 1 }, (_, index) => firstYear + index)
  const shares = tranches.map(({ share }) => fraction(...share))
  return years.flatMap((year) => {
    const entitlement = year === firstYear ? term.firstYear : term.fullYear
    return tranches.map(({ due, gate }, index) => ({
      year,
      number: index + 1,
      dueOn: notBefore(term.startOn, `${year}-${due}`),
      gateYear: gate === 'previous_report_filed' && year > firstYear ? year - 1 : null,
      amountRappen: amountOf(index, { shares, entitlement }),
    }))
  })
}

const notBefore = (start: PlainDate, day: PlainDate): PlainDate => (day < start ? start : day)

type Split = { readonly shares: readonly Fraction[]; readonly entitlement: Rappen }

const amountOf = (index: number, split: Split): Rappen =>
  rappen(paidUpTo(index + 1, split) - paidUpTo(index, split))

/** Rounding the running total down keeps every Rappen: the last tranche takes what is left. */
const paidUpTo = (count: number, { shares, entitlement }: Split): bigint =>
  floor(times(sumOf(shares.slice(0, count)), fraction(entitlement)))
