import { type ReactNode, useId } from 'react'

/** One part of a dossier's page under its heading. */
export function DossierPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="section-head" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
