import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { TrancheAction } from '#app/domain/lifecycle/tranche.ts'
import type { tranches } from '#db/schema/money.ts'
import { recordsIn } from './folder.server.ts'

/** When and to which day the agreement was terminated last. */
export function terminationOf(dossierId: string) {
  const action: DossierAction = 'terminate'
  const event = recordsIn(dossierId, 'events').findLast(
    (one) => one.machine === 'dossier' && one.action === action,
  )
  const on = event?.data.effectiveOn
  return event && typeof on === 'string' ? { at: event.at, on, reason: event.reason } : undefined
}

/** Cancelled in the same moment as the agreement was terminated. */
export function isEndedWithAgreement({ id, dossierId, state }: typeof tranches.$inferSelect): boolean {
  if (state !== 'cancelled') return false
  const action: TrancheAction = 'cancel'
  const events = recordsIn(dossierId, 'events')
  const cancelled = events.findLast((one) => one.recordId === id && one.action === action)
  return cancelled !== undefined && cancelled.at === terminationOf(dossierId)?.at
}
