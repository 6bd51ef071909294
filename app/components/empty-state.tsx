import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode }

/** Nothing here yet: says why, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state stack">
      <h2>{title}</h2>
      {children && <p className="soft">{children}</p>}
      {action && <div className="row">{action}</div>}
    </div>
  )
}
