import type { ReactNode } from 'react'

type PageTitleProps = { title: string; kicker?: ReactNode; lead?: ReactNode; status?: ReactNode }

/** The one h1 of a page, with the reference above, the status and one sentence below. */
export function PageTitle({ title, kicker, lead, status }: PageTitleProps) {
  return (
    <header className="page-title">
      {kicker && <p className="page-kicker">{kicker}</p>}
      <h1>{title}</h1>
      {status}
      {lead && <p className="page-lead">{lead}</p>}
    </header>
  )
}
