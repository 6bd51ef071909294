import type { Outcome } from '#app/domain/report/report.ts'
import { type Funds, type RolledYear, type RollUp, rollUp } from './roll-up.ts'

type OfYear = RolledYear & { year: number }

/** One calendar year of a period: how many agreements it has, how many of them are settled, and their funds. */
export type ActivityYear = { year: number; agreements: number; settled: number } & Record<
  'planned' | 'actual',
  Funds
>

export type Activity = RollUp & {
  years: readonly ActivityYear[]
  /** Whose agreements they are, each once. */
  parties: readonly Pick<RolledYear, 'reference' | 'party'>[]
}

/** What the agreements came to in these years, as their roll-ups say it: the years add up to the whole to the Rappen. */
export function activityOf(rolled: readonly OfYear[], years: readonly number[]): Activity {
  const wanted = rolled.filter(({ year }) => years.includes(year))
  const parties = new Map(wanted.map(({ reference, party }) => [reference, { reference, party }]))
  return {
    ...rollUp(wanted),
    parties: [...parties.values()],
    years: years.map((year) => {
      const of = wanted.filter((one) => one.year === year)
      const settled = of.filter(({ actual }) => actual !== null).length
      return { year, agreements: of.length, settled, ...rollUp(of).total }
    }),
  }
}

/** How many measures were reported with each outcome. */
export type Outcomes = Readonly<Record<Outcome, number>>
