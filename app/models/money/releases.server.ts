import { atHand, missingFor, stepsFrom } from '#app/domain/lifecycle/decide.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { type TrancheAction, type TrancheState, trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import type { Person } from '#app/domain/roles.ts'
import { dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import { trancheFacts } from './money-facts.server.ts'

/** What comes next of a tranche in these states. */
const NEXT: Partial<Record<TrancheState, TrancheAction>> = { planned: 'release', released: 'order' }

type Listed = { id: string; dossierId: string; state: TrancheState }
export type ListedSteps = { steps: TrancheAction[]; reasons: Reason[] }

/**
 * Of each of these tranches the steps that somebody finds on a list, and of a planned or released one what keeps it
 * from its next step, whoever takes it: the same guards as on the attempt, so that no list offers what can only be
 * refused.
 */
export function withSteps<Row extends Listed>(
  rows: readonly Row[],
  { person, today }: { person: Person; today: string },
): (Omit<Row, 'dossierId'> & ListedSteps)[] {
  const roles = person.memberships.map(({ role }) => role)
  const ids = [...new Set(rows.map(({ dossierId }) => dossierId))]
  takeOut(ids, 'agreements', 'events')
  const dossiers = new Map(dossiersById(ids, today).map((dossier) => [dossier.id, dossier]))
  return rows.map(({ dossierId, ...row }) => {
    const dossier = dossiers.get(dossierId)
    const stored = recordsIn(dossierId, 'tranches').find(({ id }) => id === row.id)
    if (!dossier || !stored) throw new Error(`The tranche ${row.id} is on a list without its dossier`)
    const facts = trancheFacts(stored, dossier)
    const { steps } = atHand(trancheMachine, stepsFrom(trancheMachine, row.state, roles), {
      ...{ facts, today },
      actor: { id: person.id, roles },
    })
    const next = NEXT[row.state]
    const reasons = next ? missingFor(trancheMachine, next, { facts, today }) : []
    return { ...row, steps, reasons }
  })
}
