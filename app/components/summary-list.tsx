import type { ReactNode } from 'react'

export type SummaryItem = { term: string; value: ReactNode; action?: ReactNode }

/** Answers to read again: what was asked, what was said, and where to change it. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="summary-list">
      {items.map(({ term, value, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
