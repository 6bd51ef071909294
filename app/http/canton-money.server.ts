import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ClaimAction, claimMachine } from '#app/domain/lifecycle/claim.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { claimsOf, tranchesOf } from '#app/models/money/payments.server.ts'
import { requireDossier } from './dossier.server.ts'
import { stepNamed, stepsFrom } from './step.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** The door of a step on a tranche: for the cantonal roles that its transition names. */
export async function enterTrancheStep(args: Args) {
  const { action, roles, asksReason } = stepNamed(trancheMachine, args.params.action)
  const entered = await requireDossier(args, ...roles)
  const tranche = tranchesOf(entered.dossier.id).find(({ id }) => id === args.params.id)
  if (!tranche) throw new Response(null, { status: 404 })
  const possible = stepsFrom(trancheMachine, tranche.state, entered.dossier.roles).includes(action)
  return { ...entered, action, tranche, step: { version: tranche.version, asksReason, possible } }
}

/** What people do with a claim; the portal itself reinstates one. */
const CLAIM_STEPS: Exclude<ClaimAction, 'reinstate'>[] = ['pay', 'offset', 'waive']

export async function enterClaimStep(args: Args) {
  const { action, roles, asksReason } = stepNamed(claimMachine, args.params.action, CLAIM_STEPS)
  const entered = await requireDossier(args, ...roles)
  const claim = claimsOf(entered.dossier.id).find(({ id }) => id === args.params.id)
  if (!claim) throw new Response(null, { status: 404 })
  const possible = stepsFrom(claimMachine, claim.state, entered.dossier.roles).includes(action)
  return { ...entered, action, claim, step: { version: claim.version, asksReason, possible } }
}
