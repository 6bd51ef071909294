import { dayInZurich, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { TrancheAction } from '#app/domain/lifecycle/tranche.ts'
import type { tranches } from '#db/schema/money.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { rejectionOf } from './rejections.server.ts'

/** When and to which day the agreement was terminated last. */
export function terminationOf(dossierId: string) {
  const action: DossierAction = 'terminate'
  const event = recordsIn(dossierId, 'events').findLast(
    (one) => one.machine === 'dossier' && one.action === action,
  )
  const on = event?.data.effectiveOn
  return event && typeof on === 'string' ? { at: event.at, on, reason: event.reason } : undefined
}

/** The term as it stands: `endedBefore` is the day on which an agreement ended before its first one, so that nothing of it was. */
export function termOf({
  id,
  state,
  startsOn,
  endsOn,
}: Pick<Dossier, 'id' | 'state' | 'startsOn' | 'endsOn'>) {
  const endedOn = state === 'terminated' ? terminationOf(id)?.on : undefined
  return { startsOn, endsOn, endedBefore: endedOn !== undefined && endedOn < startsOn ? endedOn : null }
}

/** How a dossier came to its end by this day, as its status says it. */
export function endingOf({ id, endsOn }: Pick<Dossier, 'id' | 'endsOn'>, day: PlainDate) {
  const rejection = rejectionOf(id)
  return {
    isOver: endsOn < day,
    terminatedOn: terminationOf(id)?.on ?? null,
    dismissedOn: rejection?.dismissed ? dayInZurich(rejection.at) : null,
  }
}

/** Cancelled in the same moment as the agreement was terminated. */
export function isEndedWithAgreement({ id, dossierId, state }: typeof tranches.$inferSelect): boolean {
  if (state !== 'cancelled') return false
  const action: TrancheAction = 'cancel'
  const events = recordsIn(dossierId, 'events')
  const cancelled = events.findLast((one) => one.recordId === id && one.action === action)
  return cancelled !== undefined && cancelled.at === terminationOf(dossierId)?.at
}
