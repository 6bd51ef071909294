import { recordsIn } from './folder.server.ts'

/** The decision by which a dossier was rejected, in the words in which it was told; undefined without one. */
export function rejectionOf(dossierId: string) {
  const event = recordsIn(dossierId, 'events').findLast(
    ({ machine, action }) => machine === 'dossier' && action === 'reject',
  )
  if (!event) return undefined
  const { legalRemedies } = event.data
  const { at, reason } = event
  return { at, reason, legalRemedies: typeof legalRemedies === 'string' ? legalRemedies : '' }
}
