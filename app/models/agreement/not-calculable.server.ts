import { effectiveDay } from '#app/domain/agreement/amendment.ts'
import { existsOn } from '#app/domain/contribution/population.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { Amending } from './amended-agreement.server.ts'

/** The refusal of an amendment that another one, of the members, has to come before: it is about no field of the form. */
export const MEMBERS_FIRST = '_members'

/** Which members of an agreement have gone into another municipality by a day. */
export function endedMembers(members: readonly { bfsNumber: number }[], day: string): number[] {
  const existing = municipalityHistories().filter((one) => existsOn(one, day))
  return members
    .map(({ bfsNumber }) => bfsNumber)
    .filter((bfsNumber) => !existing.some((one) => one.bfsNumber === bfsNumber))
}

/** Why no contribution comes out of a change: where a member has ended, the amendment of the members comes first. */
export function notCalculable({ change, current }: Amending): Record<string, string> {
  if (change.kind === 'members') return { members: 'unknown_municipality' }
  const ended = endedMembers(current.party.members, effectiveDay(change)).map(municipalityName)
  if (ended.length > 0) return { [MEMBERS_FIRST]: `amendment_members_first:${ended.join(', ')}` }
  return { [change.kind === 'term' ? 'endsOn' : 'amountRappen']: 'amendment_not_calculable' }
}
