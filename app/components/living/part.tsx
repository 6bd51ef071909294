import type { ReactNode } from 'react'
import { Section } from '#app/components/section.tsx'

/** One component of the living page under its name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Section title={name} className="stack-l" headClass="section-head">
      {children}
    </Section>
  )
}
