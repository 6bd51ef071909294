import { Link } from '@remix-run/react'
import { proposedText, type ToldEvent } from '#app/text/events.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownProposal } from '#app/views/proposal.server.ts'
import { InstantText } from './date-text.tsx'
import { Notice } from './notice.tsx'

/** What waits on a dossier for the word of another person; `path` is the address of the dossier. */
export function Proposals({ proposals, path }: { proposals: readonly ShownProposal[]; path: string }) {
  const t = useText()
  const tell = useProposedWords()
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

/** What is asked for: «Bericht 2026 wieder öffnen». */
export function useProposedWords() {
  const language = useLanguage()
  return (event: ToldEvent) => proposedText(language, event)
}
