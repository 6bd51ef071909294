import * as asked from './asked.ts'
import * as chained from './chain-guards.ts'
import { AGREEMENT } from './dossier-agreement.ts'
import { APPLICATION } from './dossier-application.ts'
import { CHAIN } from './dossier-chain.ts'
import type { DossierFacts } from './dossier-facts.ts'
import * as fulfilled from './dossier-guards.ts'
import { DOSSIER_STATES, type DossierState } from './dossier-states.ts'
import type { EffectIn, Guard, MachineOf, Transition } from './table.ts'

/**
 * The life of a dossier, from application to agreement: every state, every way from one to the next, who may
 * take it, what must hold, and who is told. Read APPLICATION first, then AGREEMENT, and CHAIN where other bodies decide.
 */
const TRANSITIONS = { ...APPLICATION, ...CHAIN, ...AGREEMENT } as const satisfies Record<
  string,
  Transition<DossierState, DossierFacts, GuardName, string>
>

export type DossierAction = keyof typeof TRANSITIONS
export type DossierEffect = EffectIn<(typeof TRANSITIONS)[DossierAction]>
type GuardName = keyof typeof GUARDS

const GUARDS = { ...asked, ...fulfilled, ...chained } as const satisfies Record<string, Guard<DossierFacts>>

export const dossierMachine: MachineOf<DossierFacts, typeof TRANSITIONS, GuardName> = {
  name: 'dossier',
  states: DOSSIER_STATES,
  initial: 'draft',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
