import type { ReactNode } from 'react'
import { BusyNotice } from './busy-notice.tsx'

type PageTitleProps = { title: ReactNode; kicker?: ReactNode; lead?: ReactNode; status?: ReactNode }

/** The one h1 of a page, with the reference above, the status and one sentence below; under it, why a form could not be taken at all. */
export function PageTitle({ title, kicker, lead, status }: PageTitleProps) {
  return (
    <>
      <header className="page-title">
        {kicker && <p className="page-kicker">{kicker}</p>}
        <h1>{title}</h1>
        {status}
        {lead && <p className="page-lead">{lead}</p>}
      </header>
      <BusyNotice />
    </>
  )
}
