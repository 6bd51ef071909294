import * as succession from '#app/domain/programme/succession.ts'
import type { Membership, Person } from '#app/domain/roles.ts'
import { municipalityHistories } from './municipalities.server.ts'

/** For the municipality in which one lives on at last. */
export const AFTER_ALL_MERGERS = '9999-12-31'

/** The municipality in which it lives on by a day. */
export function heirOf(bfsNumber: number, on: string): number {
  return succession.heirOf(bfsNumber, { on, municipalities: municipalityHistories() })
}

/** Since when two municipalities live on as one; null: they are the same, undefined: they never do. */
export function oneSince(one: number, other: number): string | null | undefined {
  return succession.oneSince(one, other, municipalityHistories())
}

/** Whose people act for a municipality on a day: its own, and those of the one that it has gone into. */
export function actingFor(bfsNumber: number, on: string): number[] {
  return succession.actingFor(bfsNumber, { on, municipalities: municipalityHistories() })
}

/** For whom the people of some municipalities act on a day: for them, and for what has gone into them. */
export function actedForBy(bfsNumbers: readonly number[], on: string): number[] {
  const day = { on, municipalities: municipalityHistories() }
  return [...new Set(bfsNumbers.flatMap((one) => [one, ...succession.goneInto(one, day)]))]
}

/** Somebody on a day, with the roles that come along with what has gone into their municipalities. */
export function actingOn(person: Person, on: string): Person {
  const inherited = person.memberships.flatMap(({ role, bfsNumber }): Membership[] =>
    bfsNumber === null
      ? []
      : actedForBy([bfsNumber], on)
          .filter((one) => one !== bfsNumber)
          .map((one) => ({ role, bfsNumber: one })),
  )
  return inherited.length > 0 ? { ...person, inherited } : person
}
