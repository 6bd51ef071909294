import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import { type PlainDate, yearOf } from '#app/domain/deadlines/calendar.ts'

/** Who a party was from a year on, and what its contribution rested on. */
export type Basis = {
  fromYear: number
  members: { bfsNumber: number; name: string }[]
  calculation: PinnedCalculation
  calculatedOn: PlainDate
}

type Agreed = Pick<Basis, 'calculation' | 'calculatedOn'> & {
  party: Pick<Basis, 'members'>
  term: { startsOn: PlainDate }
  bases?: Basis[] | undefined
}

/** What the years of an agreement rest on, the first years first: one basis unless an amendment made them differ. */
export function basesOf(agreed: Agreed): Basis[] {
  return agreed.bases ?? [{ ...basisOf(agreed), fromYear: yearOf(agreed.term.startsOn) }]
}

/** What the last year rests on. */
export function basisOf({
  party: { members },
  calculation,
  calculatedOn,
}: Pick<Agreed, 'party' | 'calculation' | 'calculatedOn'>): Omit<Basis, 'fromYear'> {
  return { members, calculation, calculatedOn }
}

/** The calculation that a year rests on. */
export function basisFor(agreed: Agreed, year: number): PinnedCalculation {
  return basesOf(agreed).findLast(({ fromYear }) => fromYear <= year)?.calculation ?? agreed.calculation
}
