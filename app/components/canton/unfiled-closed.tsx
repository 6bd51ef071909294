import { Deadline } from '#app/components/deadline.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import type { UnfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'

type Closed = {
  refusal: UnfiledRefusal
  running: { dueOn: string; termOn: string | null }
  /** Sent back: by when the report is to come again. */
  completionDueOn: string | null
  day: string
}

/** Why nothing can be done today about a report that was not filed, and the day that counts instead. */
export function UnfiledClosed({ refusal, running, completionDueOn, day }: Closed) {
  const t = useText()
  return (
    <Notice kind="info" title={t(`refusal.${refusal}`)}>
      {refusal !== 'deadline_met' && (
        <p>
          {t('review.extension.now')} <Deadline {...running} today={day} />
        </p>
      )}
      {completionDueOn && <p>{t('review.extension.returned', { day: shortDate(completionDueOn) })}</p>}
    </Notice>
  )
}

/** There is no payment to hold: each is held already, or none is left. */
export function NothingToHold({ isHeld }: { isHeld: boolean }) {
  const t = useText()
  return isHeld ? (
    <EmptyState title={t('hold.held')}>{t('hold.held.text')}</EmptyState>
  ) : (
    <EmptyState title={t('hold.none')}>{t('hold.none.text')}</EmptyState>
  )
}
