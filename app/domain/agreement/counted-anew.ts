import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import { populationOf } from '#app/domain/contribution/population.ts'
import type { Counted } from '#app/domain/programme/territory.ts'

/** A version of an agreement, as far as it says whom it counts. */
type Counting = { calculation: PinnedCalculation; contributions: readonly { year: number }[] }

/** The members of a year that a new version touches: as it would have them, and as they are. */
export type TouchedYear = { year: number; members: readonly number[]; known: readonly number[] }

type Asked = { before: Counting; after: Counting; years: readonly TouchedYear[] }

/**
 * Whom a new version of an agreement counts and the one in force does not: everybody in a further year, who joins, and a
 * member whose merged municipalities were not counted with it so far. What stays counted as it was adds nobody.
 */
export function countedAnew({ before, after, years }: Asked): Counted[] {
  const counted = { before: partsOf(before.calculation), after: partsOf(after.calculation) }
  const isFurther = (year: number) => !before.contributions.some((one) => one.year === year)
  const isCalculatedAnew = JSON.stringify(before.calculation) !== JSON.stringify(after.calculation)
  const isAsBefore = (member: number) => {
    if (!isCalculatedAnew) return true
    const own = new Set(counted.before.get(member))
    return counted.after.get(member)?.every((part) => own.has(part)) ?? false
  }
  return years.flatMap(({ year, members, known }) =>
    members
      .filter((member) => isFurther(year) || !known.includes(member) || !isAsBefore(member))
      .map((bfsNumber) => ({ bfsNumber, fromYear: year, toYear: year })),
  )
}

/** By member, the municipalities whose inhabitants a calculation counts with it. */
function partsOf({ partyId, input }: PinnedCalculation): ReadonlyMap<number, readonly number[]> {
  const party = input.parties.find(({ id }) => id === partyId)
  const read = party && populationOf({ ...input, members: party.members, startOn: party.startOn })
  if (!read?.ok) return new Map()
  return new Map(
    read.value.members.map(({ bfsNumber, merged }) => [
      bfsNumber,
      [bfsNumber, ...merged.map((one) => one.bfsNumber)],
    ]),
  )
}
