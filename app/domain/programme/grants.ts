import { z } from 'zod'
import { BfsNumber } from '#app/domain/contribution/party.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { box, identifier, line, optionalLine, orNull, text, version, year } from '#app/domain/forms/fields.ts'
import { overlap, type Years } from '#app/domain/people/membership.ts'
import { searchKey } from './municipality-search.ts'

/** What is done to a grant of the register, each act a version of its own; nothing of it ever goes away. */
export const GRANT_ACTS = ['add', 'change', 'end', 'take_back', 'restore'] as const
export type GrantAct = (typeof GRANT_ACTS)[number]

/** Cantonal project funding of a municipality in whole calendar years, both of them included (Merkblatt 5). */
export type Grant = Years & { bfsNumber: number; title: string; reference: string }

const ofMunicipality = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'choose')
  .transform(Number)
  .pipe(BfsNumber)

const fields = z.object({
  bfsNumber: ofMunicipality,
  title: line(200),
  /** The number under which the office that funds knows it. */
  reference: optionalLine(40),
  fromYear: year,
  toYear: year,
})

const rightWayRound = ({ fromYear, toYear }: Years) => fromYear <= toYear
const TURNED = { error: 'ends_before_start', path: ['toYear'] }

export const grantForm = fields.refine(rightWayRound, TURNED)
export const changedGrantForm = fields.extend({ version, reason: text(2000) }).refine(rightWayRound, TURNED)
/** A grant ends, is taken back or put back; `toYear` is the last year of one that ends. */
export const grantActForm = z.object({ version, toYear: orNull(year), reason: text(2000) })

/** Whether, and when, a municipality may get project funding: the question of whoever grants it. */
export const fundingQuestion = z.object({ municipality: ofMunicipality, year })

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

/** A table is taken over as its preview showed it. */
export const takeOverForm = z.object({ seen: identifier, reason: text(2000), takeBackGone: box })
