import type { LoaderFunctionArgs } from '@remix-run/node'
import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import { measuresOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { found } from './found.server.ts'

type Params = LoaderFunctionArgs['params']

export function findMeasure({ id }: Dossier, wanted: string | undefined) {
  return measuresOf(id).find((one) => one.id === wanted)
}

export function requireMeasure(dossier: Dossier, params: Params) {
  return found(findMeasure(dossier, params.measureId))
}

/** Slots the municipality fills with single files. */
export function requirePaperSlot({ slot }: Params) {
  return found(PAPER_SLOTS.find((one) => one === slot))
}

export function findPaper({ id }: Dossier, wanted: string | undefined) {
  const filled = [...PAPER_SLOTS, 'resolution']
  return documentsOf(id).find((one) => one.id === wanted && filled.includes(one.slot))
}

export function requireMember({ members }: Dossier, { bfsNumber }: Params) {
  return found(members.find((one) => String(one.bfsNumber) === bfsNumber))
}

const PAPER_SLOTS = ['structure_evidence', 'foundation_paper', 'completion'] as const

/** Where a saved section leads: on to the next one, or back to itself. */
export function afterSaving(formData: FormData, { reference }: Dossier, section: ApplicationSection) {
  const next = APPLICATION_SECTIONS[APPLICATION_SECTIONS.indexOf(section) + 1]
  const target = formData.has('_next') && next ? next : section
  return `/municipality/dossiers/${reference}/${target}`
}
