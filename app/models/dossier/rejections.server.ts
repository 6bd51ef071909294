import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { recordsIn } from './folder.server.ts'

/** The steps by which an application is turned down: on its merits, or because nobody completed it. */
export const TURNING_DOWN = ['reject', 'dismiss'] as const satisfies readonly DossierAction[]

/** The decision by which a dossier was rejected, in the words in which it was told; undefined without one. */
export function rejectionOf(dossierId: string) {
  const event = recordsIn(dossierId, 'events').findLast(
    ({ machine, action }) => machine === 'dossier' && isOneOf(TURNING_DOWN, action),
  )
  if (!event) return undefined
  const { legalRemedies } = event.data
  const { at, reason, action } = event
  return {
    dismissed: action === ('dismiss' satisfies DossierAction),
    at,
    reason,
    legalRemedies: typeof legalRemedies === 'string' ? legalRemedies : '',
  }
}
