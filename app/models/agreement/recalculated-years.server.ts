import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import { type PoolFault, poolFaultIn } from '#app/domain/contribution/pool.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Read } from '#app/domain/faults.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { readCalculation } from '#app/models/money/calculations.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { Amending, Changed, YearsBasis } from './amended-agreement.server.ts'
import { contributionsFrom } from './changed-contribution.server.ts'

type Asked = { fromYear: number; membersIn: (year: number) => readonly number[] }

/**
 * The contributions from a year on, each year with its own members and by the key that counts when it begins; undefined
 * where one of them cannot be told.
 */
export function recalculatedYears(
  amending: Pick<Amending, 'dossier' | 'current' | 'change'>,
  { fromYear, membersIn }: Asked,
): Changed | undefined {
  const lastYear = yearOf(amending.dossier.endsOn)
  const years = amending.current.contributions
    .map(({ year }) => year)
    .filter((year) => year >= fromYear && year <= lastYear)
  const calculated = years.flatMap((year) => {
    const read = yearly(amending, year, membersIn(year))
    return read.ok ? [{ year, calculation: read.value }] : []
  })
  const last = calculated.at(-1)
  if (!last || calculated.length < years.length) return undefined
  const amounts = new Map(calculated.map(({ year, calculation }) => [year, calculation.result.firstYear]))
  const changed = contributionsFrom(amending, last.calculation, amounts)
  return { ...changed, bases: basesOf(calculated, membersIn) }
}

/** Why one of these years cannot be told, where that is of a pool. */
export function poolFaultOf(
  amending: Pick<Amending, 'dossier' | 'current'>,
  { fromYear, membersIn }: Asked,
): PoolFault | null {
  const years = amending.current.contributions.map(({ year }) => year).filter((year) => year >= fromYear)
  return years.map((year) => poolFaultIn(yearly(amending, year, membersIn(year)))).find(Boolean) ?? null
}

type Calculated = { year: number; calculation: PinnedCalculation }

/** The years one after the other; one that rests on the same members, key and amount as the one before it needs no basis of its own. */
function basesOf(calculated: readonly Calculated[], membersIn: Asked['membersIn']): YearsBasis[] {
  const restsOn = ({ members, calculation: { keyVersion, result } }: YearsBasis) =>
    JSON.stringify([members, keyVersion, result.fullYear])
  return calculated
    .map(({ year, calculation }) => ({ fromYear: year, members: namedMembers(membersIn(year)), calculation }))
    .filter((one, index, all) => {
      const before = all[index - 1]
      return before === undefined || restsOn(before) !== restsOn(one)
    })
}

/** In the order in which an agreement lists them. */
export function namedMembers(members: readonly number[]) {
  return members
    .map((bfsNumber) => ({ bfsNumber, name: municipalityName(bfsNumber) }))
    .sort((a, b) => inGermanOrder(a.name, b.name))
}

/** A year begins on its 1 January, the first one with the agreement: what is the first year then is all of the year. */
function yearly(
  { dossier }: Pick<Amending, 'dossier'>,
  year: number,
  members: readonly number[],
): Read<PinnedCalculation> {
  const { id, periodId, catalogueId } = dossier
  return readCalculation({
    ...{ id, periodId, catalogueId },
    startsOn: year === yearOf(dossier.startsOn) ? dossier.startsOn : `${year}-01-01`,
    endsOn: `${year}-12-31`,
    members: members.map((bfsNumber) => ({ bfsNumber })),
  })
}
