import { seldom } from './seldom.tsx'

/** Of all kinds of record that a step can be on, with the words of each. */
export const SeldomProposalFacts = seldom(
  () => import('./proposal-facts.tsx').then((part) => part.ProposalFacts),
  { name: 'proposal-facts' },
)
