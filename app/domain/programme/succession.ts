import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'

/** A municipality, as far as it tells what it has gone into, and when. */
export type Ending = Pick<MunicipalityHistory, 'bfsNumber' | 'validTo' | 'successor'>
type OnDay = { municipalities: readonly Ending[]; on: PlainDate }

/**
 * A municipality and what it has gone into by a day, the last one last: whose people act for it. A merger that is yet
 * to come changes nothing, and one that is undone has changed nothing.
 */
export function actingFor(bfsNumber: number, day: OnDay): number[] {
  const found = [bfsNumber]
  for (const one of found) {
    const next = successorOf(one, day)
    if (next !== undefined && !found.includes(next)) found.push(next)
  }
  return found
}

/** The municipality in which it lives on by a day: itself, as long as it exists. */
export function heirOf(bfsNumber: number, day: OnDay): number {
  return actingFor(bfsNumber, day).at(-1) ?? bfsNumber
}

export type Gone = { into: number; since: PlainDate }

/** The municipalities into which it has gone by a day, one after the other, each with the day since which. */
export function wayBy(bfsNumber: number, day: OnDay): Gone[] {
  const way = actingFor(bfsNumber, day)
  return way.slice(1).flatMap((into, index) => {
    const validTo = day.municipalities.find((one) => one.bfsNumber === way[index])?.validTo
    return validTo ? [{ into, since: addDays(validTo, 1) }] : []
  })
}

/** Into which municipality it has gone by a day, at last through others, and since when; undefined while it exists. */
export function goneBy(bfsNumber: number, day: OnDay): Gone | undefined {
  return wayBy(bfsNumber, day).at(-1)
}

/** The first day on which two municipalities live on as one; null: they are the same, undefined: they never do. */
export function oneSince(
  one: number,
  other: number,
  municipalities: readonly Ending[],
): PlainDate | null | undefined {
  if (one === other) return null
  const mergers = municipalities.flatMap(({ validTo }) => (validTo ? [addDays(validTo, 1)] : [])).sort()
  return mergers.find((on) => heirOf(one, { on, municipalities }) === heirOf(other, { on, municipalities }))
}

/** What has gone into a municipality by a day, directly or through another: for whom its people act too. */
export function goneInto(bfsNumber: number, day: OnDay): number[] {
  return day.municipalities
    .map((one) => one.bfsNumber)
    .filter((one) => one !== bfsNumber && actingFor(one, day).includes(bfsNumber))
}

function successorOf(bfsNumber: number, { municipalities, on }: OnDay) {
  const ended = municipalities.find((one) => one.bfsNumber === bfsNumber)
  return ended?.validTo && ended.validTo < on ? (ended.successor ?? undefined) : undefined
}
