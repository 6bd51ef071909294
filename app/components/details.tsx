import type { ReactNode } from 'react'

type DetailsProps = { summary: string; open?: boolean; children: ReactNode }

/** More for those who want it. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-body stack-s">{children}</div>
    </details>
  )
}
