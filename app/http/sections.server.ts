import type { LoaderFunctionArgs } from '@remix-run/node'
import { sectionStates } from '#app/domain/application/completeness.ts'
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
  type SectionState,
} from '#app/domain/application/sections.ts'
import type { Point } from '#app/domain/lifecycle/points.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Person } from '#app/domain/roles.ts'
import { leadFor } from '#app/http/own-resolution.server.ts'
import { begunSections, measuresOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { pointsAskedOf } from '#app/models/dossier/points.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { requireOwnDossier } from './dossier.server.ts'
import { mayEdit, missingForFiling } from './own-dossier.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

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
  /** What is missing here, once something was typed. */
  missing: Reason[]
  /** What the canton asks for in this section. */
  points: Point[]
}

/** Door and frame of a section in one. */
export async function enterSection(args: Args, section: ApplicationSection) {
  const entered = await requireOwnDossier(args)
  return { ...entered, frame: frameOf(entered, section) }
}

/** For pages that only change something: they do not exist while nothing can be changed. */
export function requireEditable({ editable }: Pick<SectionFrame, 'editable'>) {
  if (!editable) throw new Response(null, { status: 404 })
}

export function findMeasure({ id }: Dossier, { measureId }: Args['params']) {
  return measuresOf(id).find((one) => one.id === measureId)
}

export function requireMeasure(dossier: Dossier, params: Args['params']) {
  const measure = findMeasure(dossier, params)
  if (!measure) throw new Response(null, { status: 404 })
  return measure
}

/** Slots the municipality fills with single files. */
export function requirePaperSlot({ slot }: Args['params']) {
  const found = PAPER_SLOTS.find((one) => one === slot)
  if (!found) throw new Response(null, { status: 404 })
  return found
}

export function findPaper({ id }: Dossier, { documentId }: Args['params']) {
  const filled = [...PAPER_SLOTS, 'resolution']
  return documentsOf(id).find((one) => one.id === documentId && filled.includes(one.slot))
}

export function requireMember({ members }: Dossier, { bfsNumber }: Args['params']) {
  const member = members.find((one) => String(one.bfsNumber) === bfsNumber)
  if (!member) throw new Response(null, { status: 404 })
  return member
}

const PAPER_SLOTS = ['structure_evidence', 'foundation_paper', 'completion'] as const

/** Where a saved section leads: on to the next one, or back to itself. */
export function afterSaving(formData: FormData, { reference }: Dossier, section: ApplicationSection) {
  const next = APPLICATION_SECTIONS[APPLICATION_SECTIONS.indexOf(section) + 1]
  const target = formData.has('_next') && next ? next : section
  return `/municipality/dossiers/${reference}/${target}`
}

/** The mark of the section as the sender saw it. */
export function seenIn(formData: FormData) {
  return String(formData.get('seen') ?? '')
}

/** The six sections with what is done; by the reasons of every guard of filing and the points of the canton. */
export function sectionsFor(dossier: Dossier, now: Date): SectionFrame['steps'] {
  return stepsOf(
    dossier,
    missingForFiling(dossier, now),
    pointsAskedOf({ dossierId: dossier.id, year: null }),
  )
}

function stepsOf(dossier: Dossier, reasons: readonly Reason[], points: readonly Point[]) {
  const states = sectionStates({ begun: begunSections(dossier), reasons, points })
  return APPLICATION_SECTIONS.map((section) => ({ section, state: states[section] }))
}

function frameOf(
  { dossier, person, now }: { dossier: Dossier; person: Person; now: Date },
  section: ApplicationSection,
): SectionFrame {
  const editable = mayEdit(dossier, person)
  const reasons = missingForFiling(dossier, now)
  const points = pointsAskedOf({ dossierId: dossier.id, year: null })
  const steps = stepsOf(dossier, reasons, points)
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
    missing: editable && !untouched ? reasons.filter((found) => found.section === section) : [],
    points: points.filter((point) => point.section === section),
  }
}
