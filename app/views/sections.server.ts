import type { OfficeLinks } from '#app/domain/agreement/office-links.ts'
import { sectionStates } from '#app/domain/application/completeness.ts'
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
  type SectionState,
} from '#app/domain/application/sections.ts'
import type { Language } from '#app/domain/language.ts'
import type { Point } from '#app/domain/lifecycle/points.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Person } from '#app/domain/roles.ts'
import { begunSections } from '#app/models/dossier/application.server.ts'
import { type Dossier, isEditable } from '#app/models/dossier/dossiers.server.ts'
import { pointsAskedOf } from '#app/models/dossier/points.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import { mayAskAbout } from '#app/models/inquiries/inquiry-records.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { type ToldReason, toldReasons } from '#app/text/reasons.ts'
import { handedOverFor, type ShownHandOver } from './hand-over.server.ts'
import { mayEdit, missingForFiling } from './own-dossier.server.ts'
import { leadFor } from './own-resolution.server.ts'

/** What the frame of a section of the application shows. */
export type SectionFrame = {
  reference: string
  name: string
  section: ApplicationSection
  /** Not filed for the first time yet: the banner says so. */
  draft: boolean
  editable: boolean
  /** Who leads, for people of a member that does not. */
  lead: string | null
  /** The mark of the section as it is shown; every form sends it back. */
  seen: string
  steps: { section: ApplicationSection; state: SectionState }[]
  /** What is missing here, once something was typed; of what is filed, what has to be replaced. */
  missing: ToldReason[]
  /** What the canton asks for in this section. */
  points: Point[]
  /** The application is with its signatories. */
  handed: ShownHandOver[]
  /** What the canton has published on it. */
  links: OfficeLinks
  /** Whether the reader may ask the canton about it. */
  mayAsk: boolean
}

/** The six sections with what is done; by the reasons of every guard of filing and the points of the canton. */
export function sectionsFor(dossier: Dossier, now: Date): SectionFrame['steps'] {
  return stepsOf(
    dossier,
    missingForFiling(dossier, now),
    pointsAskedOf({ dossierId: dossier.id, year: null }),
  )
}

/** For `<SectionPage frame={…} />`. */
export function sectionFrame(
  { dossier, person, language, now }: { dossier: Dossier; person: Person; language: Language; now: Date },
  section: ApplicationSection,
): SectionFrame {
  const editable = mayEdit(dossier, person)
  const tellsMissing = editable || !isEditable(dossier)
  const reasons = missingForFiling(dossier, now)
  const points = pointsAskedOf({ dossierId: dossier.id, year: null })
  const steps = stepsOf(dossier, reasons, points)
  const missing = toldReasons(
    language,
    reasons.filter((found) => found.section === section),
  )
  const untouched = steps.find((step) => step.section === section)?.state === 'open'
  return {
    reference: dossier.reference,
    name: dossier.party.name,
    section,
    draft: dossier.state === 'draft',
    editable,
    lead: leadFor(dossier, person),
    seen: markOf(dossier, section),
    steps,
    missing: tellsMissing && !untouched ? missing : [],
    points: points.filter((point) => point.section === section),
    handed: handedOverFor({ dossier, person, now }, { kind: 'application', year: null }),
    links: editable ? linksFor(dossier, section) : {},
    mayAsk: mayAskAbout(dossier, person),
  }
}

const PUBLISHED_ON: Readonly<Partial<Record<ApplicationSection, keyof OfficeLinks>>> = {
  structure: 'structures',
  measures: 'guidelines',
  budget: 'guidelines',
}

function linksFor({ periodId }: Dossier, section: ApplicationSection): OfficeLinks {
  const name = PUBLISHED_ON[section]
  const address = name && programmeOf(periodId).links[name]
  return address ? { [name]: address } : {}
}

function stepsOf(dossier: Dossier, reasons: readonly Reason[], points: readonly Point[]) {
  const states = sectionStates({ begun: begunSections(dossier), reasons, points })
  return APPLICATION_SECTIONS.map((section) => ({ section, state: states[section] }))
}
