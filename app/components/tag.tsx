import type { ReactNode } from 'react'

/** A property of a thing, without judgement: a year, a focus area, a target group. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}
