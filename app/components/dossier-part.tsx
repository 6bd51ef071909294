import { type ReactNode, useId } from 'react'

/** One part of a dossier's page under its heading; with `at` links can lead to it. */
export function DossierPart({ title, at, children }: { title: string; at?: string; children: ReactNode }) {
  const own = useId()
  const id = at ?? own
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="section-head" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
