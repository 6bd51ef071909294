import { useText } from '#app/text/use-text.tsx'
import type { ShownProposal } from '#app/views/proposal.server.ts'
import { InstantText } from './date-text.tsx'
import { Notice } from './notice.tsx'
import { Written } from './written.tsx'

type EndedProps = {
  of: Pick<ShownProposal, 'outcome' | 'endedBy' | 'endedAt' | 'answer'>
  /** The step, where the page is not about it alone. */
  step?: string
}

/** How a step that waited for the word of another person came to its end, by whom, and why. */
export function EndedProposal({ of: { outcome, endedBy, endedAt, answer }, step }: EndedProps) {
  const t = useText()
  if (outcome === null) return null
  return (
    <Notice kind="info" title={[t(`proposal.${outcome}`), step].filter(Boolean).join(': ')}>
      {answer && <Written>{answer}</Written>}
      <p className="soft">
        {endedBy} {endedAt && <InstantText at={endedAt} />}
      </p>
    </Notice>
  )
}
