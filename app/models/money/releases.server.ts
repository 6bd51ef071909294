import { missingFor } from '#app/domain/lifecycle/decide.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { trancheFacts } from './money-facts.server.ts'

/**
 * What keeps each planned tranche of these dossiers from being released, whatever is typed, by its id: the same guards
 * as on the attempt, so that no list offers what can only be refused. Nothing of those that can be released.
 */
export function heldUpReleases(dossierIds: readonly string[], today: string): ReadonlyMap<string, Reason[]> {
  const ids = [...new Set(dossierIds)]
  takeOut(ids, 'agreements', 'events')
  const found = dossiersById(ids, today).flatMap((dossier) =>
    recordsIn(dossier.id, 'tranches')
      .filter(({ state }) => state === 'planned')
      .map((row) => {
        const facts = trancheFacts(row, dossier)
        return [row.id, missingFor(trancheMachine, 'release', { facts, today })] as const
      }),
  )
  return new Map(found.filter(([, reasons]) => reasons.length > 0))
}
