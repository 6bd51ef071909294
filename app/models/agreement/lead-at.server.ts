import { dayInZurich, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { by } from '#app/domain/order.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { agreementBefore } from './amendment-records.server.ts'

/**
 * The municipality that led the party at an instant: an amendment can name another one, from the moment it is in force;
 * what was done at that very moment came before it.
 */
export function leadAt({ id, party }: Pick<Dossier, 'id' | 'party'>, at: string): number {
  const next = leadChangesOf(id).find(({ inForceAt }) => inForceAt >= at)
  return next ? next.before : party.leadBfsNumber
}

/** The day on which the lead changed last between two instants, and who led before; undefined where it did not. */
export function leadSince(
  { id }: Pick<Dossier, 'id'>,
  { from, at }: { from: string; at: string },
): { since: PlainDate; before: number } | undefined {
  const last = leadChangesOf(id).findLast(({ inForceAt }) => inForceAt >= from && inForceAt < at)
  return last && { since: dayInZurich(last.inForceAt), before: last.before }
}

/** The earliest first. */
function leadChangesOf(dossierId: string) {
  return recordsIn(dossierId, 'amendments')
    .flatMap((amendment) => {
      const { inForceAt, change, data } = amendment
      if (inForceAt === null || change.kind !== 'members') return []
      const before = agreementBefore(amendment).party.leadBfsNumber
      return before === data.party.leadBfsNumber ? [] : [{ inForceAt, before }]
    })
    .sort(by(({ inForceAt }) => inForceAt))
}
