import type { ComponentProps } from 'react'
import { Section } from './section.tsx'

type DossierPartProps = Pick<ComponentProps<typeof Section>, 'title' | 'at' | 'children'>

/** One part of a dossier's page, under a rule. */
export function DossierPart(part: DossierPartProps) {
  return <Section {...part} headClass="section-head" />
}
