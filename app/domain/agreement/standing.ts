import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import { isOneOf } from '#app/domain/one-of.ts'

/** How an agreement stands: what somebody who holds it on paper has to know. */
export type Standing = 'unsigned' | 'in_force' | 'replaced' | 'ended' | 'given_up'

const SIGNED = ['active', 'completed', 'terminated'] as const satisfies readonly DossierState[]
const ON_THE_WAY = ['agreement_issued', 'signed_by_municipality'] as const satisfies readonly DossierState[]

/** Whether both sides have signed a version in this state of the dossier. */
export const isSigned = (state: DossierState) => isOneOf(SIGNED, state)

/** How a version stands beside the latest that both sides have signed; null where there is none. */
export function standingOf(state: DossierState, version: number, signed: number | null): Standing {
  if (isOneOf(ON_THE_WAY, state)) return 'unsigned'
  if (signed === null) return 'given_up'
  if (version < signed) return 'replaced'
  return state === 'active' ? 'in_force' : 'ended'
}
