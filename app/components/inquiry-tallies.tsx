import { Link } from '@remix-run/react'
import type { InquiryState } from '#app/domain/inquiries/inquiry.ts'
import { waitingSince } from '#app/text/inquiries.ts'
import { useText } from '#app/text/use-text.tsx'
import type { talliesFor } from '#app/views/inquiry-list.server.ts'
import { Notice } from './notice.tsx'
import { inquiriesPath } from './ways.ts'

/** «2 Anfragen offen, die älteste wartet seit 5 Tagen», on the first page of a municipality. */
export function InquiryTallies({
  tallies,
  today,
}: {
  tallies: ReturnType<typeof talliesFor>
  today: string
}) {
  const t = useText()
  const { open, owed, answered } = tallies
  if (!open && !owed && !answered) return null
  return (
    <Notice kind={owed ? 'alert' : 'info'} title={t('inquiry.title')}>
      {owed && (
        <p>
          <To state="open">{t('inquiry.tally.owed', { count: owed.count, since: since(owed.oldest) })}</To>
        </p>
      )}
      {open && (
        <p>
          <To state="open">{t('inquiry.tally.open', { count: open.count, since: since(open.oldest) })}</To>
        </p>
      )}
      {answered && (
        <p>
          <To state="answered">{t('inquiry.tally.answered', { count: answered.count })}</To>
        </p>
      )}
    </Notice>
  )

  function since(oldest: string | null) {
    return oldest === null ? '' : waitingSince(t, oldest, today)
  }
}

function To({ state, children }: { state: InquiryState; children: string }) {
  return <Link to={`${inquiriesPath('municipality')}?state=${state}`}>{children}</Link>
}
