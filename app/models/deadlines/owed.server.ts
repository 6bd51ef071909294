import { addDays, startOfDay } from '#app/domain/deadlines/calendar.ts'
import type { Due } from '#app/domain/deadlines/due.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { lapsedAmong, lapsedOn } from '#app/models/dossier/lapsed.server.ts'
import { type Deadline, openDeadlinesOf } from './deadlines.server.ts'
import { type Obligation, openObligations } from './obligations.server.ts'

/**
 * What is still owed on a day: nobody lists, reminds of or waits for the day of an application whose term is over. Its
 * record stays open, for where the office takes a late application the day counts again.
 */
export function owedOn(today: string): readonly Obligation[] {
  const open = openObligations()
  const lapsed = lapsedAmong(open.map(ofDossier), today)
  return open.filter(({ deadline }) => !lapsed.has(deadline.dossierId))
}

/** For pages: what a dossier owes by when, next first. */
export function duesOf(dossier: Dossier, today: string): (Due & Pick<Deadline, 'kind' | 'year'>)[] {
  if (lapsedOn(dossier, today) !== null) return []
  return openDeadlinesOf(dossier.id).map(({ kind, year, effectiveOn, termOn }) => ({
    kind,
    year,
    dueOn: effectiveOn,
    termOn,
  }))
}

export type OfDossier = Pick<Deadline, 'dossierId' | 'metAt' | 'cancelledAt'> & {
  state: string
  endsOn: string
}

/** For calendars, in which what was listed once is marked: the same days count as cancelled since the term is over. */
export function withoutLapsed<Listed extends OfDossier>(listed: readonly Listed[], today: string): Listed[] {
  const open = listed.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null)
  const lapsed = lapsedAmong(open, today)
  return listed.map((one) =>
    open.includes(one) && lapsed.has(one.dossierId)
      ? { ...one, cancelledAt: startOfDay(addDays(one.endsOn, 1)).toISOString() }
      : one,
  )
}

const ofDossier = ({ deadline, state, endsOn }: Obligation) => ({
  dossierId: deadline.dossierId,
  state,
  endsOn,
})
