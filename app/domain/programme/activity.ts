import type { InquiryState } from '#app/domain/inquiries/inquiry.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import type { Outcome } from '#app/domain/report/report.ts'
import type { Evaluation } from './evaluations.ts'
import { provenOwnSpending } from './federal-proof.ts'
import { type Funds, type RolledYear, type RollUp, type RollUpRow, rollUp } from './roll-up.ts'
import { PUNCTUALITY, type Punctuality } from './statistics.ts'

type OfYear = RolledYear & { year: number }

/** Own spending against the contribution, of the settled years alone (Merkblatt 5). All amounts in Rappen. */
export type Match = {
  contribution: Rappen
  /** As the proof to the Confederation counts it: an agreement of which less than nothing is left proves nothing. */
  own: Rappen
  /** Agreements whose contribution was settled below what was agreed for the year. */
  reduced: number
}

/** How many reports stand how to their day. */
export type Timings = Readonly<Record<Punctuality, number>>

/** One calendar year of a period: how many agreements it has, how many of them are settled, and their funds. */
export type ActivityYear = {
  year: number
  agreements: number
  settled: number
  measures: number
  match: Match
  timings: Timings
} & Record<'planned' | 'actual', Funds>

/** A Förderbereich over all years that are told: an agreement stands behind it once, a measure in each year. */
export type ActivityArea = Pick<RollUpRow, 'area' | 'planned' | 'actual' | 'measures' | 'keyFigures'> & {
  parties: Record<'planned' | 'actual', number>
}

export type Activity = {
  years: readonly ActivityYear[]
  total: RollUp['total'] & Pick<ActivityYear, 'match' | 'timings'>
  rows: readonly ActivityArea[]
  /** Agreements, each once. */
  parties: number
}

/** How many measures were reported with each outcome. */
export type Outcomes = Readonly<Record<Outcome, number>>

/** All that is told of a period, or of one year of it: what a report on it is built from. */
export type ActivityFigures = Activity & {
  outcomes: Outcomes
  requests: Readonly<Record<InquiryState, number>>
  evaluations: readonly Evaluation[]
}

type Told = {
  years: readonly number[]
  rolled: readonly OfYear[]
  timings: readonly ({ year: number } & Timings)[]
}

/** What the agreements came to in these years, as their roll-ups say it: the years add up to the whole to the Rappen. */
export function activityOf({ years, rolled, timings }: Told): Activity {
  const wanted = rolled.filter(({ year }) => years.includes(year))
  const { rows, total } = rollUp(wanted)
  const told = years.map((year): ActivityYear => {
    const of = wanted.filter((one) => one.year === year)
    return {
      year,
      agreements: of.length,
      settled: of.filter(({ actual }) => actual !== null).length,
      measures: of.flatMap(({ measures }) => measures).length,
      match: matchOf(of),
      timings: summed(timings.filter((one) => one.year === year)),
      ...rollUp(of).total,
    }
  })
  return {
    years: told,
    total: { ...total, match: matchOf(wanted), timings: summed(told.map((year) => year.timings)) },
    rows: rows.map(({ parties, ...row }) => ({ ...row, parties: distinct(parties) })),
    parties: new Set(wanted.map(({ reference }) => reference)).size,
  }
}

function matchOf(years: readonly OfYear[]): Match {
  const settled = years.flatMap(({ planned, actual }) => (actual ? [{ planned, actual }] : []))
  return {
    contribution: sumRappen(settled.map(({ actual }) => actual.contribution)),
    own: sumRappen(settled.map(provenOwnSpending)),
    reduced: settled.filter(({ planned, actual }) => actual.contribution < planned.contribution).length,
  }
}

/** Rappen of own spending for each franc of the contribution, rounded down; null where nothing was contributed. */
export function ownPerFranc({ contribution, own }: Match): Rappen | null {
  return contribution === 0 ? null : rappen(Math.floor((own * 100) / contribution))
}

function summed(several: readonly Timings[]): Timings {
  const sum = (timing: Punctuality) => several.reduce((all, one) => all + one[timing], 0)
  return Object.fromEntries(PUNCTUALITY.map((timing) => [timing, sum(timing)])) as Timings
}

function distinct(behind: RollUpRow['parties']) {
  const count = (counts: (one: (typeof behind)[number]) => boolean) =>
    new Set(behind.filter(counts).map(({ reference }) => reference)).size
  return { planned: count(() => true), actual: count(({ actual }) => actual !== null) }
}
