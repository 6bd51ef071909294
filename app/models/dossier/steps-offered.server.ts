import { stepsFrom, stillOffered } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { dossierFacts } from './dossier-facts.server.ts'
import type { VisibleDossier } from './dossiers.server.ts'

/** The steps on a dossier that have a button for its reader: role and state fit, and there is something for each. */
export function stepsOffered(dossier: VisibleDossier, today: string) {
  const steps = stepsFrom(dossierMachine, dossier.state, dossier.roles)
  return stillOffered(dossierMachine, steps, { facts: () => dossierFacts(dossier), today })
}
