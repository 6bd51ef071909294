import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'

/**
 * What a dossier in a state is for whoever it counts: nothing, an application that is not decided on, one whose
 * contribution is fixed and awaits the second person, an agreement that was decided on, or one that has ended and counted
 * its years.
 */
type Weight = 'none' | 'undecided' | 'fixed' | 'bound' | 'ended'

const WEIGHTS: Record<DossierState, Weight> = {
  draft: 'none',
  submitted: 'undecided',
  in_review: 'undecided',
  returned: 'undecided',
  second_review: 'fixed',
  approved: 'bound',
  agreement_issued: 'bound',
  signed_by_municipality: 'bound',
  active: 'bound',
  completed: 'ended',
  terminated: 'ended',
  rejected: 'none',
  withdrawn: 'none',
}

const statesWith = (...weights: readonly Weight[]): readonly DossierState[] =>
  (Object.keys(WEIGHTS) as DossierState[]).filter((state) => weights.includes(WEIGHTS[state]))

/** Nobody else counts the same inhabitants. */
export const COVERING = statesWith('fixed', 'bound', 'ended')
/** What comes beside it came when all was decided: a task. */
export const BOUND = statesWith('bound')
/** No project funding for whoever it counts, also in the years that are over. */
export const EXCLUDING = statesWith('bound', 'ended')
/** It leaves the question of project funding open. */
export const UNDECIDED = statesWith('undecided', 'fixed')
