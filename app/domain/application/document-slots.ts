import { isOneOf } from '#app/domain/one-of.ts'
import type { Side } from '#app/domain/roles.ts'
import type { ApplicationSection } from './sections.ts'

/** Slots for papers of a dossier. */
export const DOCUMENT_SLOTS = [
  'structure_evidence',
  'resolution',
  'foundation_paper',
  'completion',
  'agreement_issued',
  'agreement_signed',
  'agreement_countersigned',
  'agreement_amended',
  'amendment',
  'ledger',
  'receipt',
  'settlement',
  'chain_step',
] as const
export type DocumentSlot = (typeof DOCUMENT_SLOTS)[number]

/** The papers that belong to the municipality, to hand in and to take away, each with its section of the application. */
export const OWN_PAPERS = {
  structure_evidence: 'structure',
  resolution: 'documents',
  foundation_paper: 'documents',
  completion: 'documents',
} as const satisfies Partial<Record<DocumentSlot, ApplicationSection>>

export const PAPERS_OF_MUNICIPALITY = [
  ...(Object.keys(OWN_PAPERS) as (keyof typeof OWN_PAPERS)[]),
  'agreement_signed',
  'ledger',
] as const satisfies readonly DocumentSlot[]
export const PAPERS_OF_CANTON = [
  'agreement_countersigned',
  'chain_step',
] as const satisfies readonly DocumentSlot[]

/** Which side hands in papers of a slot; undefined for what the portal draws. */
export function handedInBy(slot: DocumentSlot): Side | undefined {
  if (isOneOf(PAPERS_OF_MUNICIPALITY, slot)) return 'municipality'
  return isOneOf(PAPERS_OF_CANTON, slot) ? 'canton' : undefined
}

/** Where the side that handed a paper in puts a clean file in the place of a locked one. */
export function replacementPath(side: Side, reference: string, documentId: string) {
  return `/${side}/dossiers/${reference}/documents/${documentId}/replace`
}

/** Where a paper of the application belongs; undefined for what the portal made or the canton handed in. */
export function sectionOfPaper(slot: DocumentSlot): ApplicationSection | undefined {
  return slot in OWN_PAPERS ? OWN_PAPERS[slot as keyof typeof OWN_PAPERS] : undefined
}
