import type { LoaderFunctionArgs } from '@remix-run/node'
import { offered } from '#app/domain/lifecycle/decide.ts'
import { type DossierAction, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { CANTONAL_ROLES, type Person } from '#app/domain/roles.ts'
import type { VisibleDossier } from '#app/models/dossiers.server.ts'
import { requireDossier } from './dossier.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** What every page of a decision shows: which dossier, in which version, and whether the step is open now. */
export type Decision = { reference: string; party: string; version: number; possible: boolean }

/** The door of a decision: for the cantonal roles that its transition names, and for nobody else. */
export async function enterDecision(args: Args, action: DossierAction) {
  const { by } = dossierMachine.transitions[action]
  const entered = await requireDossier(args, ...CANTONAL_ROLES.filter((role) => by.includes(role)))
  return { ...entered, decision: decisionOn(entered.dossier, entered.person, action) }
}

/** The steps this person may take on a dossier in its state; guards answer on the attempt. */
export function stepsFor(person: Person, dossier: VisibleDossier): DossierAction[] {
  return offered(dossierMachine, { facts: dossier, actor: { id: person.id, roles: dossier.roles } })
}

function decisionOn(dossier: VisibleDossier, person: Person, action: DossierAction): Decision {
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    version: dossier.version,
    possible: stepsFor(person, dossier).includes(action),
  }
}

/** The check list is answered while the dossier is in review: as long as it can be approved. */
export function mayAnswerChecklist(person: Person, dossier: VisibleDossier): boolean {
  return stepsFor(person, dossier).includes('approve')
}
