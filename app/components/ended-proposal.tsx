import type { ToldReason } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownProposal } from '#app/views/proposal.server.ts'
import { InstantText } from './date-text.tsx'
import { Notice } from './notice.tsx'
import { Reasons } from './reason-list.tsx'
import { Written } from './written.tsx'

type EndedProps = {
  of: Pick<ShownProposal, 'outcome' | 'endedBy' | 'endedAt' | 'answer'>
  /** What stood against it, where that has overtaken it. */
  reasons?: readonly ToldReason[]
  /** The step, where the page is not about it alone. */
  step?: string
}

/** How a step that waited for the word of another person came to its end, by whom, and why. */
export function EndedProposal({ of: { outcome, endedBy, endedAt, answer }, reasons = [], step }: EndedProps) {
  const t = useText()
  if (outcome === null) return null
  return (
    <Notice kind="info" title={[t(`proposal.${outcome}`), step].filter(Boolean).join(': ')}>
      {answer && <Written>{answer}</Written>}
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      <p className="soft">
        {endedBy ?? t('proposal.portal')} {endedAt && <InstantText at={endedAt} />}
      </p>
    </Notice>
  )
}
