import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { overlap, type Years } from '#app/domain/people/membership.ts'
import { searchKey } from './municipality-search.ts'

/** What is done to a grant of the register, each act a version of its own; nothing of it ever goes away. */
export const GRANT_ACTS = ['add', 'change', 'end', 'take_back', 'restore'] as const
export type GrantAct = (typeof GRANT_ACTS)[number]

/** Cantonal project funding of a municipality in whole calendar years, both of them included (Merkblatt 5). */
export type Grant = Years & { bfsNumber: number; title: string; reference: string }

type Known = {
  municipalities: readonly MunicipalityHistory[]
  standing: readonly (Grant & { grantId: string })[]
}

/** What stands against a grant, by field; `grantId` is the one that is changed. */
export function grantFaults(
  grant: Grant,
  { municipalities, standing }: Known,
  grantId?: string,
): Record<string, string> {
  const municipality = municipalities.find(({ bfsNumber }) => bfsNumber === grant.bfsNumber)
  if (!municipality) return { bfsNumber: 'unknown_municipality' }
  const gone = whereGone(municipality, grant.fromYear, municipalities)
  if (gone) return { bfsNumber: `municipality_gone:${gone}` }
  const twin = standing.find((one) => one.grantId !== grantId && isSameGrant(one, grant))
  return twin ? { title: `grant_known:${yearsOf(twin)}` } : {}
}

/** The municipality to name instead where one has ended before the year begins. */
function whereGone(
  { validTo, successor }: MunicipalityHistory,
  fromYear: number,
  all: readonly MunicipalityHistory[],
) {
  if (validTo === null || validTo >= `${fromYear}-01-01`) return undefined
  return all.find(({ bfsNumber }) => bfsNumber === successor)?.name ?? ''
}

/** The same project of the same municipality in a year of both. */
export function isSameGrant(one: Grant, other: Grant): boolean {
  return (
    one.bfsNumber === other.bfsNumber &&
    searchKey(one.title) === searchKey(other.title) &&
    overlap(one, other)
  )
}

/** `2025–2027`, or `2027` for a single year. */
export const yearsOf = ({ fromYear, toYear }: Years) =>
  fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`

export const GRANT_STANDINGS = ['running', 'coming', 'over', 'taken_back'] as const
export type GrantStanding = (typeof GRANT_STANDINGS)[number]

/** Where a grant stands in a year; one that was taken back counts in none. */
export function standingOfGrant(
  { act, fromYear, toYear }: Years & { act: GrantAct },
  today: number,
): GrantStanding {
  if (act === 'take_back') return 'taken_back'
  if (toYear < today) return 'over'
  return fromYear > today ? 'coming' : 'running'
}
