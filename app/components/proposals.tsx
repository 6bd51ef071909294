import type { ShownProposal } from '#app/views/proposal.server.ts'
import { seldom } from './seldom.tsx'

/** `path` is the address of the dossier. */
export type ProposalsProps = { proposals: readonly ShownProposal[]; path: string }

const List = seldom(() => import('./proposal-list.tsx').then((part) => part.ProposalList), {
  name: 'proposals',
})

/** What waits on a dossier for the word of another person. */
export function Proposals(props: ProposalsProps) {
  return props.proposals.length > 0 && <List {...props} />
}
