import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Rappen } from '#app/domain/money.ts'
import { type Application, type Member, type Resolution, yearsOf } from './application.ts'

/** Merkblatt 2: the council of every member has resolved it, with its paper. */
export function missingResolutions({ party, resolutions, papers }: Application): Reason[] {
  return party.members.flatMap(({ bfsNumber, name }) => {
    if (!resolutions.some((r) => r.bfsNumber === bfsNumber))
      return [reason('resolution_missing', { municipality: name }, 'documents')]
    const hasPaper = papers.some((p) => p.slot === 'resolution' && p.bfsNumber === bfsNumber)
    return hasPaper ? [] : [reason('resolution_paper_missing', { municipality: name }, 'documents')]
  })
}

/**
 * Merkblatt 5: nothing is agreed beyond the KIP period, so a resolution is entered for its years. What counts for longer
 * is entered up to its last one, whatever a mistyped year would have let through later.
 */
export function yearsOutside(
  { fromYear, toYear }: { fromYear: number; toYear: number },
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Partial<Record<'fromYear' | 'toYear', string>> {
  const [first, last] = [yearOf(startsOn), yearOf(endsOn)]
  const fault = `resolution_outside_period:${first}–${last}`
  return {
    ...((fromYear < first || fromYear > last) && { fromYear: fault }),
    ...((toYear < first || toYear > last) && { toYear: fault }),
  }
}

/**
 * Amount and term resolved have to cover what is applied for: together the members resolve at least the
 * own spending required in every year, each of them for the whole term, none of them in the future.
 * What the council of a municipality resolved that is no member counts nothing.
 */
export function uncoveredByResolutions(
  application: Application,
  { requiredByYear, today }: { requiredByYear: Readonly<Record<number, Rappen>>; today: string },
): Reason[] {
  const { party, resolutions } = application
  const years = yearsOf(application)
  const ofMembers = party.members.flatMap((member) => {
    const resolution = resolutions.find((r) => r.bfsNumber === member.bfsNumber)
    return resolution ? [{ resolution, member }] : []
  })
  const named = ofMembers.flatMap(({ resolution, member }) =>
    reasonsAgainst(resolution, member, { years, today }),
  )
  const resolved = ofMembers.reduce((sum, { resolution }) => sum + resolution.amountRappen, 0)
  const required = Math.max(0, ...years.map((year) => requiredByYear[year] ?? 0))
  const everyoneIn = ofMembers.length === party.members.length
  if (!everyoneIn || resolved >= required) return named
  return [...named, reason('resolution_amount_too_low', { resolved, required }, 'documents')]
}

function reasonsAgainst(
  resolution: Resolution,
  { name }: Member,
  { years, today }: { years: number[]; today: string },
): Reason[] {
  const reasons: Reason[] = []
  if (resolution.resolvedOn > today)
    reasons.push(reason('resolution_lies_in_the_future', { municipality: name }, 'documents'))
  if (years.some((year) => year < resolution.fromYear || year > resolution.toYear))
    reasons.push(reason('resolution_term_too_short', { municipality: name }, 'documents'))
  return reasons
}
