import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'
import type { InquiryRow } from '#app/views/inquiry-list.server.ts'
import { Notice } from './notice.tsx'
import { inquiryPath } from './ways.ts'
import { Name } from './written.tsx'

/** Of the threads of a dossier those in which the canton waits for the municipality. */
export function OwedAnswers({ rows }: { rows: readonly InquiryRow[] }) {
  const t = useText()
  const owed = rows.filter(({ side, state }) => side === 'canton' && state === 'open')
  if (owed.length === 0) return null
  return (
    <Notice kind="alert" title={t('inquiry.owed')}>
      {owed.map(({ id, subject }) => (
        <p key={id}>
          <Link to={inquiryPath('municipality', id)}>
            <Name>{subject}</Name>
          </Link>
        </p>
      ))}
    </Notice>
  )
}
