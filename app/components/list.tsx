import type { ComponentPropsWithoutRef } from 'react'

type ListProps = ComponentPropsWithoutRef<'ul'> & { ordered?: boolean }

/** A list without bullets, which Safari forgets is one unless it is told. */
export function List({ ordered, ...list }: ListProps) {
  const Tag = ordered ? 'ol' : 'ul'
  return <Tag role="list" {...list} />
}
