import { type ReactNode, useId } from 'react'

/** One component of the living page under its name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="stack-l" aria-labelledby={id}>
      <h2 className="section-head" id={id}>
        {name}
      </h2>
      {children}
    </section>
  )
}
