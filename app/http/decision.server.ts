import type { LoaderFunctionArgs } from '@remix-run/node'
import { offered } from '#app/domain/lifecycle/decide.ts'
import { type DossierAction, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { CANTONAL_ROLES, type Person } from '#app/domain/roles.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
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

/** Steps that ask for a button only, and steps that ask for their reason: one page serves them all. */
const BUTTON_STEPS = ['take_up', 'confirm', 'complete'] as const satisfies readonly DossierAction[]
const REASON_STEPS = ['send_back', 'reopen'] as const satisfies readonly DossierAction[]

export type PlainStep =
  | { asksReason: false; action: (typeof BUTTON_STEPS)[number] }
  | { asksReason: true; action: (typeof REASON_STEPS)[number] }

/** The door of a step that its address names (`take-up`). */
export async function enterPlainDecision(args: Args) {
  const step = plainStep(new URL(args.request.url).pathname)
  return { step, ...(await enterDecision(args, step.action)) }
}

/** The steps this person may take on a dossier in its state; guards answer on the attempt. */
export function stepsFor(person: Person, dossier: VisibleDossier): DossierAction[] {
  return offered(dossierMachine, { facts: dossier, actor: { id: person.id, roles: dossier.roles } })
}

function plainStep(pathname: string): PlainStep {
  const isNamed = (action: DossierAction) =>
    new RegExp(`/${action.replaceAll('_', '-')}(?:\\.data)?$`).test(pathname)
  const reasoned = REASON_STEPS.find(isNamed)
  if (reasoned) return { asksReason: true, action: reasoned }
  const plain = BUTTON_STEPS.find(isNamed)
  if (!plain) throw new Response(null, { status: 404 })
  return { asksReason: false, action: plain }
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
