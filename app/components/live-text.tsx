import { Fragment, type ReactNode } from 'react'

/**
 * What changes while the page is open. A browser's translation replaces the words inside an element by nodes of its own,
 * which React would go on changing out of sight; with its content as its key the whole element is replaced.
 * `shows` is everything the content is made of.
 */
export function Live({ shows, children }: { shows: unknown; children: ReactNode }) {
  return <Fragment key={JSON.stringify(shows)}>{children}</Fragment>
}

/** A sentence that changes while the page is open. */
export function LiveText({ children }: { children: string }) {
  return (
    <Live shows={children}>
      <span>{children}</span>
    </Live>
  )
}
