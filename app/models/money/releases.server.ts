import { missingFor } from '#app/domain/lifecycle/decide.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { type TrancheAction, type TrancheState, trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { trancheFacts } from './money-facts.server.ts'

/** What comes next of a tranche in these states. */
const NEXT = { planned: 'release', released: 'order' } as const satisfies Partial<
  Record<TrancheState, TrancheAction>
>

/**
 * What keeps each planned or released tranche of these dossiers from its next step, whatever is typed and whoever takes
 * it, by its id: the same guards as on the attempt, so that no list offers what can only be refused. Nothing of those
 * that can go on.
 */
export function heldUpTranches(dossierIds: readonly string[], today: string): ReadonlyMap<string, Reason[]> {
  const ids = [...new Set(dossierIds)]
  takeOut(ids, 'agreements', 'events')
  const found = dossiersById(ids, today).flatMap((dossier) =>
    recordsIn(dossier.id, 'tranches').flatMap((row) => {
      if (row.state !== 'planned' && row.state !== 'released') return []
      const facts = trancheFacts(row, dossier)
      return [[row.id, missingFor(trancheMachine, NEXT[row.state], { facts, today })] as const]
    }),
  )
  return new Map(found.filter(([, reasons]) => reasons.length > 0))
}
