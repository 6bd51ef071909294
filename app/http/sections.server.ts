import type { LoaderFunctionArgs } from '@remix-run/node'
import { sectionStates } from '#app/domain/application/completeness.ts'
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
  type SectionState,
} from '#app/domain/application/sections.ts'
import type { Person } from '#app/domain/roles.ts'
import { applicationOf, measuresOf } from '#app/models/application.server.ts'
import { documentsOf } from '#app/models/documents.server.ts'
import type { Dossier } from '#app/models/dossiers.server.ts'
import { markOf } from '#app/models/section-changes.server.ts'
import { requireOwnDossier } from './dossier.server.ts'
import { mayEdit, missingForFiling, requestFor } from './own-dossier.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** What the frame of a section of the application shows. */
export type SectionFrame = {
  reference: string
  name: string
  section: ApplicationSection
  /** Not filed for the first time yet: the banner says so. */
  draft: boolean
  editable: boolean
  /** The mark of the section as it is shown; every form sends it back. */
  seen: string
  steps: { section: ApplicationSection; state: SectionState }[]
  /** What the canton asks for in this section. */
  asked: { text: string; revised: boolean }[]
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

export function requireMeasure({ id }: Dossier, { measureId }: Args['params']) {
  const measure = measuresOf(id).find((one) => one.id === measureId)
  if (!measure) throw new Response(null, { status: 404 })
  return measure
}

/** Slots the municipality fills with single files. */
export function requirePaperSlot({ slot }: Args['params']) {
  const found = PAPER_SLOTS.find((one) => one === slot)
  if (!found) throw new Response(null, { status: 404 })
  return found
}

export function requirePaper({ id }: Dossier, { documentId }: Args['params']) {
  const filled = [...PAPER_SLOTS, 'resolution']
  const paper = documentsOf(id).find((one) => one.id === documentId && filled.includes(one.slot))
  if (!paper) throw new Response(null, { status: 404 })
  return paper
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

/** The six sections with what is done; by the reasons of every guard of filing. */
export function sectionsFor(dossier: Dossier, now: Date): SectionFrame['steps'] {
  const states = sectionStates(applicationOf(dossier), missingForFiling(dossier, now))
  return APPLICATION_SECTIONS.map((section) => ({ section, state: states[section] }))
}

function frameOf(
  { dossier, person, now }: { dossier: Dossier; person: Person; now: Date },
  section: ApplicationSection,
): SectionFrame {
  const editable = mayEdit(dossier, person)
  return {
    reference: dossier.reference,
    name: dossier.party.name,
    section,
    draft: dossier.state === 'draft',
    editable,
    seen: markOf(dossier, section),
    steps: sectionsFor(dossier, now),
    asked: (requestFor(dossier)?.items ?? [])
      .filter((item) => item.section === section)
      .map(({ text, revised }) => ({ text, revised })),
  }
}
