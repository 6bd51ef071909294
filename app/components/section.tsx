import { type ReactNode, useId } from 'react'

type SectionProps = {
  title: ReactNode
  /** Where links can lead to it. */
  at?: string
  className?: string
  headClass?: string
  children: ReactNode
}

/** A part of a page under its heading, by which readers of the screen know it. */
export function Section({ title, at, className = 'stack', headClass, children }: SectionProps) {
  const own = useId()
  const id = at ?? own
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id} {...(headClass && { className: headClass })}>
        {title}
      </h2>
      {children}
    </section>
  )
}
