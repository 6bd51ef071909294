import type { ReactNode } from 'react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { reportPath } from '#app/components/ways.ts'
import { useText } from '#app/text/use-text.tsx'
import type { reviewWay } from './review-way.ts'

type PostingFrameProps<Posted> = {
  head: Parameters<typeof reviewWay>[1]
  /** Null where no letter is recorded that could be mended. */
  posted: Posted | null
  title: string
  children: (posted: Posted) => ReactNode
}

/** One page on what was recorded of a letter by post. */
export function PostingFrame<Posted>({ head, posted, title, children }: PostingFrameProps<Posted>) {
  const t = useText()
  return (
    <StepFrame
      step={{ ...head, possible: posted !== null, dangerous: false }}
      title={title}
      closed={<EmptyState title={t('post.none')}>{t('post.nothingToMend')}</EmptyState>}
      back={reportPath(head.reference, head.year)}
    >
      {posted && children(posted)}
    </StepFrame>
  )
}
