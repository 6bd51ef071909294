import { type Balance, balance, type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { inProportion } from '#app/domain/proportion.ts'

/** Where a cost is counted: a Förderbereich by its number, or null for what belongs to the contact point as a whole. */
export type Area = number | null

/** An eligible cost of one year, as agreed or as it came out. */
export type CostOfArea = { area: Area; eligible: Rappen }

/** One year of one agreement on one side: as agreed, or as settled. */
export type FundsOfYear = { contribution: Rappen; thirdParty: Rappen; costs: readonly CostOfArea[] }

export type Funds = {
  contribution: Rappen
  thirdParty: Rappen
  /** What is left for the municipality: costs less both; below zero where these exceed the costs. */
  ownSpending: Balance
  eligible: Rappen
}

export const NO_FUNDS: Funds = {
  contribution: rappen(0),
  thirdParty: rappen(0),
  ownSpending: balance(0),
  eligible: rappen(0),
}

/**
 * The funds of a year by Förderbereich. Nobody says which franc of the canton pays which cost: contribution and
 * third-party funds are divided in proportion to the eligible costs, to the Rappen, so that the areas add up to the year.
 */
export function byArea({ contribution, thirdParty, costs }: FundsOfYear): Map<Area, Funds> {
  const areas = [...new Set(costs.map(({ area }) => area))].sort(inOrder)
  const counted = areas.length > 0 ? areas : [null]
  const eligible = counted.map((area) =>
    sumRappen(costs.filter((cost) => cost.area === area).map((cost) => cost.eligible)),
  )
  const given = inProportion(contribution, eligible)
  const others = inProportion(thirdParty, eligible)
  return new Map(
    counted.map((area, index) => {
      const part = {
        contribution: at(given, index),
        thirdParty: at(others, index),
        eligible: at(eligible, index),
      }
      return [area, { ...part, ownSpending: ownSpendingOf(part) }]
    }),
  )
}

type Told<Actual extends number | null> = { label: string; unit?: string; planned: number; actual: Actual }

/** A measure with its key figures: as planned, and as reported where the year is settled. */
export type RolledMeasure = { area: Area; keyFigures: readonly Told<number | null>[] }

/** One year of one agreement; `actual` is null until it is settled. */
export type RolledYear = {
  reference: string
  party: string
  planned: FundsOfYear
  actual: FundsOfYear | null
  measures: readonly RolledMeasure[]
}

/** What one agreement gives to a row. */
export type PartOfParty = { reference: string; party: string; planned: Funds; actual: Funds | null }

export type RollUpRow = {
  area: Area
  planned: Funds
  /** Of the settled years. */
  actual: Funds
  parties: readonly PartOfParty[]
  measures: number
  /** Those of one name and unit together: their sum as planned, and as reported so far. */
  keyFigures: readonly Told<number>[]
}

export type RollUp = {
  rows: readonly RollUpRow[]
  total: Record<'planned' | 'actual', Funds>
  /** Agreements whose year is not settled: their actual figures are to come. */
  unsettled: readonly Pick<RolledYear, 'reference' | 'party'>[]
}

/** The agreements of a year Förderbereich by Förderbereich, gross; the rows add up to the agreements to the Rappen. */
export function rollUp(years: readonly RolledYear[]): RollUp {
  const divided = years.map((year) => ({
    ...year,
    plannedBy: byArea(year.planned),
    actualBy: year.actual && byArea(year.actual),
  }))
  const areas = new Set(
    divided.flatMap(({ plannedBy, actualBy, measures }) => [
      ...plannedBy.keys(),
      ...(actualBy?.keys() ?? []),
      ...measures.map(({ area }) => area),
    ]),
  )
  const rows = [...areas].sort(inOrder).map((area): RollUpRow => {
    const parties = divided.flatMap(({ reference, party, plannedBy, actualBy }) => {
      const [planned, actual] = [plannedBy.get(area), actualBy?.get(area)]
      return planned || actual
        ? [{ reference, party, planned: planned ?? NO_FUNDS, actual: actualBy && (actual ?? NO_FUNDS) }]
        : []
    })
    const measures = years.flatMap((year) => year.measures).filter((measure) => measure.area === area)
    return {
      area,
      planned: sumOfFunds(parties.map(({ planned }) => planned)),
      actual: sumOfFunds(parties.flatMap(({ actual }) => actual ?? [])),
      parties,
      measures: measures.length,
      keyFigures: summedByName(measures),
    }
  })
  const total = {
    planned: sumOfFunds(rows.map(({ planned }) => planned)),
    actual: sumOfFunds(rows.map(({ actual }) => actual)),
  }
  const unsettled = years
    .filter(({ actual }) => actual === null)
    .map(({ reference, party }) => ({ reference, party }))
  return { rows, total, unsettled }
}

/** The sum of several: of the areas of a year, or of the same area over years and parties. */
export function sumOfFunds(several: readonly Funds[]): Funds {
  const sum = (part: 'contribution' | 'thirdParty' | 'eligible') => sumRappen(several.map((one) => one[part]))
  const total = {
    contribution: sum('contribution'),
    thirdParty: sum('thirdParty'),
    eligible: sum('eligible'),
  }
  return { ...total, ownSpending: ownSpendingOf(total) }
}

/** Förderbereich by Förderbereich, as the Confederation's portal asks for them; what has none comes last. */
export function inOrder(a: Area, b: Area): number {
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY) || 0
}

function summedByName(measures: readonly RolledMeasure[]): RollUpRow['keyFigures'] {
  const sums = new Map<string, Told<number>>()
  for (const { label, unit, planned, actual } of measures.flatMap(({ keyFigures }) => keyFigures)) {
    const named = JSON.stringify([label, unit])
    const before = sums.get(named) ?? { planned: 0, actual: 0 }
    const sum = { planned: before.planned + planned, actual: before.actual + (actual ?? 0) }
    sums.set(named, { label, ...(unit !== undefined && { unit }), ...sum })
  }
  return [...sums.values()]
}

function ownSpendingOf({ eligible, thirdParty, contribution }: Omit<Funds, 'ownSpending'>): Balance {
  return balance(eligible - thirdParty - contribution)
}

function at(amounts: readonly Rappen[], index: number): Rappen {
  return amounts[index] ?? rappen(0)
}
