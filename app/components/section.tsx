import { type ReactNode, useId } from 'react'

type SectionProps = {
  title: ReactNode
  /** Where links can lead to it. */
  at?: string
  className?: string
  headClass?: string
  /** What can be done with it, beside its heading. */
  beside?: ReactNode
  children: ReactNode
}

/** A part of a page under its heading, by which readers of the screen know it. */
export function Section({ title, at, className = 'stack', headClass, beside, children }: SectionProps) {
  const own = useId()
  const id = at ?? own
  const head = (
    <h2 id={id} {...(headClass && { className: headClass })}>
      {title}
    </h2>
  )
  return (
    <section className={className} aria-labelledby={id}>
      {beside ? (
        <div className="row row-apart">
          {head}
          {beside}
        </div>
      ) : (
        head
      )}
      {children}
    </section>
  )
}
