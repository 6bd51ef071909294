import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Side } from '#app/domain/roles.ts'
import { proposalOf } from '#app/models/dossier/proposals.server.ts'
import { type Entered, requireDossier, requireOwnDossier } from './dossier.server.ts'
import { found } from './found.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** The door to a step that waits for another person; what waits among the canton does not exist for a municipality. */
export async function requireProposal(args: Args) {
  const side: Side = new URL(args.request.url).pathname.startsWith('/canton/') ? 'canton' : 'municipality'
  const entered: Entered = await (side === 'canton' ? requireDossier(args) : requireOwnDossier(args))
  const { dossier } = entered
  const proposal = found(proposalOf(dossier.id, args.params.proposalId ?? ''))
  found(side === 'canton' || proposal.asked !== 'second')
  const path = `/${side}/dossiers/${dossier.reference}`
  return { ...entered, side, proposal, path, here: `${path}/proposals/${proposal.id}` }
}
