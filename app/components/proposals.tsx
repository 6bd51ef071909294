import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { ShownProposal } from '#app/views/proposal.server.ts'
import { InstantText } from './date-text.tsx'
import { useEventWords } from './history.tsx'
import { Notice } from './notice.tsx'

/** What waits on a dossier for the word of another person; `path` is the address of the dossier. */
export function Proposals({ proposals, path }: { proposals: readonly ShownProposal[]; path: string }) {
  const t = useText()
  const tell = useEventWords()
  if (proposals.length === 0) return null
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
