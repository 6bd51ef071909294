import { CLOSED_STATES, type DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { isOneOf } from '#app/domain/one-of.ts'

/** How an agreement stands: what somebody who holds it on paper has to know. */
export type Standing = 'unsigned' | 'in_force' | 'ending' | 'replaced' | 'ended' | 'withdrawn' | 'given_up'

const SIGNED = ['active', 'completed', 'terminated'] as const satisfies readonly DossierState[]
const ON_THE_WAY = ['agreement_issued', 'signed_by_municipality'] as const satisfies readonly DossierState[]

/** Whether both sides have signed a version in this state of the dossier. */
export const isSigned = (state: DossierState) => isOneOf(SIGNED, state)

/** Whether an agreement lies before the parties, or is signed: before, and after it was taken back, none does. */
export const isIssued = (state: DossierState) => isOneOf(ON_THE_WAY, state) || isSigned(state)

type Versions = {
  version: number
  /** The one that was issued last. */
  latest: number
  /** The latest that both sides have signed; null where there is none. */
  signed: number | null
}

/** How a version stands beside the others: what the canton took back counts no more, whether another follows or not. */
export function standingOf(state: DossierState, { version, latest, signed }: Versions): Standing {
  if (isOneOf(ON_THE_WAY, state)) return version < latest ? 'withdrawn' : 'unsigned'
  if (signed === null) return isOneOf(CLOSED_STATES, state) ? 'given_up' : 'withdrawn'
  if (version < signed) return 'replaced'
  if (state === 'terminated') return 'ending'
  return state === 'active' ? 'in_force' : 'ended'
}

/** What is in force is so to the last day of its term, also once it is terminated. */
export function standingOn(
  standing: Standing,
  { endsOn, today }: { endsOn: string; today: string },
): Standing {
  const isRunning = standing === 'in_force' || standing === 'ending'
  return isRunning && today > endsOn ? 'ended' : standing
}
