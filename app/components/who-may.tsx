import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

type WhoMayProps = { title: string; people: readonly string[]; nobody: string; children?: ReactNode }

/** Only these people can take the next step; says whom to ask. */
export function WhoMay({ title, people, nobody, children }: WhoMayProps) {
  return (
    <Notice kind="info" title={title}>
      {people.length > 0 ? <p>{people.join(', ')}</p> : <p>{nobody}</p>}
      {children && <p>{children}</p>}
    </Notice>
  )
}
