import type { Language } from '#app/domain/language.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { ProposalFacts } from '#app/domain/lifecycle/proposal-facts.ts'
import { agreementBefore, amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { factsOfProposal } from '#app/models/dossier/proposal-facts.server.ts'
import type { Proposal } from '#app/models/dossier/proposals.server.ts'
import { type Difference, differencesOf } from '#app/text/agreement-differences.ts'
import { type ShownAccountChange, shownAccountChange } from './account-change.server.ts'
import { approvalFor, type ShownApproval } from './approved.server.ts'

type About = { proposal: Proposal; dossier: Dossier; language: Language }

/** As `ProposalFacts` has them, with what the reader's language and the files of today add. */
export type ShownFacts = Omit<ProposalFacts, 'account'> & {
  account?: ShownAccountChange
  checked?: { compared: boolean }
  differences?: Difference[]
  approved?: ShownApproval
}

/**
 * What a step is decided on: while it waits, as it stands today; afterwards as it stood at the decision. `asked`: as it
 * stood when the step was asked for, where that was something else. Undefined where the portal did not keep it yet.
 */
export function proposalFacts(about: About): { decided?: ShownFacts; asked?: ShownFacts } {
  const { proposal, dossier } = about
  const { outcome, askedFacts, endedFacts } = proposal
  const decided = outcome === null ? factsOfProposal(proposal, dossier) : endedFacts
  const changed = askedFacts && JSON.stringify(askedFacts) !== JSON.stringify(decided)
  return {
    ...(decided && { decided: shownFacts(decided, about) }),
    ...(changed && { asked: shownFacts(askedFacts, about) }),
  }
}

function shownFacts({ account, ...facts }: ProposalFacts, about: About): ShownFacts {
  return {
    ...facts,
    ...(account && {
      account: shownAccountChange(account.change, account.call),
      checked: { compared: account.compared },
    }),
    ...(isApproval(about.proposal) && { approved: approvalFor(about.dossier) }),
    ...(facts.amendment && { differences: differencesIn(about) }),
  }
}

function isApproval({ machine, action }: Proposal) {
  return machine === 'dossier' && action === ('approve' satisfies DossierAction)
}

/** Of an amendment and the version it was made over, neither of which ever changes. */
function differencesIn({ proposal, dossier, language }: About): Difference[] {
  const amendment = amendmentsOf(dossier.id).find(({ id }) => id === proposal.recordId)
  if (!amendment) return []
  return differencesOf(language, { before: agreementBefore(amendment), after: amendment.data })
}
