import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { Years } from '#app/domain/people/membership.ts'

/** A municipality in whole calendar years: as an agreement counts its inhabitants, or a grant reaches them. */
export type Counted = Years & { bfsNumber: number }

/** By their official numbers, the municipalities whose inhabitants one has in a calendar year, itself among them. */
export type Territory = (bfsNumber: number, year: number) => ReadonlySet<number>

/**
 * A municipality has its own inhabitants and, from the first whole year after a merger on, those of every one that
 * went into it, however often. One that has ended keeps those of its last day: who still counts them counts them.
 */
export function territoryBy(municipalities: readonly MunicipalityHistory[]): Territory {
  const merged = municipalities.filter(({ successor }) => successor !== null)
  const known = new Map<string, ReadonlySet<number>>()
  const collect = (bfsNumber: number, day: string, found: Set<number>): Set<number> => {
    found.add(bfsNumber)
    for (const one of merged)
      if (one.successor === bfsNumber && (one.validTo ?? day) < day && !found.has(one.bfsNumber))
        collect(one.bfsNumber, day, found)
    return found
  }
  return (bfsNumber, year) => {
    const key = `${bfsNumber} ${year}`
    const territory = known.get(key) ?? collect(bfsNumber, `${year}-01-01`, new Set())
    known.set(key, territory)
    return territory
  }
}

/** The first calendar year in which both have the same inhabitants; undefined where nobody counts twice. */
export function firstSharedYear(one: Counted, other: Counted, territory: Territory): number | undefined {
  const last = Math.min(one.toYear, other.toYear)
  for (let year = Math.max(one.fromYear, other.fromYear); year <= last; year += 1) {
    const mine = territory(one.bfsNumber, year)
    for (const bfsNumber of territory(other.bfsNumber, year)) if (mine.has(bfsNumber)) return year
  }
  return undefined
}
