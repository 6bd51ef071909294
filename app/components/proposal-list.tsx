import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import { InstantText } from './date-text.tsx'
import { Notice } from './notice.tsx'
import type { ProposalsProps } from './proposals.tsx'
import { useProposedWords } from './proposed-words.ts'

/** What waits on a dossier for the word of another person; `path` is the address of the dossier. */
export function ProposalList({ proposals, path }: ProposalsProps) {
  const t = useText()
  const tell = useProposedWords()
  return (
    <Notice kind="warning" title={t('proposal.waiting')}>
      <ul className="stack-xs">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Link to={`${path}/proposals/${proposal.id}`}>{tell(proposal)}</Link>{' '}
            <span className="soft">
              {proposal.by} · <InstantText at={proposal.at} />
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
